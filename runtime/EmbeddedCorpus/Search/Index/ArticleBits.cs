using System.Numerics;

namespace EmbeddedCorpus.Search.Index;

/// <summary>A set of articles, a bit each: what a query can still find, what it excludes, or a filter. Part of a <see cref="SearchScratch"/>, used again.</summary>
internal sealed class ArticleBits
{
    /// <summary>Articles in a word of bits.</summary>
    public const int WordBits = 1 << WordShift;

    /// <summary>The bits of an article's number that tell it from others of its word.</summary>
    public const int WordShift = 6;

    /// <summary>The bits; those from <see cref="Words"/> on are not used.</summary>
    public ulong[] All = new ulong[1];

    /// <summary>How many words of bits the corpus takes.</summary>
    public int Words;

    /// <summary>Removes all articles.</summary>
    /// <param name="articles">How many articles the corpus has.</param>
    public void Clear(int articles)
    {
        Words = (articles + WordBits - 1) / WordBits;
        if (All.Length < Words)
        {
            All = new ulong[Words];
        }

        Array.Clear(All, 0, Words);
    }

    /// <summary>Makes it the same as another set.</summary>
    public void CopyFrom(ArticleBits other)
    {
        Clear(other.Words * WordBits);
        Array.Copy(other.All, All, Words);
    }

    /// <summary>Adds all articles of a list.</summary>
    public void Add(in SearchIndex index, SearchScratch scratch, ref PostingCursor list)
    {
        ulong[] words = All;
        for (list.MoveToStart(index, scratch); list.Article != PostingCursor.End; list.MoveToNextBlock(index, scratch))
        {
            foreach (int article in list.All(scratch))
            {
                words[article >> WordShift] |= 1UL << article;
            }
        }
    }

    /// <summary>Removes the articles of another set.</summary>
    public void Remove(ArticleBits others)
    {
        for (int word = 0; word < Words; word++)
        {
            All[word] &= ~others.All[word];
        }
    }

    /// <summary>Adds an article.</summary>
    public void Add(int article) => All[article >> WordShift] |= 1UL << article;

    /// <summary>Removes an article.</summary>
    public void Remove(int article) => All[article >> WordShift] &= ~(1UL << article);

    /// <summary>Adds the articles of another set.</summary>
    public void Add(ArticleBits others)
    {
        for (int word = 0; word < Words; word++)
        {
            All[word] |= others.All[word];
        }
    }

    /// <summary>Keeps the articles of another set.</summary>
    public void Keep(ArticleBits others)
    {
        for (int word = 0; word < Words; word++)
        {
            All[word] &= others.All[word];
        }
    }

    /// <summary>Replaces the set by the articles that are not in it.</summary>
    /// <param name="articles">The number of articles in the corpus.</param>
    public void Invert(int articles)
    {
        for (int word = 0; word < Words; word++)
        {
            All[word] = ~All[word];
        }

        Keep(0, articles);
    }

    /// <summary>Returns the first article of the set from an article on, or -1.</summary>
    public int Next(int article)
    {
        for (int word = article >> WordShift; word < Words; word++)
        {
            ulong bits = word == article >> WordShift ? All[word] & (ulong.MaxValue << article) : All[word];
            if (bits != 0)
            {
                return (word * WordBits) + BitOperations.TrailingZeroCount(bits);
            }
        }

        return -1;
    }

    /// <summary>Keeps the articles from one to another, without the last.</summary>
    public void Keep(int first, int end)
    {
        for (int word = 0; word < Words; word++)
        {
            int start = word * WordBits;
            bool isOutside = start + WordBits <= first || start >= end;
            ulong from = start < first ? ulong.MaxValue << first : ulong.MaxValue;
            ulong to = end - start < WordBits ? (1UL << end) - 1 : ulong.MaxValue;
            All[word] &= isOutside ? 0 : from & to;
        }
    }

    /// <summary>Whether the set has an article.</summary>
    public bool Has(int article) => ((All[article >> WordShift] >> article) & 1) != 0;

    /// <summary>The number of articles from one to another, without the last.</summary>
    public int Count(int first, int end)
    {
        int count = 0;
        for (int article = first; article < end;)
        {
            int next = Math.Min((article | (WordBits - 1)) + 1, end);
            ulong word = All[article >> WordShift] >> article;
            count += BitOperations.PopCount(next - article < WordBits ? word & ((1UL << (next - article)) - 1) : word);
            article = next;
        }

        return count;
    }

    /// <summary>How many articles there are.</summary>
    public int Count()
    {
        int count = 0;
        for (int word = 0; word < Words; word++)
        {
            count += BitOperations.PopCount(All[word]);
        }

        return count;
    }
}
