using System.Text;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Search.Suggestions;

/// <summary>Finds what a word most likely is that no text has: a word that differs in one edit, two words without a space between, or a word that differs in two edits.</summary>
internal static class WordRepair
{
    // Shorter words, and parts of words, are like too many others.
    private const int MinLetters = 3;

    /// <summary>Finds the term for a word, or two of them. A word with digits or signs is a name, and stays.</summary>
    public static bool TryFind(in SearchIndex index, ReadOnlySpan<byte> word, out int term, out int next)
    {
        Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
        stripped = stripped[..TermAnalysis.StripDiacritics(word, stripped)];
        (term, next) = (-1, -1);
        if (word.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0 || TermAnalysis.HasSigns(word) || Letters(stripped) < MinLetters)
        {
            return false;
        }

        int edits = WordSuggester.FindNearest(index, stripped, out int nearest);
        if (edits != 1)
        {
            Split(index, stripped, out term, out next);
        }

        term = term < 0 ? nearest : term;
        return term >= 0;
    }

    /// <summary>The term that is a word without diacritics, or -1.</summary>
    public static int Find(in SearchIndex index, ReadOnlySpan<byte> word, out int articles)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
        stripped = stripped[..TermAnalysis.StripDiacritics(word, stripped)];
        if (index.TermCount == 0)
        {
            articles = 0;
            return -1;
        }

        TermReader reader = TermDictionary.FindWhole(index, stripped, bytes);
        bool isThere = TermDictionary.IsWhole(index, reader, stripped);
        articles = isThere ? reader.Articles : 0;
        return isThere ? reader.Number : -1;
    }

    // Of all places the one whose rarer part is the most frequent.
    private static void Split(in SearchIndex index, ReadOnlySpan<byte> word, out int term, out int next)
    {
        (term, next) = (-1, -1);
        int most = 0;
        for (int place = MinLetters; place < word.Length; place++)
        {
            if ((word[place] & 0xC0) == 0x80 || Letters(word[..place]) < MinLetters || Letters(word[place..]) < MinLetters)
            {
                continue;
            }

            int first = Find(index, word[..place], out int articles);
            int second = Find(index, word[place..], out int others);
            if (Math.Min(articles, others) > most)
            {
                (term, next, most) = (first, second, Math.Min(articles, others));
            }
        }
    }

    private static int Letters(ReadOnlySpan<byte> word) => Encoding.UTF8.GetCharCount(word);
}
