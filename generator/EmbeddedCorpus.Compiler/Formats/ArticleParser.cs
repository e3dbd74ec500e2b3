using System.Globalization;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Formats.Html;
using EmbeddedCorpus.Compiler.Formats.Markup;
using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Formats.Records;
using EmbeddedCorpus.Compiler.Formats.Review;
using EmbeddedCorpus.Compiler.Formats.Subtitles;
using EmbeddedCorpus.Compiler.Formats.Turns;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>Parses one file to an <see cref="ArticleModel"/>.</summary>
/// <remarks>The only exception that a method throws is the exception for a cancellation.</remarks>
public static class ArticleParser
{
    /// <summary>The maximum length of a text in literals, in characters.</summary>
    /// <remarks>The compiler needs about 160 bytes of memory for each byte of a literal.</remarks>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>The maximum length of a text in a resource, in characters.</summary>
    /// <remarks>A number of the image must be able to hold the length in bytes. A character has at most three bytes.</remarks>
    public const int MaxResourceLength = ImageFormat.MaxNumber / 3;

    /// <summary>Parses a file.</summary>
    /// <param name="document">The file and the text of the file.</param>
    /// <param name="cancellation">The method checks the token once for each paragraph.</param>
    /// <param name="storage">The storage of the text.</param>
    /// <param name="formats">The formats that the host can read. The default is the formats that every host can read.</param>
    /// <param name="record">The form of the record, if the document is a record of a file with many articles.</param>
    public static ArticleModel Parse(
        SourceDocument document,
        CancellationToken cancellation = default,
        TextStorage storage = TextStorage.Literals,
        TextFormats? formats = null,
        RecordFormat? record = null)
    {
        formats ??= TextFormats.Own;
        CharacterCheck.Findings findings = CharacterCheck.Check(document.Text.AsSpan());
        if ((formats.CannotRead(document.Info) ?? CannotEmbed(document, findings, storage)) is { } refusal)
        {
            return LeftOut(document, refusal);
        }

        var problems = new ProblemCollector(document);
        ParsedDocument parsed = record is null
            ? DocumentParser.Parse(document, formats, problems)
            : DocumentParser.ParseRecord(document, record, formats, problems, cancellation);
        parsed = parsed.Sayings is null ? WithTurns(parsed, document.Info.Reading) : parsed;
        AddMissingText(parsed, problems);
        TextTraits traits = TraitReader.Read(document.Text);
        if ((traits & TextTraits.Mojibake) != 0 && findings.Controls > 0)
        {
            // Who removes U+009D from 'â€\u009D' destroys what could be restored.
            findings = CharacterCheck.Check(document.Text.AsSpan(), allowsC1: true);
        }

        AddCharacterProblems(findings, document.Text, problems);
        _ = QuoteDetections.TryParse(document.Info.Reading.DetectQuotes, out QuoteDetection detection);
        Quotations quotations = problems.IsLeftOut || detection == QuoteDetection.None
            ? new Quotations([], [], [])
            : parsed.Sayings ?? ProseQuotations.Extract(parsed, WithoutDateline(parsed.Characters.AsSpan(), parsed.Paragraphs), document with { Stated = Language.Tagged(parsed.Language) }, isWritten: (traits & TextTraits.Subtitles) == 0, problems, cancellation);
        if (detection == QuoteDetection.Author && !parsed.Author.IsEmpty)
        {
            quotations = AuthorQuotes.Assign(quotations, parsed.Characters, parsed.Author);
        }

        if (parsed.Corrections.Count > 0 && detection != QuoteDetection.None && !problems.IsLeftOut)
        {
            quotations = TextCorrections.Apply(parsed, quotations, isRecord: record is not null, problems);
        }

        string ignored = Join(document.Info.Reading.NoWarn, parsed.Ignored);
        return new ArticleModel
        {
            Document = parsed.OwnId.Length == 0 ? document.Info : document.Info with { Id = parsed.OwnId },
            OwnId = parsed.OwnId,
            Aliases = new([.. parsed.Aliases]),
            Source = storage == TextStorage.Resource ? CorpusText.InUtf8(parsed.Characters) : new CorpusText(parsed.Characters),
            SourceStart = parsed.SourceStart,
            Hash = TextCorrections.AddTo(ContentHash.Of(parsed.Characters), parsed.Corrections),
            DayNumber = parsed.DayNumber,
            Headline = parsed.Headline,
            TextStart = parsed.TextStart,
            TextEnd = parsed.TextEnd,
            Map = parsed.Map,
            Fields = new(parsed.Fields),
            Paragraphs = new([.. parsed.Paragraphs]),
            Html = document.Info.Reading.HasHtml && !problems.IsLeftOut ? CorpusText.InUtf8(parsed.Html?.Invoke() ?? PlainHtml.Write(parsed)) : null,
            WordCount = WordCounter.Count(parsed.Characters.AsSpan(), parsed.Paragraphs),
            Times = ParagraphTimes.Of(parsed.Paragraphs, parsed.Times),
            Kinds = ParagraphKinds.Of(parsed.Paragraphs, parsed.Blocks, parsed.Turns),
            Headings = parsed.Headings,
            Links = parsed.Links,
            Quotes = new([.. quotations.Quotes]),
            Speakers = new([.. quotations.Speakers]),
            Problems = problems.ToModels(ignored),
            Ignored = ignored,
            Traits = (traits & ~parsed.Read) | (parsed.IsUntitled ? TextTraits.Untitled : TextTraits.None),
            IsDraft = parsed.IsDraft,
            IsLeftOut = problems.IsLeftOut,
        };
    }

    /// <summary>Returns the model of a file that is left out for a reason outside its text.</summary>
    /// <param name="info">The properties of the file.</param>
    /// <param name="kind">The kind of the problem.</param>
    /// <param name="argument">The argument of the message.</param>
    public static ArticleModel Refuse(DocumentInfo info, ProblemKind kind, string argument) =>
        Refuse(info, new TextProblem(kind, info.FilePath, default, default, default, argument));

    /// <summary>Returns the model of a file that is left out as a whole.</summary>
    /// <param name="info">The properties of the file.</param>
    /// <param name="problem">The problem.</param>
    internal static ArticleModel Refuse(DocumentInfo info, TextProblem problem) => LeftOut(new SourceDocument(info, string.Empty), problem);

    // Such a text may be no valid UTF-16, and then has no UTF-8.
    private static ArticleModel LeftOut(SourceDocument document, TextProblem problem) => new()
    {
        Document = document.Info,
        Source = new CorpusText(document.Text),
        Hash = ContentHash.Of(document.Text),
        DayNumber = -1,
        Headline = default,
        TextStart = 0,
        Paragraphs = [],
        Quotes = [],
        Speakers = [],
        Problems = [problem],
        IsLeftOut = true,
    };

    private static string Join(string left, string right) => left.Length == 0 ? right : right.Length == 0 ? left : left + ";" + right;

    // A project that says where paragraphs end is taken at its word.
    private static ParsedDocument WithTurns(ParsedDocument parsed, ReadingSettings reading)
    {
        bool eachLine = !ParagraphLayouts.TryParse(reading.Paragraphs, out ParagraphLayout layout) || layout != ParagraphLayout.BlankLines;
        Transcript transcript = parsed.Speakers is { } speakers
            ? Transcript.Marked(parsed.Characters.AsSpan(), parsed.Paragraphs, speakers)
            : TranscriptReader.Read(parsed.Characters, parsed.Paragraphs, eachLine);
        return parsed with { Paragraphs = transcript.Paragraphs, Turns = transcript.Turns };
    }

    // A text of code or tables has no prose, and is a text.
    private static void AddMissingText(ParsedDocument parsed, ProblemCollector problems)
    {
        if (parsed.Paragraphs.Count > 0 || parsed.IsUnread || (parsed.IsFormatted && HasWords(parsed.Characters, parsed.TextStart, parsed.TextEnd)))
        {
            return;
        }

        if (parsed.Headline.IsEmpty)
        {
            problems.LeaveOut(ProblemKind.EmptyArticle, default);
        }
        else
        {
            problems.Add(ProblemKind.HeadlineOnly, parsed.InFile(parsed.Headline));
        }
    }

    private static bool HasWords(string characters, int start, int end) => start < end && !characters.AsSpan(start, end - start).IsWhiteSpace();

    // A dateline is not a part of a name or quotation. If the next paragraph starts in the same form, both are turns of a transcript.
    private static IReadOnlyList<TextRange> WithoutDateline(ReadOnlySpan<char> text, IReadOnlyList<TextRange> paragraphs)
    {
        if (paragraphs.Count == 0 || !Dateline.TryRead(text, paragraphs[0], out _, out int proseStart)
            || (paragraphs.Count > 1 && Dateline.TryRead(text, paragraphs[1], out _, out _)))
        {
            return paragraphs;
        }

        return [paragraphs[0] with { Start = proseStart }, .. paragraphs.Skip(1)];
    }

    private static TextProblem? CannotEmbed(SourceDocument document, CharacterCheck.Findings findings, TextStorage storage)
    {
        string source = document.Text;
        int invalid = document.InvalidAt >= 0 ? document.InvalidAt : findings.FirstUnpairedSurrogate;
        if (invalid >= 0)
        {
            return LineMap.Problem(ProblemKind.InvalidText, document.Info.FilePath, source, new TextRange(invalid, Math.Min(invalid + 1, source.Length)), document.Invalid);
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

    private static void AddCharacterProblems(CharacterCheck.Findings findings, string source, ProblemCollector problems)
    {
        Add(ProblemKind.ControlCharacter, findings.FirstControl, findings.Controls);
        Add(ProblemKind.BidirectionalControl, findings.FirstBidirectional, findings.Bidirectionals);

        void Add(ProblemKind kind, int first, int count)
        {
            if (count > 0)
            {
                bool isPair = char.IsHighSurrogate(source[first]);
                string code = "U+" + (isPair ? char.ConvertToUtf32(source, first) : source[first]).ToString("X4", CultureInfo.InvariantCulture);
                problems.Add(kind, new TextRange(first, first + (isPair ? 2 : 1)), code, count.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
