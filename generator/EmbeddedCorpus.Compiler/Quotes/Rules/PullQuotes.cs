using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>Gives a quotation that is a paragraph of its own, and repeats another quotation of the text, the speaker of the other.</summary>
/// <remarks>A page shows such a line in large letters, wherever there is room: its neighbours say nothing about its speaker.</remarks>
internal static class PullQuotes
{
    // What is shorter recurs by chance, in letters.
    private const int MinLetters = 20;

    // A shorter sentence is in too many quotations to find one by it.
    private const int MinSentence = 8;

    // The words of a longer quotation are not compared.
    private const int MaxLength = 2000;

    /// <summary>Gives the quotations their speakers.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="quotes">All quotations with their speakers.</param>
    public static void Link(string source, IReadOnlyList<TextRange> paragraphs, List<(QuoteModel Quote, string? Speaker)> quotes)
    {
        Dictionary<uint, int>? sentences = null;
        for (int index = 0; index < quotes.Count; index++)
        {
            QuoteModel quote = quotes[index].Quote;
            if (quote.Paragraph < 0 || quote.Kind != QuoteKind.Direct || !quote.Cue.IsEmpty || quote.Attribution is not (Attribution.None or Attribution.Carried) || quote.Text.Length > MaxLength
                || !IsAlone(source, paragraphs[quote.Paragraph], quote.Text))
            {
                continue;
            }

            sentences ??= Sentences(source, quotes);
            (uint hash, int letters) = Read(source, quote.Text, quote.Text.Start, out _);
            if (letters < MinSentence || !sentences.TryGetValue(hash, out int origin) || origin == index || quotes[origin].Quote.Paragraph == quote.Paragraph || quotes[origin].Speaker is not { } speaker
                || Letters(source, quote.Text) is not { Length: >= MinLetters } words || Letters(source, quotes[origin].Quote.Text).IndexOf(words, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            quotes[index] = (quote with { Attribution = Attribution.Carried, Mention = default, Rule = RuleId.RepeatedQuotation }, speaker);
        }
    }

    // The sentences of the quotations whose speakers the text names, by the hash of their letters.
    private static Dictionary<uint, int> Sentences(string source, List<(QuoteModel Quote, string? Speaker)> quotes)
    {
        var sentences = new Dictionary<uint, int>();
        for (int index = 0; index < quotes.Count; index++)
        {
            (QuoteModel quote, string? speaker) = quotes[index];
            if (speaker is null || quote.Paragraph < 0 || quote.Kind == QuoteKind.Indirect || quote.Text.Length > MaxLength || quote.Attribution is not (Attribution.Explicit or Attribution.Resolved))
            {
                continue;
            }

            int position = quote.Text.Start;
            while (position < quote.Text.End)
            {
                (uint hash, int letters) = Read(source, quote.Text, position, out position);
                if (letters >= MinSentence && !sentences.ContainsKey(hash))
                {
                    sentences.Add(hash, index);
                }
            }
        }

        return sentences;
    }

    // The first sentence from a position: the hash and the number of its letters and digits, and where it ends.
    private static (uint Hash, int Letters) Read(string source, TextRange text, int position, out int end)
    {
        uint hash = Lexicon.EmptyHash;
        int letters = 0;
        for (end = position; end < text.End; end++)
        {
            char c = source[end];
            if (char.IsLetterOrDigit(c))
            {
                hash = unchecked((hash ^ char.ToLowerInvariant(c)) * Lexicon.HashPrime);
                letters++;
            }
            else if (c is '.' or '!' or '?' && letters > 0)
            {
                end++;
                break;
            }
        }

        return (hash, letters);
    }

    private static string Letters(string source, TextRange range)
    {
        var buffer = new char[range.Length];
        int length = 0;
        foreach (char c in range.In(source))
        {
            if (char.IsLetterOrDigit(c))
            {
                buffer[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(buffer, 0, length);
    }

    private static bool IsAlone(string source, TextRange paragraph, TextRange quote)
    {
        for (int index = paragraph.Start; index < paragraph.End; index++)
        {
            if (index == quote.Start)
            {
                index = quote.End;
            }

            if (index < paragraph.End && char.IsLetterOrDigit(source[index]))
            {
                return false;
            }
        }

        return true;
    }
}
