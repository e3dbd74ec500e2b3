namespace EmbeddedCorpus.Compiler.Model;

/// <summary>The kind of a problem of a text or a corpus.</summary>
/// <remarks>Each kind is one diagnostic.</remarks>
public enum ProblemKind
{
    /// <summary>The file is not text in a known encoding.</summary>
    InvalidText,

    /// <summary>The date in the header is not an ISO date, or is not a day of the calendar.</summary>
    InvalidDate,

    /// <summary>The quotation mark at the start of the headline has no closing quotation mark.</summary>
    UnclosedHeadline,

    /// <summary>The file has no words.</summary>
    EmptyArticle,

    /// <summary>The file has a headline, but no text.</summary>
    HeadlineOnly,

    /// <summary>A quotation mark has no partner.</summary>
    UnbalancedQuotationMark,

    /// <summary>Two files have the same id.</summary>
    DuplicateId,

    /// <summary>An earlier id of an article is the id of another article.</summary>
    DuplicateAlias,

    /// <summary>Two articles would get a constant with the same name.</summary>
    NameClash,

    /// <summary>Two files have the same text.</summary>
    SameText,

    /// <summary>The text contains control characters.</summary>
    ControlCharacter,

    /// <summary>The text contains bidirectional overrides.</summary>
    BidirectionalControl,

    /// <summary>The file is too large for the storage.</summary>
    OverBudget,

    /// <summary>The C# version of the project has no UTF-8 literals.</summary>
    LanguageVersion,

    /// <summary>The value of a setting or an item cannot be used.</summary>
    InvalidSetting,

    /// <summary>The literals of a corpus cost the compiler more than a resource.</summary>
    LargeLiterals,

    /// <summary>The namespace of a class ends in the name of the class.</summary>
    HiddenClass,

    /// <summary>The front matter cannot be read, or can be read only in part.</summary>
    FrontMatter,

    /// <summary>The value of a field is not valid for the field.</summary>
    FieldValue,

    /// <summary>Most texts of a corpus have no headline.</summary>
    MissingHeadlines,

    /// <summary>Texts contain markup, and the build reads the markup as text.</summary>
    UnreadMarkup,

    /// <summary>The files contain text that another program decoded wrongly.</summary>
    WrongEncoding,

    /// <summary>A record of a file with many articles cannot be read.</summary>
    UnreadRecord,

    /// <summary>The file does not contain a line that is to be the start or the end of the text.</summary>
    MissingBound,

    /// <summary>A part of a Markdown file is read as plain text.</summary>
    PlainMarkdown,

    /// <summary>A link leads to a file that does not exist.</summary>
    BrokenLink,

    /// <summary>A link leads to a heading that does not exist.</summary>
    BrokenAnchor,

    /// <summary>A correction of a quotation cannot be applied.</summary>
    QuoteCorrection,

    /// <summary>A registry of people has a mistake.</summary>
    PeopleRegistry,

    /// <summary>A file of synonyms has a mistake.</summary>
    Synonyms,

    /// <summary>A file could not be read, or the generator failed on a file.</summary>
    InternalError,
}

/// <summary>A position in a file by line and column.</summary>
/// <param name="Line">The number of the line, from 0.</param>
/// <param name="Column">The number of UTF-16 characters before the position in the line.</param>
public readonly record struct LineColumn(int Line, int Column);

/// <summary>A problem at a position of a file.</summary>
/// <param name="Kind">The kind of the problem.</param>
/// <param name="FilePath">The path of the file as the compiler writes it.</param>
/// <param name="Range">The range of the problem, in characters.</param>
/// <param name="Start">The line and the column where the problem starts.</param>
/// <param name="End">The line and the column where the problem ends.</param>
/// <param name="Argument">The first argument of the message. The meaning depends on the kind.</param>
/// <param name="SecondArgument">The second argument of the message.</param>
public sealed record TextProblem(
    ProblemKind Kind,
    string FilePath,
    TextRange Range,
    LineColumn Start,
    LineColumn End,
    string Argument = "",
    string SecondArgument = "")
{
    /// <summary>Moves the problem of a record to the place of the record in its file.</summary>
    /// <param name="lines">The number of lines.</param>
    /// <param name="characters">The number of characters.</param>
    internal TextProblem Move(int lines, int characters) => this with
    {
        Range = new TextRange(Range.Start + characters, Range.End + characters),
        Start = Start with { Line = Start.Line + lines },
        End = End with { Line = End.Line + lines },
    };
}
