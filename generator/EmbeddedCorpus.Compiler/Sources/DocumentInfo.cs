using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The properties of a file in the build, without the text of the file.</summary>
/// <param name="FilePath">The path as the compiler writes it. Diagnostics contain this path. Generated code never contains it.</param>
/// <param name="Path">The path relative to the project, with <c>/</c> between the folders.</param>
/// <param name="Id">The path below the project or below the root of the glob, without extension, with <c>/</c> between the folders.</param>
/// <param name="Corpus">The name of the generated class.</param>
/// <param name="ConstantName">The name of the typed constant. If it is empty, the name comes from the headline or the path.</param>
public sealed record DocumentInfo(string FilePath, string Path, string Id, string Corpus, string ConstantName)
{
    /// <summary>The metadata that decide how the text is read.</summary>
    public ReadingSettings Reading { get; init; } = ReadingSettings.Default;

    /// <summary>The files of fields of the text, the nearest first.</summary>
    public EquatableArray<Sidecar> Sidecars { get; init; } = [];

    /// <summary>The fields from the item and from the path of the file, in falling order of priority.</summary>
    public EquatableArray<GivenField> Given { get; init; } = [];
}

/// <summary>A field of a text that is written outside the file of the text.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Value">The value of the field.</param>
public sealed record GivenField(string Name, string Value);
