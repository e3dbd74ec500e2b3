using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Ranks the articles of the one list that a query has: a term that is not frequent, or one that was made of many terms.</summary>
internal static class ListRanking
{
    /// <summary>Whether a query is such.</summary>
    public static bool Fits(SearchScratch scratch, Query query) =>
        query.ClauseCount == 1 && scratch.CursorCount == 1 && scratch.Cursors[0].Bounds == 0;

    /// <summary>Ranks articles.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The open cursor.</param>
    /// <param name="query">The query.</param>
    /// <param name="top">The best so far, to which articles are added.</param>
    /// <param name="first">The first article.</param>
    /// <param name="end">The article behind the last.</param>
    /// <returns>How many there are from the first to the last.</returns>
    public static int Rank(in SearchIndex index, SearchScratch scratch, Query query, TopHits top, int first, int end)
    {
        double weight = query.Clauses[0].Weight;
        ref PostingCursor cursor = ref scratch.Cursors[0];
        cursor.MoveToStart(index, scratch);
        int count = 0;
        ReadOnlySpan<int> articles = cursor.All(scratch);
        double needed = 0;
        for (int place = 0; place < articles.Length; place++)
        {
            int article = articles[place];
            if (article < first || article >= end)
            {
                continue;
            }

            // Spares most divisions: nearly all articles fall short of the worst of the best.
            count++;
            int frequency = cursor.FrequencyAt(scratch, place);
            double damping = index.DampingOf(article);
            if (frequency >= needed * damping)
            {
                top.Add(article, Bm25.Score(weight, frequency, cursor.ExactFrequencyAt(scratch, place), damping));
                needed = BlockMaxRanking.NeededRatio(weight, top.Threshold);
            }
        }

        return count;
    }
}
