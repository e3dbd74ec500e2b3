using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Dialogue;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Rules;
using EmbeddedCorpus.Compiler.Quotes.Turns;
using EmbeddedCorpus.Compiler.Quotes.Words;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Quotes;

/// <summary>Finds the quotations and the speakers in the text of an article.</summary>
/// <remarks>
/// <para>The steps are: quotation marks → tokens → names → rules → dialogue with dashes → headline.</para>
/// <para>The result is deterministic. The time is linear in the length of the text.</para>
/// </remarks>
public static class QuoteExtractor
{
    private const int ParagraphsAfter = 1;

    /// <summary>Finds the quotations of one article and their speakers.</summary>
    /// <param name="source">The characters of the whole file.</param>
    /// <param name="headline">The headline without quotation marks. The range is empty if the article has no headline.</param>
    /// <param name="headlineIsQuotation">Whether the whole headline is one quotation in quotation marks.</param>
    /// <param name="paragraphs">The paragraphs of the text, in order of position.</param>
    /// <param name="cancellation">The method checks the token once for each paragraph.</param>
    /// <param name="turns">The turns of a transcript, in order of position. The default is a text that is no transcript.</param>
    /// <param name="hasIndirect">Whether the result contains indirect speech. The method reads a text without quotation marks then, too.</param>
    public static Quotations Extract(
        string source,
        TextRange headline,
        bool headlineIsQuotation,
        IReadOnlyList<TextRange> paragraphs,
        CancellationToken cancellation = default,
        IReadOnlyList<SpokenTurn>? turns = null,
        bool hasIndirect = false) => Extract(source, headline, headlineIsQuotation, paragraphs, cancellation, turns, hasIndirect, null);

    /// <summary>Finds the quotations of one article and their speakers.</summary>
    /// <param name="source">The characters of the whole file.</param>
    /// <param name="headline">The headline without quotation marks.</param>
    /// <param name="headlineIsQuotation">Whether the whole headline is one quotation in quotation marks.</param>
    /// <param name="paragraphs">The paragraphs of the text.</param>
    /// <param name="cancellation">Asked once a paragraph.</param>
    /// <param name="turns">The turns of a transcript.</param>
    /// <param name="hasIndirect">Whether indirect speech is wanted.</param>
    /// <param name="document">The file, for its language and its observer; English and nobody without it.</param>
    internal static Quotations Extract(
        string source,
        TextRange headline,
        bool headlineIsQuotation,
        IReadOnlyList<TextRange> paragraphs,
        CancellationToken cancellation,
        IReadOnlyList<SpokenTurn>? turns,
        bool hasIndirect,
        SourceDocument? document)
    {
        bool hasTurns = turns is { Count: > 0 };
        using var text = new ArticleText(source, headlineIsQuotation ? default : headline, paragraphs, document?.Language ?? Language.English, document?.Stated, hasTurns || hasIndirect, cancellation);
        List<QuoteModel> speeches = DashDialogue.Find(source, headline, paragraphs, document?.Stated, turns);
        if (text.TokenLists == 0)
        {
            return new Quotations(headlineIsQuotation ? [Headline(headline, -1, Attribution.None), .. speeches] : speeches, [], DashDialogue.WithoutOpening(source, text.Unbalanced, speeches));
        }

        var names = new NameRegistry(source, text.Lexical);
        for (int index = 0; index < text.TokenLists; index++)
        {
            names.Add(text.Tokens(index));
        }

        names.Complete();

        TurnQuotes? turnQuotes = hasTurns ? new TurnQuotes(source, text, turns!) : null;
        var attribution = new ArticleAttribution(source, text, names, turnQuotes?.Spoken ?? [], document?.Observer, hasIndirect);
        int span = 0;
        for (int paragraph = -1; paragraph < paragraphs.Count; paragraph++)
        {
            cancellation.ThrowIfCancellationRequested();
            while (span < text.Spans.Count && text.Spans[span].Paragraph < paragraph)
            {
                span++;
            }

            // Far from any quotation nothing is left to decide: after one comes at most the line that names the speaker, and what
            // pronouns mean is asked of the paragraphs before them.
            bool isAfter = span > 0 && paragraph - text.Spans[span - 1].Paragraph <= ParagraphsAfter;
            bool isBefore = span < text.Spans.Count && text.Spans[span].Paragraph - paragraph <= SpeakerResolver.ParagraphsBefore;
            if (isAfter || isBefore || hasIndirect || paragraph < 0)
            {
                attribution.Add(text.Tokens(paragraph + 1), paragraph, paragraph < 0 ? text.HasHeadlineStyle : text.IsTitleLine(paragraph));
            }
        }

        attribution.Complete();
        List<(QuoteModel Quote, string? Speaker)> quotes = turnQuotes?.Add(attribution.All, names) ?? DashDialogue.Merge(attribution.All, speeches);
        PullQuotes.Link(source, paragraphs, quotes);
        return Finish(source, headline, headlineIsQuotation, quotes, names, hasTurns ? TurnMarks.WithoutPairs(source, text.Unbalanced, turns!) : DashDialogue.WithoutOpening(source, text.Unbalanced, speeches));
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
            int origin = HeadlineLinker.FindOrigin(source, headline, body);
            string? speaker = origin < 0 ? null : body[origin].Speaker;
            quotes.Add(Headline(headline, origin < 0 ? -1 : origin + offset, speaker is null ? Attribution.None : Attribution.Carried) with { Speaker = Intern(speaker) });
        }

        foreach ((QuoteModel quote, string? speaker) in HeadlineLinker.Link(source, body, names))
        {
            quotes.Add(quote with { Speaker = Intern(speaker), Origin = quote.Origin < 0 ? -1 : quote.Origin + offset });
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
        new(headline, QuoteKind.Direct, -1, -1, attribution, default, default, origin, origin < 0 ? RuleId.None : RuleId.HeadlineOrigin);
}
