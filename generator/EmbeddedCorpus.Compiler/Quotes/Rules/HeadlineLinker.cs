using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>Finds the quotation of the body that a headline repeats.</summary>
internal static class HeadlineLinker
{
    // What is shorter recurs by chance.
    private const int MinLetters = 8;

    // A headline has few quotations: a first line without end is none.
    private const int MaxLinked = 8;

    /// <summary>Gives the quotations of a headline their origin, and those without a speaker of their own the speaker of that.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="quotes">All quotations with their speakers, the headline's first.</param>
    /// <param name="names">The people of the article.</param>
    public static List<(QuoteModel Quote, string? Speaker)> Link(string source, List<(QuoteModel Quote, string? Speaker)> quotes, NameRegistry names)
    {
        for (int index = 0; index < Math.Min(quotes.Count, MaxLinked) && quotes[index].Quote.IsInHeadline; index++)
        {
            (QuoteModel quote, string? speaker) = quotes[index];
            int origin = FindOrigin(source, quote.Text, quotes);
            if (origin < 0)
            {
                continue;
            }

            bool isOwn = speaker is not null && (quote.Rule is not (RuleId.HeadlineSubject or RuleId.WeakVerbBefore) || names.Of(speaker) is { IsPerson: true });
            quotes[index] = isOwn || quotes[origin].Speaker is not { } found
                ? (quote with { Origin = origin }, speaker)
                : (quote with { Origin = origin, Attribution = Attribution.Carried, Mention = default, Cue = default, Rule = RuleId.HeadlineOrigin }, found);
        }

        return quotes;
    }

    /// <summary>The index of the body quotation that holds the headline's words, or -1.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="headline">The headline's quotation.</param>
    /// <param name="quotes">All quotations.</param>
    public static int FindOrigin(string source, TextRange headline, List<(QuoteModel Quote, string? Speaker)> quotes)
    {
        string wanted = Letters(headline.In(source));
        if (wanted.Length < MinLetters)
        {
            return -1;
        }

        for (int index = 0; index < quotes.Count; index++)
        {
            QuoteModel quote = quotes[index].Quote;
            if (!quote.IsInHeadline && quote.Kind != QuoteKind.Indirect && quote.Text.Length >= wanted.Length && Letters(quote.Text.In(source)).IndexOf(wanted, StringComparison.Ordinal) >= 0)
            {
                return index;
            }
        }

        return -1;
    }

    // Marks, white space and case differ between headline and body; the letters do not.
    private static string Letters(ReadOnlySpan<char> text)
    {
        char[] buffer = new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                buffer[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(buffer, 0, length);
    }
}
