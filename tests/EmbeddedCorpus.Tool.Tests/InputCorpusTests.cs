using System.IO.Compression;
using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.Tool.Inputs;

namespace EmbeddedCorpus.Tool.Tests;

/// <summary>The corpus of an input: texts, corpus files, assemblies and packages.</summary>
public sealed class InputCorpusTests : IDisposable
{
    private readonly ToolRun _run = new ToolRun()
        .Add("posts/2024/quay.md", "---\ntitle: The quay\ndate: 2024-05-17\n---\n\n\"The quay is open,\" said Mira Holt, the harbour master.\n")
        .Add("posts/nets.txt", "The nets\n\nThe nets are dry.\n");

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Texts_are_compiled_in_memory()
    {
        InputCorpus posts = Compile("posts");
        Assert.Equal(["2024/quay", "nets"], posts.Corpus.Articles.Select(static article => article.Id.ToString()));
        Assert.Equal("Corpus", posts.Corpus.Name.ToString());
        Assert.Equal(1, posts.Corpus.Search("harbour", new SearchHit[1]));
        Assert.Equal("2 articles, 0 errors, 0 warnings", posts.Texts!.Summary);
        Assert.Equal(2, posts.Model!.Articles.Count);
    }

    [Fact]
    public void A_text_with_an_error_is_left_out_and_reported()
    {
        _run.Add("posts/empty.txt", "\n");
        InputCorpus posts = Compile("posts");
        Assert.Equal(2, posts.Corpus.Articles.Count);
        Assert.Equal("2 articles, 1 error, 0 warnings", posts.Texts!.Summary);
    }

    [Fact]
    public void A_corpus_file_is_opened()
    {
        _run.Run("build", "~/posts", "-o", "~/posts.corpus");
        InputCorpus posts = InputCorpus.Open(_run.PathOf("posts.corpus"), null);
        Assert.Equal("posts", posts.Corpus.Name.ToString());
        Assert.Equal(2, posts.Corpus.Articles.Count);
        Assert.Null(posts.Texts);
    }

    [Fact]
    public void The_corpora_of_an_assembly_and_of_a_package_are_read_by_name()
    {
        _run.Run("build", "~/posts", "-o", "~/posts.corpus");
        _run.Run("build", "~/posts/nets.txt", "-o", "~/nets.corpus");
        byte[] assembly = ResourceAssembly.Of(
            ("EmbeddedCorpus.Posts", File.ReadAllBytes(_run.PathOf("posts.corpus"))), ("EmbeddedCorpus.Nets", File.ReadAllBytes(_run.PathOf("nets.corpus"))), ("EmbeddedCorpus.Logo", [1, 2]), ("Other", []));
        File.WriteAllBytes(_run.PathOf("Posts.dll"), assembly);
        Assert.Equal(2, InputCorpus.Open(_run.PathOf("Posts.dll"), "Posts").Corpus.Articles.Count);
        using (ZipArchive package = ZipFile.Open(_run.PathOf("Posts.1.0.0.nupkg"), ZipArchiveMode.Create))
        {
            foreach (string framework in new[] { "net8.0", "net10.0" })
            {
                using Stream entry = package.CreateEntry($"lib/{framework}/Posts.dll").Open();
                entry.Write(assembly);
            }
        }

        string path = _run.PathOf("Posts.1.0.0.nupkg");
        Assert.Equal("Nets", InputCorpus.Open(path, "Nets").Corpus.Name.ToString());
        Assert.Equal("There are several corpora: Nets, Posts. Choose a corpus with --corpus.", Assert.Throws<InputException>(() => InputCorpus.Open(path, null)).Message);
        Assert.Equal("There is no corpus 'News'. The corpora are Nets, Posts.", Assert.Throws<InputException>(() => InputCorpus.Open(path, "News")).Message);
    }

    [Theory]
    [InlineData("a.corpus", "")]
    [InlineData("a.corpus", "ECORPUS\n and no more")]
    [InlineData("a.dll", "MZ")]
    [InlineData("a.dll", "")]
    [InlineData("a.nupkg", "PK")]
    public void A_file_that_is_no_corpus_is_refused(string name, string content)
    {
        _run.Add(name, content);
        Assert.StartsWith($"'{_run.PathOf(name)}' cannot be read: ", Assert.Throws<InputException>(() => InputCorpus.Open(_run.PathOf(name), null)).Message);
    }

    [Fact]
    public void An_assembly_without_a_corpus_and_a_missing_file_are_named()
    {
        File.WriteAllBytes(_run.PathOf("None.dll"), ResourceAssembly.Of(("EmbeddedCorpus.Logo", [1, 2])));
        Assert.StartsWith($"'{_run.PathOf("None.dll")}' has no corpus as a resource.", Assert.Throws<InputException>(() => InputCorpus.Open(_run.PathOf("None.dll"), null)).Message);
        Assert.EndsWith("' does not exist.", Assert.Throws<InputException>(() => InputCorpus.Open(_run.PathOf("missing.corpus"), null)).Message);
    }

    private InputCorpus Compile(string folder) =>
        InputCorpus.Compile(FolderInput.Read([_run.PathOf(folder)], InputSettings.Read([])), null, TestContext.Current.CancellationToken);
}
