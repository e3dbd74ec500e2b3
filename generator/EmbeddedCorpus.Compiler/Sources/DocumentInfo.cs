using System.Globalization;
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

    /// <summary>The place of the article in a file that holds many articles. It is null for a file that is one article.</summary>
    public DocumentPart? Part { get; init; }

    /// <summary>The path of the article in messages, with its number if the file holds many articles.</summary>
    public string Name => Part is null ? Path : $"{Path}#{Part.Number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Returns the properties of an article of the file.</summary>
    /// <param name="part">The place of the article.</param>
    public DocumentInfo At(DocumentPart part) => this with { Id = $"{Id}#{part.Number.ToString(CultureInfo.InvariantCulture)}", Part = part };
}

/// <summary>A field of a text that is written outside the file of the text.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Value">The value of the field.</param>
public sealed record GivenField(string Name, string Value);
