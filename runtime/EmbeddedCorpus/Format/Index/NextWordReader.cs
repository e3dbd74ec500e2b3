using EmbeddedCorpus.Search.Index;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Finds the articles in which a frequent term is followed by another one.</summary>
internal static class NextWordReader
{
    /// <summary>Whether a term has such lists, and is in those of others.</summary>
    public static bool Has(in SearchIndex index, in TermInfo term) => HasNextWords(term.Articles, index.Articles);

    /// <summary>Where the followers of a term start.</summary>
    public static uint Start(in SearchIndex index, in TermInfo term) => TermEnd.Start(index, term, term.End);

    /// <summary>Looks for a follower.</summary>
    /// <param name="index">The index.</param>
    /// <param name="term">A term that has followers.</param>
    /// <param name="follower">The number of a term that has such lists, too.</param>
    /// <returns>Where the articles are; none where the two never follow one another.</returns>
    public static NextWordList Find(in SearchIndex index, in TermInfo term, int follower)
    {
        uint start = Start(index, term);
        var bits = new BitReader(index.Storage, start);
        int count = bits.Read(NumberBits);
        start += ImageFormat.NumberSize;
        int blocks = (count + BlockNextWords - 1) / BlockNextWords;
        int rice = RiceBits(index.TermCount, count);
        int number = -1;
        if (blocks > 1)
        {
            int block = BlockOf(index, start, blocks, follower);
            if (block < 0)
            {
                return default;
            }

            number = RowAt(index, start, block, NextWordRow.First) - 1;
            bits = new BitReader(index.Storage, start + (uint)RowAt(index, start, block, NextWordRow.Start));
            count = Math.Min(count - (block * BlockNextWords), BlockNextWords);
        }

        for (; count > 0; count--)
        {
            number += bits.Rice(rice) + 1;
            int articles = bits.Gamma() + 1;
            int length = articles > UnmeasuredNextWordArticles ? bits.Gamma() : 0;
            if (number >= follower)
            {
                return number == follower ? new NextWordList(articles, bits.Position) : default;
            }

            if (length > 0)
            {
                bits = new BitReader(index.Storage, bits.Position.Behind(length));
                continue;
            }

            int articleRice = RiceBits(index.Articles, articles);
            for (int article = 0; article < articles; article++)
            {
                bits.Rice(articleRice);
                bits.Gamma();
            }
        }

        return default;
    }

    /// <summary>Decodes the articles of a list.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where to.</param>
    /// <param name="list">The list.</param>
    public static PostingCursor Read(in SearchIndex index, SearchScratch scratch, NextWordList list)
    {
        if (list.Articles > index.Articles)
        {
            index.Storage.ThrowDamaged();
        }

        int buffer = scratch.Reserve(3 * list.Articles);
        if (list.Articles > 0)
        {
            Span<int> articles = scratch.Numbers.AsSpan(buffer, list.Articles);
            Span<int> frequencies = scratch.Numbers.AsSpan(buffer + list.Articles, list.Articles);
            PostingReader.Decode(index, new DecodedPostings(articles, frequencies, default, RiceBits(index.Articles, list.Articles), hasHeadline: false), list.Position, -1, PostingCursor.End, out _);
            frequencies.CopyTo(scratch.Numbers.AsSpan(buffer + (2 * list.Articles), list.Articles));
        }

        return PostingCursor.OfList(scratch, buffer, list.Articles);
    }

    /// <summary>Keeps of some articles, rising, those that a list has, too.</summary>
    /// <returns>How many they are.</returns>
    public static int Keep(in SearchIndex index, NextWordList list, Span<int> articles)
    {
        int rice = RiceBits(index.Articles, list.Articles);
        int article = -1;
        int kept = 0;
        int next = 0;
        var bits = new BitReader(index.Storage, list.Position);
        for (int place = 0; place < list.Articles && next < articles.Length; place++)
        {
            article += bits.Rice(rice) + 1;
            bits.Gamma();
            while (next < articles.Length && articles[next] < article)
            {
                next++;
            }

            if (next < articles.Length && articles[next] == article)
            {
                articles[kept++] = article;
            }
        }

        return kept;
    }

    // The last block whose first follower is not behind the one that is looked for; -1 before the first.
    private static int BlockOf(in SearchIndex index, uint start, int blocks, int follower)
    {
        int low = 0;
        int high = blocks;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (RowAt(index, start, middle, NextWordRow.First) <= follower)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    private static int RowAt(in SearchIndex index, uint start, int row, int field)
    {
        uint address = start + (uint)((row * NextWordRow.Size) + field);
        ReadOnlySpan<byte> digits = index.PostingsFrom(address);
        return digits.Length >= ImageFormat.NumberSize ? DigitReader.Number(digits) : new BitReader(index.Storage, address).Read(NumberBits);
    }
}

/// <summary>Where the articles of two words that follow one another are.</summary>
/// <param name="Articles">How many they are.</param>
/// <param name="Position">Where they start.</param>
internal readonly record struct NextWordList(int Articles, BitPosition Position);
