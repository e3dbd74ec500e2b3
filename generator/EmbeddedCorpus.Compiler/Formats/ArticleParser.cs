using System.Globalization;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>Turns one file into an <see cref="ArticleModel"/>. Never throws but for cancellation.</summary>
public static class ArticleParser
{
    /// <summary>The largest text that is put into literals, in characters: a literal costs the compiler some 160 bytes of memory per byte.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>The largest text that is put into a resource, in characters: what fits into a number of the image, at three bytes each.</summary>
    public const int MaxResourceLength = ImageFormat.MaxNumber / 3;

    // Texts with code or tables have lone marks without end: above this number the first one stands for all of them.
    private const int MaxUnbalancedMarks = 3;

    /// <summary>Parses a file.</summary>
    /// <param name="document">The file and its text.</param>
    /// <param name="cancellation">Asked once a paragraph.</param>
    /// <param name="storage">Where the text goes.</param>
    public static ArticleModel Parse(SourceDocument document, CancellationToken cancellation = default, TextStorage storage = TextStorage.Literals)
    {
        string source = document.Text;
        string file = document.Info.FilePath;
        var problems = new List<TextProblem>();
        CharacterCheck.Findings findings = CharacterCheck.Check(source.AsSpan());
        if (CannotEmbed(document, findings, storage) is { } refusal)
        {
            return LeftOut(document, refusal);
        }

        Header header = HeaderParser.Parse(source.AsSpan());
        ParagraphLayouts.TryParse(document.Info.Paragraphs, out ParagraphLayout layout);
        List<TextRange> paragraphs = ParagraphParser.Parse(source.AsSpan(), header.TextStart, layout);
        bool isLeftOut = false;
        if (header.Problem is { } problem)
        {
            problems.Add(LineMap.Problem(problem, file, source, header.ProblemRange, header.ProblemRange.In(source).ToString()));
            isLeftOut = problem == ProblemKind.InvalidDate;
        }

        if (paragraphs.Count == 0)
        {
            isLeftOut |= header.Headline.IsEmpty;
            problems.Add(LineMap.Problem(header.Headline.IsEmpty ? ProblemKind.EmptyArticle : ProblemKind.HeadlineOnly, file, source, header.Headline));
        }

        AddCharacterProblems(findings, source, file, problems);
        Quotations quotations = isLeftOut
            ? new Quotations([], [], [])
            : QuoteExtractor.Extract(source, header.Headline, header.IsQuotation, WithoutDateline(source.AsSpan(), paragraphs), cancellation);
        AddUnbalancedMarks(quotations.UnbalancedMarks, source, file, problems);
        CorpusText text = storage == TextStorage.Resource ? CorpusText.InUtf8(source) : new CorpusText(source);
        return Model(document, text, header, paragraphs, quotations, problems, isLeftOut);
    }

    /// <summary>The model of a file that is left out for a reason outside its text.</summary>
    /// <param name="info">The file.</param>
    /// <param name="kind">The reason.</param>
    /// <param name="argument">What the message tells.</param>
    public static ArticleModel Refuse(DocumentInfo info, ProblemKind kind, string argument) =>
        LeftOut(new SourceDocument(info, string.Empty), new TextProblem(kind, info.FilePath, default, default, default, argument));

    // Such a text may be no valid UTF-16, and then has no UTF-8.
    private static ArticleModel LeftOut(SourceDocument document, TextProblem problem) => Model(
        document,
        new CorpusText(document.Text),
        Header.None(0),
        [],
        new Quotations([], [], []),
        [problem],
        isLeftOut: true);

    // A dateline is read by people, and is no part of a name or quotation. Where the next paragraph starts like it, both are turns.
    private static IReadOnlyList<TextRange> WithoutDateline(ReadOnlySpan<char> text, List<TextRange> paragraphs)
    {
        if (paragraphs.Count == 0 || !Dateline.TryRead(text, paragraphs[0], out _, out int proseStart)
            || (paragraphs.Count > 1 && Dateline.TryRead(text, paragraphs[1], out _, out _)))
        {
            return paragraphs;
        }

        return [paragraphs[0] with { Start = proseStart }, .. paragraphs.GetRange(1, paragraphs.Count - 1)];
    }

    private static void AddUnbalancedMarks(IReadOnlyList<TextRange> marks, string source, string file, List<TextProblem> problems)
    {
        bool areMany = marks.Count > MaxUnbalancedMarks;
        for (int index = 0; index < (areMany ? 1 : marks.Count); index++)
        {
            string more = areMany ? $" ({(marks.Count - 1).ToString(CultureInfo.InvariantCulture)} more in this text)" : string.Empty;
            problems.Add(LineMap.Problem(ProblemKind.UnbalancedQuotationMark, file, source, marks[index], marks[index].In(source).ToString(), more));
        }
    }

    private static TextProblem? CannotEmbed(SourceDocument document, CharacterCheck.Findings findings, TextStorage storage)
    {
        string source = document.Text;
        int invalid = document.InvalidAt >= 0 ? document.InvalidAt : findings.FirstUnpairedSurrogate;
        if (invalid >= 0)
        {
            return LineMap.Problem(ProblemKind.InvalidText, document.Info.FilePath, source, new TextRange(invalid, Math.Min(invalid + 1, source.Length)));
        }

        int maxLength = storage == TextStorage.Resource ? MaxResourceLength : MaxLength;
        return source.Length <= maxLength
            ? null
            : LineMap.Problem(
                ProblemKind.OverBudget,
                document.Info.FilePath,
                source,
                default,
                Number(source.Length),
                $"{(storage == TextStorage.Resource ? "a resource" : "one literal")} takes {Number(maxLength)} at most");
    }

    // Exact: one character too many is shown as such.
    private static string Number(int characters) => characters.ToString("N0", CultureInfo.InvariantCulture);

    private static void AddCharacterProblems(CharacterCheck.Findings findings, string source, string file, List<TextProblem> problems)
    {
        Add(ProblemKind.ControlCharacter, findings.FirstControl, findings.Controls);
        Add(ProblemKind.BidirectionalControl, findings.FirstBidirectional, findings.Bidirectionals);

        void Add(ProblemKind kind, int first, int count)
        {
            if (count > 0)
            {
                bool isPair = char.IsHighSurrogate(source[first]);
                string code = "U+" + (isPair ? char.ConvertToUtf32(source, first) : source[first]).ToString("X4", CultureInfo.InvariantCulture);
                problems.Add(LineMap.Problem(kind, file, source, new TextRange(first, first + (isPair ? 2 : 1)), code, count.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    private static ArticleModel Model(
        SourceDocument document,
        CorpusText text,
        Header header,
        List<TextRange> paragraphs,
        Quotations quotations,
        List<TextProblem> problems,
        bool isLeftOut) => new()
        {
            Document = document.Info,
            Source = text,
            Hash = ContentHash.Of(document.Text),
            DayNumber = header.DayNumber,
            Headline = header.Headline,
            TextStart = header.TextStart,
            Fields = new([.. header.Fields()]),
            Paragraphs = new([.. paragraphs]),
            Quotes = new([.. quotations.Quotes]),
            Speakers = new([.. quotations.Speakers]),
            Problems = new([.. problems]),
            IsLeftOut = isLeftOut,
        };
}
