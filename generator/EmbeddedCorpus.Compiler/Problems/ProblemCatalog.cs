using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Problems;

/// <summary>The descriptions of all problems of texts and corpora, the same in every host.</summary>
internal static class ProblemCatalog
{
    private const int MaxArgument = 400;

    public static readonly ProblemDescription InvalidText = new(
        "EC0001",
        "Corpus document is not valid text",
        "The file has bytes that are {0}",
        ProblemSeverity.Error);

    public static readonly ProblemDescription InvalidDate = new(
        "EC0002",
        "Corpus document has an invalid date",
        "'{0}' is not a date: write a day of the calendar as yyyy-MM-dd",
        ProblemSeverity.Error);

    public static readonly ProblemDescription UnclosedHeadline = new(
        "EC0003",
        "Headline is not closed",
        "The headline opens with {0} and does not close: end the line with the closing quotation mark, or remove the opening one{2}",
        ProblemSeverity.Warning);

    public static readonly ProblemDescription EmptyArticle = new(
        "EC0004",
        "Corpus document is empty",
        "The file has no words: write the article, or remove the file from the corpus",
        ProblemSeverity.Error);

    public static readonly ProblemDescription HeadlineOnly = new(
        "EC0005",
        "Article has no text",
        "The article has a headline and no text: put a blank line below the headline, and the text below the blank line{2}",
        ProblemSeverity.Warning);

    public static readonly ProblemDescription UnbalancedQuotationMark = new(
        "EC0006",
        "Quotation mark has no partner",
        "The quotation mark {0} has no partner in its paragraph: {1}{2}",
        ProblemSeverity.Warning);

    public static readonly ProblemDescription DuplicateId = new(
        "EC0007",
        "Two corpus documents have the same id",
        "The id '{0}' already belongs to '{1}': {3}",
        ProblemSeverity.Error);

    public static readonly ProblemDescription NameClash = new(
        "EC0008",
        "Articles want the same constant",
        "Another article wants the name '{0}' too, so this article has the name '{1}': set the metadata ConstantName to choose a name",
        ProblemSeverity.Info);

    public static readonly ProblemDescription SameText = new(
        "EC0009",
        "Corpus document repeats another",
        "The file has the same text as '{0}': remove one of the two{2}",
        ProblemSeverity.Warning);

    public static readonly ProblemDescription ControlCharacter = new(
        "EC0010",
        "Corpus document holds control characters",
        "The text has control or invisible characters ({1} in all, the first is {0}): remove them{2}",
        ProblemSeverity.Warning);

    public static readonly ProblemDescription BidirectionalControl = new(
        "EC0011",
        "Corpus document holds bidirectional controls",
        "The text has controls that change the order of displayed text ({1} in all, the first is {0}): remove them unless the script needs them{2}",
        ProblemSeverity.Warning);

    public static readonly ProblemDescription OverBudget = new(
        "EC0012",
        "Corpus document is too large",
        "The file has {0} characters, and {1}: split it into several articles",
        ProblemSeverity.Error);

    public static readonly ProblemDescription LanguageVersion = new(
        "EC0013",
        "C# 11 is needed",
        "The generated code needs C# 11: set LangVersion to 11 or later, or remove it",
        ProblemSeverity.Error);

    public static readonly ProblemDescription InvalidSetting = new(
        "EC0014",
        "Setting cannot be used",
        "The setting {0} cannot be used: {1}",
        ProblemSeverity.Error);

    public static readonly ProblemDescription InternalError = new(
        "EC0015",
        "Corpus document could not be read",
        "The file could not be read and is left out: {0}",
        ProblemSeverity.Error);

    public static readonly ProblemDescription LargeLiterals = new(
        "EC0016",
        "Corpus is large for literals",
        "The texts of corpus '{0}' have {1} million characters, and the compiler reads them as literals at every compilation: set EmbeddedCorpusStorage to Resource",
        ProblemSeverity.Info);

    public static readonly ProblemDescription HiddenClass = new(
        "EC0020",
        "Namespace ends in the name of a corpus",
        "The namespace '{1}' ends in the name of the class '{0}', and C# finds the namespace first: set EmbeddedCorpusNamespace, or the metadata Corpus of the documents, to another name",
        ProblemSeverity.Warning);

    public static readonly ProblemDescription FrontMatter = new(
        "EC0021",
        "Front matter cannot be read",
        "{0}{2}",
        ProblemSeverity.Warning);

    public static readonly ProblemDescription FieldValue = new(
        "EC0022",
        "Field has a value that cannot be used",
        "The field '{0}' {1}{2}",
        ProblemSeverity.Warning);

    public static readonly ProblemDescription MissingHeadlines = new(
        "EC0023",
        "Articles have no headline",
        "{0} have no headline, and this is the first of them: put a blank line below the first line, a field 'title' above the text, or the metadata Headline on the item{2}",
        ProblemSeverity.Warning);

    public static readonly ProblemDescription UnreadMarkup = new(
        "EC0024",
        "Corpus documents hold markup that is not read",
        "{0} hold {1}{2}",
        ProblemSeverity.Warning);

    public static readonly ProblemDescription WrongEncoding = new(
        "EC0025",
        "Corpus documents were decoded wrongly",
        "{0} hold {1}{2}",
        ProblemSeverity.Warning);

    public static readonly ProblemDescription PlainMarkdown = new(
        "EC0026",
        "Markdown is read as plain text",
        "The text has {0}, so the build reads a part of it as plain text: close the open markup, or set the metadata Format to Text{2}",
        ProblemSeverity.Warning);

    public static readonly ProblemDescription UnreadRecord = new(
        "EC0027",
        "Record cannot be read",
        "The record is left out: {0}{2}",
        ProblemSeverity.Warning);

    public static readonly ProblemDescription MissingBound = new(
        "EC0028",
        "Start or end of the text is not found",
        "No line of the file has the words '{0}' of the metadata {1}, so the text is not cut: correct the words, or set the metadata only for files with such a line{2}",
        ProblemSeverity.Warning);

    public static readonly ProblemDescription BrokenLink = new(
        "EC0029",
        "Link leads to no file or heading",
        "The target '{0}' {1}{2}",
        ProblemSeverity.Warning);

    public static readonly ProblemDescription QuoteCorrection = new(
        "EC0036",
        "Correction of a quotation cannot be applied",
        "The correction is not applied: {0}",
        ProblemSeverity.Error);

    public static readonly ProblemDescription PeopleRegistry = new(
        "EC0037",
        "Registry of people has a mistake",
        "The registry of people has a mistake: {0}",
        ProblemSeverity.Error);

    public static readonly ProblemDescription Synonyms = new(
        "EC0040",
        "File of synonyms has a mistake",
        "The file of synonyms has a mistake: {0}",
        ProblemSeverity.Error);

    private static readonly ProblemDescription[] s_all =
    [
        InvalidText, InvalidDate, UnclosedHeadline, EmptyArticle, HeadlineOnly, UnbalancedQuotationMark, DuplicateId,
        NameClash, SameText, ControlCharacter, BidirectionalControl, OverBudget, LanguageVersion, InvalidSetting,
        InternalError, LargeLiterals, HiddenClass, FrontMatter, FieldValue, MissingHeadlines, UnreadMarkup, WrongEncoding,
        PlainMarkdown, UnreadRecord, MissingBound, BrokenLink, QuoteCorrection, PeopleRegistry, Synonyms,
    ];

    /// <summary>The descriptions, in the order of their ids.</summary>
    public static IReadOnlyList<ProblemDescription> All => s_all;

    /// <summary>Whether a problem of a kind is an error.</summary>
    public static bool IsError(ProblemKind kind) => Of(kind).Severity == ProblemSeverity.Error;

    /// <summary>The description of a kind of problem.</summary>
    public static ProblemDescription Of(ProblemKind kind) => kind switch
    {
        ProblemKind.InvalidText => InvalidText,
        ProblemKind.InvalidDate => InvalidDate,
        ProblemKind.UnclosedHeadline => UnclosedHeadline,
        ProblemKind.EmptyArticle => EmptyArticle,
        ProblemKind.HeadlineOnly => HeadlineOnly,
        ProblemKind.UnbalancedQuotationMark => UnbalancedQuotationMark,
        ProblemKind.DuplicateId or ProblemKind.DuplicateAlias => DuplicateId,
        ProblemKind.NameClash => NameClash,
        ProblemKind.SameText => SameText,
        ProblemKind.ControlCharacter => ControlCharacter,
        ProblemKind.BidirectionalControl => BidirectionalControl,
        ProblemKind.OverBudget => OverBudget,
        ProblemKind.LanguageVersion => LanguageVersion,
        ProblemKind.InvalidSetting => InvalidSetting,
        ProblemKind.LargeLiterals => LargeLiterals,
        ProblemKind.HiddenClass => HiddenClass,
        ProblemKind.FrontMatter => FrontMatter,
        ProblemKind.FieldValue => FieldValue,
        ProblemKind.MissingHeadlines => MissingHeadlines,
        ProblemKind.UnreadMarkup => UnreadMarkup,
        ProblemKind.WrongEncoding => WrongEncoding,
        ProblemKind.PlainMarkdown => PlainMarkdown,
        ProblemKind.UnreadRecord => UnreadRecord,
        ProblemKind.MissingBound => MissingBound,
        ProblemKind.QuoteCorrection => QuoteCorrection,
        ProblemKind.PeopleRegistry => PeopleRegistry,
        ProblemKind.Synonyms => Synonyms,
        ProblemKind.BrokenLink or ProblemKind.BrokenAnchor => BrokenLink,
        _ => InternalError,
    };

    /// <summary>The arguments of the message for a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="notShown">How many others of its kind it stands for.</param>
    public static string[] ArgumentsOf(TextProblem problem, int notShown = 0) =>
    [
        Show(problem.Argument),
        Show(problem.SecondArgument),
        notShown == 0 ? string.Empty : $" ({notShown.ToString(CultureInfo.InvariantCulture)} more of these are not shown: set EmbeddedCorpusWarningLimit)",
        problem.Kind == ProblemKind.DuplicateAlias ? "remove it from the aliases" : "rename one of the files, or put them into different corpora",
    ];

    /// <summary>The message for a problem.</summary>
    public static string MessageOf(TextProblem problem) => string.Format(CultureInfo.InvariantCulture, Of(problem.Kind).Message, ArgumentsOf(problem));

    /// <summary>An argument of a message as one line of readable length.</summary>
    /// <remarks>What a message cites may come from a text: it reorders nothing on a terminal.</remarks>
    public static string Show(string argument)
    {
        var shown = new StringBuilder(Math.Min(argument.Length, MaxArgument) + 1);
        foreach (char c in argument)
        {
            if (shown.Length == MaxArgument)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(InvisibleCharacters.Contains(c) ? ' ' : c);
        }

        return shown.ToString();
    }
}
