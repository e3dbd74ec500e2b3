using System.Numerics;
using System.Runtime.CompilerServices;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Counts a clause by article. Part of a <see cref="SearchScratch"/>, used again.</summary>
internal sealed class ArticleCounts
{
    // A list with so many times more articles than are counted is sought, not read to its end.
    private const int MinSkipped = 8;

    // How often, and above 32 bits how often in the form of the query; of articles without a bit what an earlier clause left.
    private ulong[] _counts = new ulong[1];

    /// <summary>The articles that have the clause.</summary>
    public readonly ArticleBits Bits = new();

    /// <summary>Starts a clause.</summary>
    public void Start(int articles)
    {
        if (_counts.Length < articles)
        {
            _counts = new ulong[articles];
        }

        Bits.Clear(articles);
    }

    /// <summary>How often the clause occurs in an article that has it, and above 32 bits how often exactly.</summary>
    public ulong CountOf(int article) => _counts[article];

    /// <summary>Counts the clause in an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="count">How often, and above 32 bits how often in the form of the query.</param>
    public void Add(int article, ulong count) => Add(_counts, Bits.All, article, count);

    /// <summary>Counts a list in all its articles.</summary>
    public void Add(in SearchIndex index, SearchScratch scratch, ref PostingCursor list)
    {
        ulong[] counts = _counts;
        ulong[] words = Bits.All;
        for (list.MoveToStart(index, scratch); list.Article != PostingCursor.End; list.MoveToNextBlock(index, scratch))
        {
            ReadOnlySpan<int> articles = list.All(scratch);
            DecodedCounts block = list.Counts(scratch);
            for (int place = 0; place < articles.Length; place++)
            {
                Add(counts, words, articles[place], block[place]);
            }
        }
    }

    // Nothing is cleared between clauses: the first count of an article replaces what is there.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ulong[] counts, ulong[] words, int article, ulong count)
    {
        ref ulong word = ref words[article >> ArticleBits.WordShift];
        counts[article] = count + (counts[article] & (ulong)-(long)((word >> article) & 1));
        word |= 1UL << article;
    }

    /// <summary>Counts a list in the articles of a set.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where the list is.</param>
    /// <param name="list">The list, not yet decoded.</param>
    /// <param name="within">The articles.</param>
    /// <param name="count">How many they are.</param>
    public void Add(in SearchIndex index, SearchScratch scratch, ref PostingCursor list, ArticleBits within, int count)
    {
        ulong[] words = within.All;
        if (list.ArticleCount / MinSkipped > count && list.Bounds != 0)
        {
            for (int word = 0; word < within.Words; word++)
            {
                for (ulong rest = words[word]; rest != 0; rest &= rest - 1)
                {
                    int article = (word * ArticleBits.WordBits) + BitOperations.TrailingZeroCount(rest);
                    list.Seek(index, scratch, article);
                    if (list.Article == article)
                    {
                        Add(article, list.Count(scratch));
                    }
                }
            }

            return;
        }

        ulong[] counts = _counts;
        ulong[] counted = Bits.All;
        for (list.MoveToStart(index, scratch); list.Article != PostingCursor.End; list.MoveToNextBlock(index, scratch))
        {
            ReadOnlySpan<int> articles = list.All(scratch);
            DecodedCounts block = list.Counts(scratch);
            for (int place = 0; place < articles.Length; place++)
            {
                int article = articles[place];
                if (((words[article >> ArticleBits.WordShift] >> article) & 1) != 0)
                {
                    Add(counts, counted, article, block[place]);
                }
            }
        }
    }

    /// <summary>Finds the articles of a set that a list has, without their counts.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where the list is.</param>
    /// <param name="list">The list, not yet decoded.</param>
    /// <param name="within">The articles.</param>
    /// <param name="count">How many they are.</param>
    public void Find(in SearchIndex index, SearchScratch scratch, ref PostingCursor list, ArticleBits within, int count)
    {
        if (list.ArticleCount / MinSkipped > count && list.Bounds != 0)
        {
            Add(index, scratch, ref list, within, count);
            return;
        }

        ulong[] words = within.All;
        ulong[] found = Bits.All;
        for (list.MoveToStart(index, scratch); list.Article != PostingCursor.End; list.MoveToNextBlock(index, scratch))
        {
            foreach (int article in list.All(scratch))
            {
                found[article >> ArticleBits.WordShift] |= words[article >> ArticleBits.WordShift] & (1UL << article);
            }
        }
    }

    /// <summary>Makes a list of the articles that were counted.</summary>
    public PostingCursor ToList(SearchScratch scratch)
    {
        int count = Bits.Count();
        int buffer = scratch.Reserve(3 * count);
        Span<int> list = scratch.Numbers.AsSpan(buffer, 3 * count);
        int row = 0;
        for (int word = 0; word < Bits.Words; word++)
        {
            for (ulong rest = Bits.All[word]; rest != 0; rest &= rest - 1)
            {
                int article = (word * ArticleBits.WordBits) + BitOperations.TrailingZeroCount(rest);
                list[row] = article;
                list[count + row] = (int)(uint)_counts[article];
                list[(2 * count) + row++] = (int)(_counts[article] >> 32);
            }
        }

        return PostingCursor.OfList(scratch, buffer, count);
    }
}
