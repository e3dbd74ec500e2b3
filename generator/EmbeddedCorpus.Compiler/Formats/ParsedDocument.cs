using EmbeddedCorpus.Compiler.Formats.Review;
using EmbeddedCorpus.Compiler.Formats.Subtitles;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes;
using EmbeddedCorpus.Compiler.Quotes.Corrections;
using EmbeddedCorpus.Compiler.Quotes.Turns;

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

    /// <summary>The earlier ids of the text.</summary>
    public IReadOnlyList<AliasModel> Aliases { get; init; } = [];

    /// <summary>Whether the text calls itself a draft.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The codes of the diagnostics that the text itself ignores.</summary>
    public string Ignored { get; init; } = string.Empty;

    /// <summary>The author, where there is exactly one; an empty range else.</summary>
    public TextRange Author { get; init; }

    /// <summary>The field <c>lang</c>; empty without one.</summary>
    public string Language { get; init; } = string.Empty;

    /// <summary>Where the text ends; -1 for the end of the file.</summary>
    public int TextEnd { get; init; } = -1;

    /// <summary>The map from derived text to the file.</summary>
    public EquatableArray<SourceSegment> Map { get; init; } = [];

    /// <summary>Whether asterisks and brackets in the text are characters of it.</summary>
    public bool IsWithoutMarkup { get; init; }

    /// <summary>Whether the text is plain text that a format made, without its markup.</summary>
    public bool IsFormatted { get; init; }

    /// <summary>The ranges of code inside prose, in which nothing is a quotation.</summary>
    public IReadOnlyList<TextRange> Code { get; init; } = [];

    /// <summary>The headings below the headline.</summary>
    public EquatableArray<HeadingModel> Headings { get; init; } = [];

    /// <summary>The links and images.</summary>
    public EquatableArray<LinkModel> Links { get; init; } = [];

    /// <summary>The turns of a transcript.</summary>
    public IReadOnlyList<SpokenTurn> Turns { get; init; } = [];

    /// <summary>The names of speakers before colons that the format marks as such; null in a format that marks none.</summary>
    public IReadOnlyList<TextRange>? Speakers { get; init; }

    /// <summary>The times of pieces of the text, in order of position.</summary>
    public IReadOnlyList<TimedText> Times { get; init; } = [];

    /// <summary>Writes the HTML of the text; null for a text without markup.</summary>
    public Func<string>? Html { get; init; }

    /// <summary>The blocks with another kind than text, in order of position.</summary>
    public IReadOnlyList<MarkedBlock> Blocks { get; init; } = [];

    /// <summary>The traits of the file that its format reads, so that nobody need be told of them.</summary>
    public TextTraits Read { get; init; }

    /// <summary>The quotations, where the form of the record says what they are; null where the words say it.</summary>
    public Quotations? Sayings { get; init; }

    /// <summary>The corrections of quotations, in the order of the author.</summary>
    public IReadOnlyList<QuoteCorrection> Corrections { get; init; } = [];

    /// <summary>Whether texts of this kind have no headlines.</summary>
    public bool IsUntitled { get; init; }

    /// <summary>Whether the record could not be read, which is said already.</summary>
    public bool IsUnread { get; init; }

    /// <summary>A place of the file; the start of the file for a value from outside it.</summary>
    public TextRange InFile(TextRange range) =>
        range.Start < SourceStart ? SourceMap.ToFile(Map, range) : new TextRange(range.Start - SourceStart, range.End - SourceStart);
}
