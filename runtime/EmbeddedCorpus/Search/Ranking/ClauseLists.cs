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

    /// <summary>Makes one list of them.</summary>
    public static PostingCursor Merge(in SearchIndex index, SearchScratch scratch, in QueryClause clause)
    {
        scratch.Counts.Start(index.Articles);
        for (int cursor = clause.FirstCursor; cursor < clause.FirstCursor + clause.Cursors; cursor++)
        {
            scratch.Counts.Add(index, scratch, ref scratch.Cursors[cursor]);
        }

        return scratch.Counts.ToList(scratch, index.Articles);
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

        return bits.Count(first, end);
    }
}
