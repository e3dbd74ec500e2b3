using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>The lists of one clause together.</summary>
internal static class ClauseLists
{
    /// <summary>The sum of their articles.</summary>
    public static long Articles(SearchScratch scratch, in QueryClause clause)
    {
        long articles = 0;
        for (int cursor = clause.FirstCursor; cursor < clause.FirstCursor + clause.Cursors; cursor++)
        {
            articles += scratch.Cursors[cursor].ArticleCount;
        }

        return articles;
    }

    /// <summary>Counts them together.</summary>
    public static void Count(in SearchIndex index, SearchScratch scratch, in QueryClause clause, ArticleCounts counts)
    {
        counts.Start(index.Articles);
        for (int cursor = clause.FirstCursor; cursor < clause.FirstCursor + clause.Cursors; cursor++)
        {
            counts.Add(index, scratch, ref scratch.Cursors[cursor]);
        }
    }

    /// <summary>Counts the articles of a part of the corpus that have any clause.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The cursors.</param>
    /// <param name="query">The query.</param>
    /// <param name="first">The first article.</param>
    /// <param name="end">The article after the last one.</param>
    public static int CountAny(in SearchIndex index, SearchScratch scratch, Query query, int first, int end)
    {
        ArticleBits bits = scratch.Bits;
        bits.Clear(index.Articles);
        for (int cursor = 0; cursor < scratch.CursorCount; cursor++)
        {
            bits.Add(index, scratch, ref scratch.Cursors[cursor]);
        }

        bits.Keep(first, end);
        return bits.Count();
    }
}
