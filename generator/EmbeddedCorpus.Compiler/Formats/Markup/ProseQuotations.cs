using EmbeddedCorpus.Compiler.Formats.Review;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes;
using EmbeddedCorpus.Compiler.Quotes.Turns;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Markup;

/// <summary>Finds the quotations of a document as if its markup were not there.</summary>
internal static class ProseQuotations
{
    /// <summary>Finds the quotations and speakers.</summary>
    /// <param name="parsed">The document.</param>
    /// <param name="paragraphs">Its paragraphs, without what is no prose in them.</param>
    /// <param name="document">The file, for its language and its settings.</param>
    /// <param name="isWritten">Whether marks without a partner are mistakes. In subtitles a quotation goes on from one time to the next.</param>
    /// <param name="problems">Takes the marks without a partner that are likely mistakes.</param>
    /// <param name="cancellation">Asked once a paragraph.</param>
    public static Quotations Extract(ParsedDocument parsed, IReadOnlyList<TextRange> paragraphs, SourceDocument document, bool isWritten, ProblemCollector problems, CancellationToken cancellation)
    {
        bool hasIndirect = FlagSettings.IsOn(document.Info.Reading.IndirectSpeech);
        ProseText? prose = parsed.IsWithoutMarkup ? null : ProseText.Read(parsed.Characters, parsed.Headline, paragraphs);
        if (prose is null || HidesLabel(prose, parsed.Turns))
        {
            document.Observer?.StartText(static range => range);
            Quotations quotations = QuoteExtractor.Extract(CodeMask.Apply(parsed.Characters, parsed.Code), parsed.Headline, parsed.IsQuotation, paragraphs, cancellation, parsed.Turns, hasIndirect, document);
            if (isWritten)
            {
                UnpairedMarkReport.Add(UnpairedMarks.Choose(parsed.Characters, paragraphs, quotations.UnbalancedMarks), parsed, problems);
            }

            return quotations;
        }

        document.Observer?.StartText(prose.ToText);
        TextRange[] blocks = [.. paragraphs.Select(prose.ToProse)];
        Quotations found = QuoteExtractor.Extract(prose.Characters, prose.ToProse(parsed.Headline), parsed.IsQuotation, blocks, cancellation, [.. parsed.Turns.Select(turn => ToProse(turn, prose)).Where(IsProse)], hasIndirect, document);
        if (isWritten)
        {
            List<UnpairedMark> unpaired = UnpairedMarks.Choose(prose.Characters, blocks, found.UnbalancedMarks);
            UnpairedMarkReport.Add([.. unpaired.Select(mark => mark with { Mark = prose.ToText(mark.Mark) })], parsed, problems);
        }

        return new Quotations(
            [.. found.Quotes.Select(quote => ToText(quote, prose, quote.Paragraph < 0 ? parsed.Headline : paragraphs[quote.Paragraph]))],
            [.. found.Speakers.Select(speaker => speaker with { Description = prose.ToText(speaker.Description) })],
            [.. found.UnbalancedMarks.Select(prose.ToText)]);
    }

    // A label in code or in a comment names nobody.
    private static bool IsProse(SpokenTurn turn) => !turn.Text.IsEmpty && (turn.Role != TurnRole.Named || !turn.Label.IsEmpty);

    // Code that goes on in the next paragraph is a word of this one.
    private static QuoteModel ToText(QuoteModel quote, ProseText prose, TextRange paragraph)
    {
        TextRange text = prose.ToText(quote.Text);
        return quote with
        {
            Text = text.End > paragraph.End ? text with { End = Math.Max(text.Start, paragraph.End) } : text,
            Mention = prose.ToText(quote.Mention),
            Cue = prose.ToText(quote.Cue),
        };
    }

    // "<mira>" is a name in a chat and a tag elsewhere.
    private static bool HidesLabel(ProseText prose, IReadOnlyList<SpokenTurn> turns)
    {
        foreach (SpokenTurn turn in turns)
        {
            if (!turn.Label.IsEmpty && prose.ToProse(turn.Label).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static SpokenTurn ToProse(SpokenTurn turn, ProseText prose) =>
        turn with { Text = prose.ToProse(turn.Text), Label = prose.ToProse(turn.Label), Description = prose.ToProse(turn.Description) };
}
