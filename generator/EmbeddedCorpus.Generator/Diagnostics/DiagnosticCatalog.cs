using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator.Diagnostics;

/// <summary>The diagnostics of the package: one descriptor for each kind of problem.</summary>
internal static partial class DiagnosticCatalog
{
    private const string Category = "EmbeddedCorpus";
    private const int MaxArgument = 400;
    private const string HelpRoot = "https://github.com/embeddedcorpus/embeddedcorpus/blob/main/generator/docs/";

    public static readonly DiagnosticDescriptor InvalidText = Describe(
        "EC0001",
        "Corpus document is not valid text",
        "The file has bytes that are {0}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor InvalidDate = Describe(
        "EC0002",
        "Corpus document has an invalid date",
        "'{0}' is not a date: write a day of the calendar as yyyy-MM-dd",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnclosedHeadline = Describe(
        "EC0003",
        "Headline is not closed",
        "The headline opens with {0} and does not close: end the line with the closing quotation mark, or remove the opening one{2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor EmptyArticle = Describe(
        "EC0004",
        "Corpus document is empty",
        "The file has no words: write the article, or remove the file from the corpus",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor HeadlineOnly = Describe(
        "EC0005",
        "Article has no text",
        "The article has a headline and no text: put a blank line below the headline, and the text below the blank line{2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnbalancedQuotationMark = Describe(
        "EC0006",
        "Quotation mark has no partner",
        "The quotation mark {0} has no partner in its paragraph: {1}{2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor DuplicateId = Describe(
        "EC0007",
        "Two corpus documents have the same id",
        "The id '{0}' already belongs to '{1}': {3}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NameClash = Describe(
        "EC0008",
        "Articles want the same constant",
        "Another article wants the name '{0}' too, so this one is '{1}': set the metadata ConstantName to choose a name",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor SameText = Describe(
        "EC0009",
        "Corpus document repeats another",
        "The file has the same text as '{0}': remove one of the two{2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ControlCharacter = Describe(
        "EC0010",
        "Corpus document holds control characters",
        "The text has control or invisible characters ({1} in all, the first is {0}): remove them{2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BidirectionalControl = Describe(
        "EC0011",
        "Corpus document holds bidirectional controls",
        "The text has controls that change the order of displayed text ({1} in all, the first is {0}): remove them unless the script needs them{2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor OverBudget = Describe(
        "EC0012",
        "Corpus document is too large",
        "The file has {0} characters, and {1}: split it into several articles",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor LanguageVersion = Describe(
        "EC0013",
        "C# 11 is needed",
        "The generated code needs C# 11: set LangVersion to 11 or later, or remove it",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor InvalidSetting = Describe(
        "EC0014",
        "Setting cannot be used",
        "The setting {0} cannot be used: {1}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor InternalError = Describe(
        "EC0015",
        "Corpus document could not be read",
        "The file could not be read and is left out: {0}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor LargeLiterals = Describe(
        "EC0016",
        "Corpus is large for literals",
        "The texts of corpus '{0}' have {1} million characters, and the compiler reads them as literals at every compilation: set EmbeddedCorpusStorage to Resource",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor HiddenClass = Describe(
        "EC0020",
        "Namespace ends in the name of a corpus",
        "The namespace '{1}' ends in the name of the class '{0}', and C# finds the namespace first: set EmbeddedCorpusNamespace to another one, or the metadata Corpus of the documents",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor FrontMatter = Describe(
        "EC0021",
        "Front matter cannot be read",
        "{0}{2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor FieldValue = Describe(
        "EC0022",
        "Field has a value that cannot be used",
        "The field '{0}' {1}{2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MissingHeadlines = Describe(
        "EC0023",
        "Articles have no headline",
        "{0} have no headline, and this is the first of them: put a blank line below the first line, a field 'title' above the text, or the metadata Headline on the item{2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnreadMarkup = Describe(
        "EC0024",
        "Corpus documents hold markup that is not read",
        "{0} hold {1}{2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor WrongEncoding = Describe(
        "EC0025",
        "Corpus documents were decoded wrongly",
        "{0} hold {1}{2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor PlainMarkdown = Describe(
        "EC0026",
        "Markdown is read as plain text",
        "The text has {0}, so a part of the text is read as plain text: close the open markup, or set the metadata Format to Text{2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnreadRecord = Describe(
        "EC0027",
        "Record cannot be read",
        "The record is left out: {0}{2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MissingBound = Describe(
        "EC0028",
        "Start or end of the text is not found",
        "The file has no line with '{0}', the value of the metadata {1}, so the text is not cut there: correct the metadata, or remove it from this file{2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BrokenLink = Describe(
        "EC0029",
        "Link leads to no file or heading",
        "The target '{0}' {1}{2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor QuoteCorrection = Describe(
        "EC0036",
        "Correction of a quotation cannot be applied",
        "The correction is not applied: {0}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor PeopleRegistry = Describe(
        "EC0037",
        "Registry of people has a mistake",
        "The registry of people has a mistake: {0}",
        DiagnosticSeverity.Error);

    /// <summary>The diagnostic for a problem, at its place in the text.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="notShown">How many others of its kind it stands for.</param>
    public static Diagnostic Create(TextProblem problem, int notShown = 0) => Diagnostic.Create(
        Descriptor(problem.Kind),
        Location.Create(
            problem.FilePath,
            TextSpan.FromBounds(problem.Range.Start, problem.Range.End),
            new LinePositionSpan(
                new LinePosition(problem.Start.Line, problem.Start.Column),
                new LinePosition(problem.End.Line, problem.End.Column))),
        Show(problem.Argument),
        Show(problem.SecondArgument),
        notShown == 0 ? string.Empty : $" ({notShown.ToString(CultureInfo.InvariantCulture)} more of these are not shown: set EmbeddedCorpusWarningLimit)",
        problem.Kind == ProblemKind.DuplicateAlias ? "remove it from the aliases" : "rename one of the files, or put them into different corpora");

    /// <summary>Whether a problem of a kind is an error, unless the project says otherwise.</summary>
    public static bool IsError(ProblemKind kind) => Descriptor(kind).DefaultSeverity == DiagnosticSeverity.Error;

    // What a message cites may come from a text: it stays one line, of readable length, and reorders nothing on a terminal.
    private static string Show(string argument)
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

    private static DiagnosticDescriptor Descriptor(ProblemKind kind) => kind switch
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
        ProblemKind.BrokenLink or ProblemKind.BrokenAnchor => BrokenLink,
        _ => InternalError,
    };

    // An error names what is not embedded: a build without that must not pass for a whole one, so no project can silence it.
    private static DiagnosticDescriptor Describe(string id, string title, string message, DiagnosticSeverity severity) => new(
        id, title, message, Category, severity, isEnabledByDefault: true, description: null, HelpRoot + id + ".md",
        customTags: severity == DiagnosticSeverity.Error ? [WellKnownDiagnosticTags.NotConfigurable] : []);
}
