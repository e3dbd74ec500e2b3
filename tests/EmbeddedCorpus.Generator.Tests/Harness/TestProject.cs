using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmbeddedCorpus.Generator.Tests.Harness;

/// <summary>A project that uses the generator. Immutable: an edit gives a new project that shares what did not change.</summary>
internal sealed record TestProject
{
    public const string DefaultDirectory = "/src/app/";

    public const string Namespace = "App";

    public static TestProject Empty { get; } = new TestProject()
        .Set("RootNamespace", Namespace)
        .Set("ProjectDir", DefaultDirectory);

    public ImmutableArray<TestDocument> Documents { get; init; } = [];

    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    /// <summary>The name of the assembly.</summary>
    public string Assembly { get; init; } = Namespace;

    /// <summary>Compiled projects that this one references.</summary>
    public ImmutableArray<MetadataReference> Libraries { get; init; } = [];

    public ImmutableArray<string> Sources { get; init; } = ["public static class Program { }"];

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose);

    /// <summary>A project with these texts in its corpus, at paths relative to the project.</summary>
    public static TestProject With(params (string Path, string Text)[] documents) =>
        documents.Aggregate(Empty, static (project, document) => project.Add(document.Path, document.Text));

    /// <summary>Sets an MSBuild property.</summary>
    public TestProject Set(string property, string value) => this with { Properties = Properties.SetItem("build_property." + property, value) };

    /// <summary>Sets the items <c>EmbeddedCorpus</c>, as <c>Name/Search/Language</c> with <c>|</c> between them.</summary>
    public TestProject SetCorpora(string items) => Set("_EmbeddedCorpusSettings", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(items)));

    /// <summary>Adds a text to a corpus.</summary>
    public TestProject Add(string path, string text, string corpus = "Corpus", string identifier = "") =>
        Add(TestDocument.Of(DefaultDirectory + path, text).With("EmbeddedCorpus", corpus).With("EmbeddedCorpusConstantName", identifier));

    public TestProject Add(TestDocument document) => this with { Documents = Documents.Add(document) };

    /// <summary>Gives a document new text; the others stay the same objects.</summary>
    public TestProject Edit(string path, string text)
    {
        int index = IndexOf(path);
        TestDocument edited = TestDocument.Of(DefaultDirectory + path, text) with { Metadata = Documents[index].Metadata };
        return this with { Documents = Documents.SetItem(index, edited) };
    }

    public TestProject Remove(string path) => this with { Documents = Documents.RemoveAt(IndexOf(path)) };

    private int IndexOf(string path)
    {
        int index = 0;
        while (Documents[index].Text.Path != DefaultDirectory + path)
        {
            index++;
        }

        return index;
    }
}
