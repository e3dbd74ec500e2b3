using System.Text;
using EmbeddedCorpus.Build;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Manifests;

/// <summary>The build's task goes on where a corpus fails, and keeps little between builds.</summary>
public sealed class TaskGuardTests
{
    [Fact]
    public void A_corpus_that_cannot_be_built_is_an_error_at_its_file_and_the_others_are_made()
    {
        using ResourceProject project = new ResourceProject().Add("a.txt", "Head\n\n“Well,” Anna Berg said.").Add("n.txt", "News\n\ntext", "News");
        ImageRequest request = project.Request();
        request = request with { Contents = [new ContentHash(1), new ContentHash(2)] };
        Directory.CreateDirectory(project.Obj);
        KnownArticles?[] known = [new KnownArticles([WithoutSpeaker(request.Documents[0].ToInfo(request.ProjectDirectory))], isWhole: true), null];

        List<CachedCorpus> made =
            [.. CorpusMaker.Make(request, known, "key", new BuildCache(project.Obj, "test", request.ProjectDirectory), CancellationToken.None).Select(static corpus => corpus.Files)];
        GeneratorRun run = project.Run(made).Compiles();

        Assert.StartsWith("a.txt(1,1,1,1): error EC0015: ", Assert.Single(project.Lines(run)), StringComparison.Ordinal);
        using LoadedApp app = ResourceProject.Load(run, made);
        Assert.Empty(app.Corpus().Articles);
        Assert.Single(app.Corpus("App.News").Articles);
    }

    [Fact]
    public void A_large_file_leaves_no_large_buffer()
    {
        using ResourceProject project = new ResourceProject().Add("large.txt", "Large\n\n" + new string('x', 9_000_000)).Add("small.txt", "Small\n\ntext");
        foreach (string name in (string[])["small.txt", "large.txt", "small.txt"])
        {
            string file = project.FileOf(name);
            SourceDocument document = FileBytes.Read(new DocumentInfo(file, name, name, "Corpus", string.Empty));
            Assert.Equal(File.ReadAllText(file), document.Text);
        }

        Assert.InRange(FileBytes.Kept, 1, 1 << 20);
    }

    // A quotation of a speaker that the article does not have: no parser makes one.
    private static ArticleModel WithoutSpeaker(DocumentInfo info)
    {
        ArticleModel good = Assert.Single(CorpusCompiler.Read(info, static info => new SourceDocument(info, File.ReadAllText(info.FilePath, Encoding.UTF8)), TextStorage.Resource));
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
}
