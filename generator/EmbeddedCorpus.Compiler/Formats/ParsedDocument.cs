using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>A file as its format reads it: fields, headline and paragraphs, without quotations.</summary>
/// <param name="Characters">Derived text, if any, then the file. All places are characters of it.</param>
/// <param name="SourceStart">Where the file starts.</param>
/// <param name="Headline">The headline without quotation marks around it; may be empty.</param>
/// <param name="TextStart">Where the text starts: after headline and header.</param>
/// <param name="Paragraphs">The paragraphs, in order.</param>
/// <param name="Fields">What is said of the text.</param>
internal sealed record ParsedDocument(
    string Characters,
    int SourceStart,
    TextRange Headline,
    int TextStart,
    IReadOnlyList<TextRange> Paragraphs,
    FieldModel[] Fields)
{
    /// <summary>Whether the whole headline is in quotation marks.</summary>
    public bool IsQuotation { get; init; }

    /// <summary>Days since 0001-01-01, or -1 without a date.</summary>
    public int DayNumber { get; init; } = -1;

    /// <summary>The id that the text gives itself; empty for one by its path.</summary>
    public string OwnId { get; init; } = string.Empty;

    /// <summary>Whether the text calls itself a draft.</summary>
    public bool IsDraft { get; init; }

    /// <summary>A place of the file; the start of the file for a place in derived text.</summary>
    public TextRange InFile(TextRange range) => new(Math.Max(range.Start - SourceStart, 0), Math.Max(range.End - SourceStart, 0));
}
