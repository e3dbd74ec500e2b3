using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Which words of an article are quoted.</summary>
internal static class QuoteScope
{
    /// <summary>Reads the quotations of an article as ranges of positions, start and end one after the other.</summary>
    /// <param name="index">The index.</param>
    /// <param name="article">The article.</param>
    /// <param name="speaker">Whose quotations: index + 1, or 0 for all.</param>
    /// <param name="ranges">Filled with the ranges.</param>
    public static void Read(in SearchIndex index, int article, int speaker, NumberBuffer ranges)
    {
        ranges.Clear();
        (int first, int end) = QuotesOf(index, article);
        if (first == end)
        {
            return;
        }

        BitReader bits = AtQuotes(index, article);
        int position = 0;
        for (int quote = first; quote < end; quote++)
        {
            position += SearchFormat.FromZigZag((uint)bits.Gamma());
            int words = bits.Gamma();
            if (words > 0 && (speaker == 0 || SpeakerOf(index.Storage, quote) == speaker))
            {
                ranges.Add(position);
                ranges.Add(position + words);
            }
        }
    }

    /// <summary>The quotation that a word stands in, or -1.</summary>
    public static int Find(in SearchIndex index, int article, int speaker, int word)
    {
        (int first, int end) = QuotesOf(index, article);
        BitReader bits = AtQuotes(index, article);
        int position = 0;
        for (int quote = first; quote < end; quote++)
        {
            position += SearchFormat.FromZigZag((uint)bits.Gamma());
            int words = bits.Gamma();
            if (word >= position && word < position + words && (speaker == 0 || SpeakerOf(index.Storage, quote) == speaker))
            {
                return quote;
            }
        }

        return -1;
    }

    /// <summary>Whether an article has any quotation.</summary>
    public static bool HasQuotes(in SearchIndex index, int article)
    {
        (int first, int end) = QuotesOf(index, article);
        return first < end;
    }

    /// <summary>Whether some words lie in one of the ranges.</summary>
    public static bool Contains(ReadOnlySpan<int> ranges, int position, int words)
    {
        for (int range = 0; range < ranges.Length; range += 2)
        {
            if (position >= ranges[range] && position + words <= ranges[range + 1])
            {
                return true;
            }
        }

        return false;
    }

    private static (int First, int End) QuotesOf(in SearchIndex index, int article)
    {
        int first = DigitReader.Number(index.Storage.ArticleAt(article)[ArticleRow.FirstQuote..]);
        int end = DigitReader.Number(index.Storage.ArticleAt(article + 1)[ArticleRow.FirstQuote..]);

        // A damaged number would be walked through, and each step remembered: no more quotations than the image has rows of, the last of which is read here.
        if (first < end)
        {
            index.Storage.QuoteAt(end - 1);
        }

        return (first, end);
    }

    // They stand behind the byte positions of words.
    private static BitReader AtQuotes(in SearchIndex index, int article)
    {
        BitReader bits = index.WordsOf(article, out int words);

        // A damaged number would be walked through: a text has no more words than bytes.
        if (words > index.BytesOf(article))
        {
            index.Storage.ThrowDamaged();
        }

        for (int word = SearchFormat.CheckpointWords; word < words; word += SearchFormat.CheckpointWords)
        {
            bits.Rice(SearchFormat.CheckpointBits);
        }

        return bits;
    }

    private static int SpeakerOf(CorpusStorage storage, int quote)
    {
        int source = DigitReader.Number(storage.QuoteAt(quote)[QuoteRow.Source..]) - 1;
        return source < 0 ? 0 : DigitReader.Number(storage.QuoteSourceAt(source)[QuoteSourceRow.Speaker..]);
    }
}
