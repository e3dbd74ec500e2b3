using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>What the build says of a file, its text aside.</summary>
/// <param name="FilePath">The path as the compiler names it: for diagnostics only, never emitted.</param>
/// <param name="Path">The path relative to the project, with <c>/</c>.</param>
/// <param name="Id">The path below the project or the glob's root, without extension, with <c>/</c>.</param>
/// <param name="Corpus">The name of the corpus's class.</param>
/// <param name="ConstantName">The name of the typed constant, or empty for one from headline or path.</param>
public sealed record DocumentInfo(string FilePath, string Path, string Id, string Corpus, string ConstantName)
{
    /// <summary>The metadata <c>Paragraphs</c> as it is written; empty where the text itself decides.</summary>
    public string Paragraphs { get; init; } = string.Empty;

    /// <summary>The fields that item and path give the text, the strongest first.</summary>
    public EquatableArray<GivenField> Given { get; init; } = [];
}

/// <summary>A field that is said of a text outside its file.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
public sealed record GivenField(string Name, string Value);
