namespace EmbeddedCorpus.Compiler.Model;

/// <summary>What can be wrong with a text or a corpus. Each kind is one diagnostic.</summary>
public enum ProblemKind
{
    /// <summary>The file is not text in a known encoding.</summary>
    InvalidText,

    /// <summary>The header's date is not an ISO date, or not a day of the calendar.</summary>
    InvalidDate,

    /// <summary>The headline opens with a quotation mark that nothing closes.</summary>
    UnclosedHeadline,

    /// <summary>The file has no words.</summary>
    EmptyArticle,

    /// <summary>There is a headline and nothing below it.</summary>
    HeadlineOnly,

    /// <summary>A quotation mark has no partner.</summary>
    UnbalancedQuotationMark,

    /// <summary>Two files have the same id.</summary>
    DuplicateId,

    /// <summary>Two articles would have the same constant.</summary>
    NameClash,

    /// <summary>Two files have the same text.</summary>
    SameText,

    /// <summary>The text holds control characters.</summary>
    ControlCharacter,

    /// <summary>The text holds bidirectional overrides.</summary>
    BidirectionalControl,

    /// <summary>The file is too large for the storage.</summary>
    OverBudget,

    /// <summary>The project's C# version has no UTF-8 literals.</summary>
    LanguageVersion,

    /// <summary>A setting of the project or an item cannot be used.</summary>
    InvalidSetting,

    /// <summary>The literals of a corpus cost the compiler more than a resource would.</summary>
    LargeLiterals,

    /// <summary>The namespace of a class ends in the name of the class.</summary>
    HiddenClass,

    /// <summary>The front matter cannot be read, or not as a whole.</summary>
    FrontMatter,

    /// <summary>The value of a field cannot be what the field is for.</summary>
    FieldValue,

    /// <summary>Most texts of a corpus have no headline.</summary>
    MissingHeadlines,

    /// <summary>Texts hold markup that is read as text.</summary>
    UnreadMarkup,

    /// <summary>Texts were decoded wrongly before they got here.</summary>
    WrongEncoding,

    /// <summary>A file could not be read, or the generator failed on it.</summary>
    InternalError,
}

/// <summary>A position in a file, both from 0; columns count UTF-16 characters.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
public readonly record struct LineColumn(int Line, int Column);

/// <summary>Something wrong at a place of a file.</summary>
/// <param name="Kind">What.</param>
/// <param name="FilePath">The file, as the compiler names it.</param>
/// <param name="Range">Where, in characters.</param>
/// <param name="Start">Where it starts, by line and column.</param>
/// <param name="End">Where it ends, by line and column.</param>
/// <param name="Argument">What the message tells; its meaning depends on the kind.</param>
/// <param name="SecondArgument">What else the message tells.</param>
public sealed record TextProblem(
    ProblemKind Kind,
    string FilePath,
    TextRange Range,
    LineColumn Start,
    LineColumn End,
    string Argument = "",
    string SecondArgument = "");
