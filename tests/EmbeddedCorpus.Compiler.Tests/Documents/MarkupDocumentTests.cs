using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Documents;

/// <summary>The documents of the shared folder whose markup is in the way of quotations, or whose characters were decoded wrongly.</summary>
public sealed class MarkupDocumentTests
{
    [Theory]
    [InlineData("markdown-name-link", "We waited for this, | Mira Holt", "It was worth it, | Oskar Lund", "It is long. | Nils Arden")]
    [InlineData("markdown-label-bold", "It was worth it. | Oskar Lund", "It was cold. | Mira Holt")]
    [InlineData("blockquote-wrap", "We waited two winters\nfor this quay, | Mira Holt")]
    [InlineData("code-fence")]
    [InlineData("code-template")]
    [InlineData("diag-run-together", "We drove nine hundred piles. | Oskar Lund", "Nobody had done that before. | Oskar Lund", "It is a great day. | Oskar Lund")]
    public void Quotations_are_those_of_the_expectation(string name, params string[] quotes)
    {
        ArticleModel article = Read(name);
        Assert.Equal(quotes, article.Quotes.Select(quote => $"{quote.Text.In(article.Source)} | {(quote.Speaker < 0 ? string.Empty : article.Speakers[quote.Speaker].Name)}"));
    }

    [Theory]
    [InlineData("diag-template")]
    [InlineData("diag-yaml-escape")]
    [InlineData("diag-code")]
    [InlineData("diag-cjk-sign")]
    [InlineData("diag-multiline-attr")]
    [InlineData("cjk-curly")]
    [InlineData("subtitles-srt")]
    public void No_mark_is_reported(string name) => Assert.Empty(Read(name).Problems);

    [Fact]
    public void Joined_paragraphs_are_one_message()
    {
        TextProblem problem = Assert.Single(Read("diag-run-together").Problems);
        Assert.Equal((ProblemKind.UnbalancedQuotationMark, new LineColumn(2, 44)), (problem.Kind, problem.Start));
        Assert.Contains("blank lines between paragraphs seem to be missing", problem.SecondArgument, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mojibake", ProblemKind.WrongEncoding, "a program read UTF-8 as Windows-1252")]
    [InlineData("html-document", ProblemKind.UnreadMarkup, "HTML tags")]
    [InlineData("html-entities", ProblemKind.UnreadMarkup, "HTML entities")]
    public void A_text_that_is_something_else_is_one_message_that_names_it(string name, ProblemKind kind, string said)
    {
        CorpusModel corpus = CorpusBuilder.Build("Corpus", [Read(name)], ArticleNaming.Headline);
        TextProblem problem = Assert.Single(corpus.Problems);
        Assert.Equal(kind, problem.Kind);
        Assert.Contains(said, problem.SecondArgument, StringComparison.Ordinal);
    }

    private static ArticleModel Read(string name)
    {
        string file = Path.Combine(SharedFolder.Path, "cases", "documents", name + ".txt");
        Assert.SkipUnless(File.Exists(file), $"NOT TESTED: there is no {file}. Set EMBEDDEDCORPUS_SHARED to the folder that holds cases/documents.");
        byte[] bytes = File.ReadAllBytes(file);
        ArticleModel article = ArticleParser.Parse(DocumentReader.Decode(new DocumentInfo(file, name + ".txt", name, "Corpus", string.Empty), bytes, bytes.Length));
        Assert.False(article.IsLeftOut);
        return article;
    }
}
