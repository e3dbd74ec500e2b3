using System.Reflection;
using System.Runtime.Loader;
using EmbeddedCorpus.Build;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Generator.Tests.Harness;
using EmbeddedCorpus.Markdown;
using EmbeddedCorpus.Pages;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace EmbeddedCorpus.Generator.Tests.Manifests;

/// <summary>Markdown is read by the task: what a program gets, and what a project is told that hands it to the compiler.</summary>
public sealed class MarkdownTests
{
    private const string Remedy =
        "Markdown can be stored only as a resource: include the file as a CorpusDocument without this storage, or set Format to Text to read it as plain text";

    [Fact]
    public void The_example_of_the_page_prints_the_output_of_the_page()
    {
        IReadOnlyList<Fence> fences = Page.Read(Repository.Root, "generator/docs/markdown.md").Fences;
        using ResourceProject project = new ResourceProject().Add("corpus/quay.md", fences.First(static fence => fence.Language == "text").Text);
        IReadOnlyList<CachedCorpus> made = project.Make();
        GeneratorRun run = project.Run(made).Compiles().Reports();
        using LoadedApp app = ResourceProject.Load(run, made);

        Article article = app.Constant("TheNewQuay");
        Assert.Equal(fences.First(static fence => fence.Language == "console").Text, $"{article.Headline}\n{article.Quotes[0]}\n{article.Text}\n");
        Assert.Equal("2024-05-17", article.Date?.ToString("O"));
        Assert.Equal(File.ReadAllText(project.FileOf("corpus/quay.md")), article.Source.ToString());
    }

    [Fact]
    public void A_search_finds_the_words_and_not_the_signs()
    {
        using ResourceProject project = new ResourceProject().Add("a.md", "# One\n\nThe **quay** is [open](https://example.org/target \"tooltip\").\n\n```\ncode_word\n```\n\n{{ template }}\n\n| cell |\n|---|\n| value |\n");
        IReadOnlyList<CachedCorpus> made = project.Make();
        using LoadedApp app = ResourceProject.Load(project.Run(made).Compiles(), made);
        TextCorpus corpus = app.Corpus();
        var hits = new SearchHit[1];
        Assert.All((string[])["quay", "open", "code_word", "cell", "value", "\"quay is open\""], word => Assert.Equal(1, corpus.Search(word, hits)));
        Assert.All((string[])["target", "tooltip", "template", "example"], word => Assert.Equal(0, corpus.Search(word, hits)));
        Assert.Equal(1, corpus.Search("open", hits));
        Assert.Equal("The quay is open.", hits[0].GetPassage().ToString());
    }

    [Fact]
    public void A_message_stands_at_its_place_in_the_file()
    {
        using ResourceProject project = new ResourceProject().Add("a.md", "---\ntitle: One\n---\n\n* two &amp; “three\n");
        Assert.Equal(
            ["a.md(5,13,5,14): warning EC0006: The quotation mark “ has no partner in its paragraph: add the missing quotation mark, or remove this one"],
            project.Lines(project.Run(project.Make()).Compiles()));
    }

    [Fact]
    public void The_example_of_EC0026_gives_the_message_of_its_page()
    {
        IReadOnlyList<Fence> fences = Page.Read(Repository.Root, "generator/docs/EC0026.md").Fences;
        string signs = string.Concat(Enumerable.Repeat("[a](", 1000));
        using ResourceProject project = new ResourceProject().Add("corpus/signs.md", fences[0].Text.Replace("[a]([a]([a]([a](   and 50,000 more", signs, StringComparison.Ordinal));
        string expected = fences[1].Text.Trim().Replace("(3,1)", $"(3,1,3,{signs.Length + 1})", StringComparison.Ordinal);
        Assert.Equal([expected], project.Lines(project.Run(project.Make()).Compiles()).Select(static line => line.Replace('\\', '/')));
    }

    [Theory]
    [InlineData("notes.md", "")]
    [InlineData("notes.mdx", "")]
    [InlineData("notes.txt", "Markdown")]
    public void The_compiler_reads_no_Markdown_and_says_what_to_do(string path, string format)
    {
        TestDocument document = TestDocument.Of(TestProject.DefaultDirectory + path, "# Title\n\nWords.\n").With("EmbeddedCorpus", "Corpus").With("EmbeddedCorpusFormat", format);
        GeneratorRun.Of(TestProject.With(("a.txt", "A text\n\nWords.")).Add(document)).Compiles()
            .Reports($"{path}(1,1,1,1): error EC0014: The setting Storage=Literals cannot be used: {Remedy}");
    }

    [Fact]
    public void The_compiler_reads_a_Markdown_file_that_is_called_text()
    {
        TestDocument document = TestDocument.Of(TestProject.DefaultDirectory + "a.md", "# Title\n\n*Words*.\n").With("EmbeddedCorpus", "Corpus").With("EmbeddedCorpusFormat", "text");
        using LoadedApp app = LoadedApp.Of(GeneratorRun.Of(TestProject.Empty.Add(document)).Compiles().Reports());
        Assert.Equal("*Words*.", app.Corpus().Articles[0].Paragraphs[0].Text.ToString());
    }

    [Fact]
    public void A_format_that_nobody_knows_is_an_error_with_the_formats_that_there_are()
    {
        TestDocument document = TestDocument.Of(TestProject.DefaultDirectory + "a.txt", "A text\n\nWords.\n").With("EmbeddedCorpus", "Corpus").With("EmbeddedCorpusFormat", "Word");
        string line = Assert.Single(GeneratorRun.Of(TestProject.Empty.Add(document)).Compiles().Diagnostics.Lines());
        Assert.StartsWith("a.txt(1,1,1,1): error EC0014: The setting Format=Word cannot be used: Use ", line, StringComparison.Ordinal);
        Assert.Contains("Markdown", line, StringComparison.Ordinal);
    }

    [Fact]
    public void An_IDE_takes_a_corpus_with_Markdown_from_its_manifest()
    {
        ITaskItem[] documents = [Item("a.txt", "Plain"), Item("b.md", "Notes"), Item("c.txt", "Notes"), Item("d.md", "Plain", "Text")];
        var choice = new StorageChoice(string.Empty, [], [], preferLiterals: true, documents);
        Assert.Equal(["Literals", "Resource", "Resource", "Literals"], documents.Select(choice.Of));
    }

    [Fact]
    public void A_project_that_asks_for_literals_gets_them_and_the_message_of_the_compiler()
    {
        ITaskItem[] documents = [Item("b.md", "Notes")];
        Assert.Equal("Literals", new StorageChoice("Literals", [], [], preferLiterals: true, documents).Of(documents[0]));
        Assert.Equal("Literals", new StorageChoice(string.Empty, [], ["Notes"], preferLiterals: true, documents).Of(documents[0]));
        Assert.Equal("Resource", new StorageChoice(string.Empty, [], [], preferLiterals: false, documents).Of(documents[0]));
    }

    [Fact]
    public void The_library_is_loaded_for_a_Markdown_file_only()
    {
        var context = new OwnAssemblies();
        Type format = context.LoadFromAssemblyPath(typeof(MarkdownFormat).Assembly.Location).GetType(typeof(MarkdownFormat).FullName!, throwOnError: true)!;
        object made = Activator.CreateInstance(format)!;
        Assert.DoesNotContain(context.Assemblies, static assembly => assembly.GetName().Name == "Markdig.Signed");

        MethodInfo read = format.GetMethod(nameof(MarkdownFormat.Read))!;
        object document = Activator.CreateInstance(read.GetParameters()[0].ParameterType, [Info(read.GetParameters()[0].ParameterType), "# One", -1])!;
        read.Invoke(made, [document, 0, Activator.CreateInstance(read.GetParameters()[2].ParameterType, document)]);
        Assert.Contains(context.Assemblies, static assembly => assembly.GetName().Name == "Markdig.Signed");
        context.Unload();
    }

    /// <summary>Loads the assemblies of the task once more.</summary>
    private sealed class OwnAssemblies() : AssemblyLoadContext("markdown", isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName name) =>
            name.Name is "Markdig.Signed" or "EmbeddedCorpus.Markdown" or "EmbeddedCorpus.Compiler"
                ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, name.Name + ".dll"))
                : null;
    }

    private static object Info(Type document) =>
        Activator.CreateInstance(document.GetProperty("Info")!.PropertyType, "a.md", "a.md", "a", "Corpus", string.Empty)!;

    private static TaskItem Item(string path, string corpus, string format = "") =>
        new(path, new Dictionary<string, string> { ["Corpus"] = corpus, ["Format"] = format });
}
