using EmbeddedCorpus.Text.Model;
using EmbeddedCorpus.Text.Quotes.Marks;
using EmbeddedCorpus.Text.Quotes.Names;
using EmbeddedCorpus.Text.Quotes.Narrative;
using EmbeddedCorpus.Text.Quotes.Rules;

namespace EmbeddedCorpus.Text.Quotes;

/// <summary>The door of the quote room: an article's text in, its quotations and their speakers out.</summary>
/// <remarks>The way of the data: marks → tokens → names → rules → headline. Deterministic, and linear in the text.</remarks>
public static class QuoteExtractor
{
    private const int MaxHeadline = 160;

    /// <summary>Finds the quotations of one article and who said them.</summary>
    /// <param name="source">The whole file.</param>
    /// <param name="headline">The headline without marks; empty when there is none.</param>
    /// <param name="headlineIsQuotation">Whether the headline stands wholly in quotation marks, and so is a quotation itself.</param>
    /// <param name="paragraphs">The body's paragraphs, in order.</param>
    /// <param name="cancellation">Asked once a paragraph.</param>
    public static Quotations Extract(
        string source,
        TextRange headline,
        bool headlineIsQuotation,
        IReadOnlyList<TextRange> paragraphs,
        CancellationToken cancellation = default)
    {
        var spans = new List<MarkedSpan>();
        var unbalanced = new List<TextRange>();
        var firstSpans = new int[paragraphs.Count + 1];
        for (int index = 0; index < paragraphs.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            firstSpans[index] = spans.Count;
            bool goesOn = index + 1 < paragraphs.Count && MarkStyle.Opens(source.AsSpan(), paragraphs[index + 1].Start, paragraphs[index + 1].Start);
            MarkScanner.Scan(source, paragraphs[index], index, goesOn, spans, unbalanced, index == 0 && IsHeadline(source, paragraphs));
        }

        firstSpans[paragraphs.Count] = spans.Count;
        if (spans.Count == 0)
        {
            return new Quotations(headlineIsQuotation ? [Headline(headline, -1, Attribution.None)] : [], [], unbalanced);
        }

        List<Token>[] tokens = Tokenize(source, paragraphs, spans, firstSpans, cancellation);
        var phrases = new NounPhrases(source);
        var names = new NameRegistry(source, phrases);
        foreach (List<Token> paragraph in tokens)
        {
            names.Add(paragraph);
        }

        var attribution = new ArticleAttribution(source, names, phrases, spans);
        for (int index = 0; index < tokens.Length; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (index == 0 && IsHeadline(source, paragraphs))
            {
                attribution.AddHeadline(tokens[index], index);
            }
            else
            {
                attribution.Add(tokens[index], index);
            }
        }

        return Finish(source, headline, headlineIsQuotation, attribution.Quotes, names, unbalanced);
    }

    // A first line that is written like a headline: one short line without a sentence in it, before longer ones.
    private static bool IsHeadline(string source, IReadOnlyList<TextRange> paragraphs)
    {
        if (paragraphs.Count < 2 || paragraphs[0].Length > MaxHeadline)
        {
            return false;
        }

        ReadOnlySpan<char> line = paragraphs[0].In(source);
        int words = 1;
        int capitals = 0;
        for (int index = 0; index < line.Length - 1; index++)
        {
            if (line[index] is '\n' or '“' or '"' || (line[index] is ',' or '.' && line[index + 1] is '”'))
            {
                return false;
            }

            bool isStart = index == 0 || line[index - 1] is ' ' or '\'' or '‘';
            words += line[index] == ' ' ? 1 : 0;
            capitals += isStart && char.IsUpper(line[index]) ? 1 : 0;
        }

        return line.IndexOf(". ".AsSpan(), StringComparison.Ordinal) < 0 && (line.IndexOf('\'') >= 0 || line.IndexOf('‘') >= 0) && words > 2 && capitals > 0;
    }

    private static List<Token>[] Tokenize(string source, IReadOnlyList<TextRange> paragraphs, List<MarkedSpan> spans, int[] firstSpans, CancellationToken cancellation)
    {
        var tokens = new List<Token>[paragraphs.Count];
        for (int index = 0; index < tokens.Length; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            tokens[index] = new List<Token>((paragraphs[index].Length / 5) + 4);
            Tokenizer.Tokenize(source, paragraphs[index], spans, firstSpans[index], tokens[index]);
        }

        return tokens;
    }

    // The headline comes first in the list and is decided last: it takes its speaker from the body.
    private static Quotations Finish(
        string source,
        TextRange headline,
        bool headlineIsQuotation,
        List<(QuoteModel Quote, string? Speaker)> body,
        NameRegistry names,
        List<TextRange> unbalanced)
    {
        var quotes = new List<QuoteModel>(body.Count + 1);
        var speakers = new List<SpeakerModel>();
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        int offset = headlineIsQuotation ? 1 : 0;
        if (headlineIsQuotation)
        {
            int origin = HeadlineLinker.FindOrigin(source, headline, body.ConvertAll(static pair => pair.Quote));
            string? speaker = origin < 0 ? null : body[origin].Speaker;
            quotes.Add(Headline(headline, origin < 0 ? -1 : origin + offset, speaker is null ? Attribution.None : Attribution.Carried) with { Speaker = Intern(speaker) });
        }

        foreach ((QuoteModel quote, string? speaker) in body)
        {
            quotes.Add(quote with { Speaker = Intern(speaker) });
        }

        return new Quotations(quotes, speakers, unbalanced);

        int Intern(string? name)
        {
            if (name is null)
            {
                return -1;
            }

            if (!indexes.TryGetValue(name, out int index))
            {
                index = speakers.Count;
                indexes.Add(name, index);
                speakers.Add(new SpeakerModel(name, names.DescriptionOf(name)));
            }

            return index;
        }
    }

    private static QuoteModel Headline(TextRange headline, int origin, Attribution attribution) =>
        new(headline, QuoteKind.Headline, -1, -1, attribution, default, default, origin, origin < 0 ? string.Empty : nameof(HeadlineLinker));
}
