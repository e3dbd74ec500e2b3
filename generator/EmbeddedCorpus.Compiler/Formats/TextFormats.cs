using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>The formats that a host can read.</summary>
/// <remarks>The metadata <c>Format</c> decides the format of a file. Without it, the extension decides.</remarks>
public sealed class TextFormats
{
    private const string NeedsResource =
        "Markdown can be stored only as a resource: include the file as a CorpusDocument without this storage, or set Format to Text to read it as plain text";

    /// <summary>The formats that every host can read.</summary>
    public static TextFormats Own { get; } = new();

    /// <summary>The reader of Markdown, or null if the host has none.</summary>
    public ITextFormat? Markdown { get; init; }

    /// <summary>The format of a file.</summary>
    /// <param name="document">The file.</param>
    /// <returns>The format, or null for plain text.</returns>
    internal ITextFormat? Find(DocumentInfo document) => FormatNames.IsMarkdown(document.FilePath, document.Reading.Format) ? Markdown : null;

    /// <summary>Returns the problem of a file that the host cannot read, or null.</summary>
    internal TextProblem? CannotRead(DocumentInfo document) => Markdown is null && FormatNames.IsMarkdown(document.FilePath, document.Reading.Format)
        ? new TextProblem(ProblemKind.InvalidSetting, document.FilePath, default, default, default, "Storage=Literals", NeedsResource)
        : null;
}
