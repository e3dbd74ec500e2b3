using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Tool.Exports;

namespace EmbeddedCorpus.Tool.Extraction;

/// <summary>The options of an extraction.</summary>
/// <param name="Line">The properties of the file that has the lines.</param>
/// <param name="IsMarkdown">Whether the texts are Markdown.</param>
/// <param name="Unit">What offsets count.</param>
/// <param name="HasText">Whether a record contains the text.</param>
internal sealed record ExtractOptions(DocumentInfo Line, bool IsMarkdown, OffsetUnit Unit, bool HasText)
{
    /// <summary>The maximum length of a line in bytes.</summary>
    /// <remarks>A text takes some times its length in memory, so this number limits the memory.</remarks>
    public int MaxLineLength { get; init; } = 64 << 20;

    /// <summary>Checks the values of a command line.</summary>
    /// <param name="name">The start of the ids of articles without an id of their own.</param>
    /// <param name="isMarkdown">Whether the texts are Markdown.</param>
    /// <param name="unit">What offsets count.</param>
    /// <param name="hasText">Whether a record contains the text.</param>
    /// <param name="metadata">The metadata of all texts, by name.</param>
    /// <exception cref="InputException">A value cannot be used.</exception>
    public static ExtractOptions Of(string name, bool isMarkdown, OffsetUnit unit, bool hasText, IReadOnlyDictionary<string, string> metadata)
    {
        var read = DocumentMetadata.Read(metadata.GetValueOrDefault);
        foreach (InvalidSetting invalid in ReadingCheck.Find(read.Reading))
        {
            throw new InputException($"{invalid.Setting} cannot be used: {invalid.Remedy}.");
        }

        string path = name + ".jsonl";
        return new ExtractOptions(
            new DocumentInfo(path, path, name, "Corpus", string.Empty)
            {
                Reading = read.Reading,
                Given = PathDate.TryFind(path, out string date) ? new([.. read.Given, new GivenField(KnownFields.Date, date)]) : read.Given,
            },
            isMarkdown,
            unit,
            hasText);
    }
}
