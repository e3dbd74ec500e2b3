using System.Numerics;

namespace EmbeddedCorpus.Search.Index;

/// <summary>A set of articles, a bit each. Part of a <see cref="SearchScratch"/>, used again.</summary>
internal sealed class ArticleBits
{
    private const int WordBits = 64;

    private ulong[] _words = new ulong[1];

    /// <summary>Removes all articles.</summary>
    /// <param name="articles">How many articles the corpus has.</param>
    public void Clear(int articles)
    {
        int words = (articles + WordBits - 1) / WordBits;
        if (_words.Length < words)
        {
            _words = new ulong[words];
        }

        Array.Clear(_words);
    }

    /// <summary>Adds all articles of a list.</summary>
    public void Add(in SearchIndex index, SearchScratch scratch, ref PostingCursor list)
    {
        ulong[] words = _words;
        for (list.MoveToStart(index, scratch); list.Article != PostingCursor.End; list.MoveToNextBlock(index, scratch))
        {
            foreach (int article in list.All(scratch))
            {
                words[article / WordBits] |= 1UL << article;
            }
        }
    }

    /// <summary>Whether an article is in the set.</summary>
    public bool Has(int article) => (_words[article / WordBits] >> article & 1) != 0;

    /// <summary>Counts the articles from one to another, without the last.</summary>
    public int Count(int first, int end)
    {
        int count = 0;
        for (int word = first / WordBits; word * WordBits < end; word++)
        {
            ulong bits = _words[word];
            bits &= word * WordBits < first ? ulong.MaxValue << first : ulong.MaxValue;
            bits &= end - (word * WordBits) < WordBits ? (1UL << end) - 1 : ulong.MaxValue;
            count += BitOperations.PopCount(bits);
        }

        return count;
    }
}
