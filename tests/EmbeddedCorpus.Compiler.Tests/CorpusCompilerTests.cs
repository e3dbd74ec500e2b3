using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests;

/// <summary>The guards: an exception that nobody foresaw is a problem at its file, and the others go on.</summary>
public sealed class CorpusCompilerTests
{
    private static readonly ModelSettings s_settings = CorpusSettings.Read(static _ => null).Model;

    private static ArticleModel Read(string path, string text, string corpus = "Corpus") =>
        Assert.Single(CorpusCompiler.Read(new DocumentInfo("/project/" + path, path, path, corpus, string.Empty), info => new SourceDocument(info, text)));

    // A quotation of a speaker that the article does not have: no parser makes one.
    private static ArticleModel Broken(string path, string corpus = "Corpus")
    {
        ArticleModel good = Read(path, "Head\n\n“Well,” Anna Berg said.", corpus);
        return new ArticleModel
        {
            Document = good.Document,
            Source = good.Source,
            Hash = good.Hash,
            DayNumber = good.DayNumber,
            Headline = good.Headline,
            TextStart = good.TextStart,
            Paragraphs = good.Paragraphs,
            Quotes = new([good.Quotes[0] with { Speaker = 7 }]),
            Speakers = good.Speakers,
            Problems = good.Problems,
            IsLeftOut = false,
        };
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_left_out_and_says_why()
    {
        ArticleModel article = Assert.Single(CorpusCompiler.Read(new DocumentInfo("/p/a.txt", "a.txt", "a", "Corpus", ""), static _ => throw new InvalidDataException("the disk is on fire")));

        Assert.True(article.IsLeftOut);
        TextProblem problem = Assert.Single(article.Problems);
        Assert.Equal((ProblemKind.InternalError, "/p/a.txt", "InvalidDataException: the disk is on fire. Please report this error with the text, if you are allowed to share the text"), (problem.Kind, problem.FilePath, problem.Argument));
    }

    [Fact]
    public void Cancellation_is_no_problem_of_a_document() =>
        Assert.Throws<OperationCanceledException>(static () => CorpusCompiler.Read(new DocumentInfo("a", "a", "a", "Corpus", ""), static _ => throw new OperationCanceledException()));

    [Fact]
    public void A_corpus_that_cannot_be_built_is_empty_and_the_others_are_built()
    {
        List<CorpusModel> corpora = CorpusCompiler.Build([Read("n.txt", "News\n\ntext", "News"), Broken("b.txt"), Read("a.txt", "A lone “ mark.")], s_settings);

        Assert.Equal(["Corpus", "News"], corpora.Select(static corpus => corpus.Name));
        Assert.Empty(corpora[0].Articles);
        Assert.Single(corpora[1].Articles);
        CorpusManifest manifest = CorpusCompiler.Describe(corpora[0], s_settings);
        Assert.Equal([ProblemKind.UnbalancedQuotationMark, ProblemKind.InternalError], manifest.Problems.Select(static problem => problem.Kind));
        Assert.Equal("/project/a.txt", manifest.Problems[1].FilePath);
    }

    [Fact]
    public void An_image_that_cannot_be_written_is_that_of_an_empty_corpus()
    {
        CorpusModel broken = Unwritable();
        using var image = new MemoryStream();
        CorpusModel written = CorpusCompiler.WriteImage(broken, image, out _);

        Assert.NotSame(broken, written);
        Assert.Empty(written.Articles);
        Assert.Equal(ProblemKind.InternalError, Assert.Single(written.Problems).Kind);
        using var empty = new MemoryStream();
        Assert.Same(written, CorpusCompiler.WriteImage(written, empty, out _));
        Assert.Equal(empty.ToArray(), image.ToArray());
    }

    [Fact]
    public void Pages_that_cannot_be_laid_out_are_a_problem_of_the_corpus()
    {
        List<ImagePageGroup> groups = CorpusCompiler.LayOut(Unwritable(), out TextProblem? failure);

        Assert.Empty(groups);
        Assert.Equal((ProblemKind.InternalError, "/project/b.txt"), (failure!.Kind, failure.FilePath));
    }

    [Fact]
    public void What_the_file_system_says_of_an_image_is_no_problem_of_the_corpus()
    {
        CorpusModel corpus = Assert.Single(CorpusCompiler.Build([Read("a.txt", "Head\n\ntext")], s_settings));

        Assert.Throws<IOException>(() => CorpusCompiler.WriteImage(corpus, new FullDisk(), out _));
    }

    // A headline that reaches beyond its text.
    private static CorpusModel Unwritable()
    {
        CorpusModel corpus = Assert.Single(CorpusCompiler.Build([Read("b.txt", "Hëad\n\ntext")], s_settings));
        ArticleModel good = corpus.Articles[0].Model;
        var bad = new ArticleModel
        {
            Document = good.Document,
            Source = good.Source,
            Hash = good.Hash,
            DayNumber = good.DayNumber,
            Headline = new TextRange(0, 70_000_000),
            TextStart = good.TextStart,
            Paragraphs = good.Paragraphs,
            Quotes = good.Quotes,
            Speakers = good.Speakers,
            Problems = good.Problems,
            IsLeftOut = false,
        };
        return new CorpusModel
        {
            Name = corpus.Name,
            Search = corpus.Search,
            Articles = new([new ArticleEntry(bad, "Head")]),
            Speakers = corpus.Speakers,
            FirstDocument = corpus.FirstDocument,
            Problems = corpus.Problems,
            NameClashes = corpus.NameClashes,
        };
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("no space");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("no space");
    }
}
