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
    public static void Rank(in SearchIndex index, SearchScratch scratch, Query query, TopHits top, int first, int end)
    {
        double weight = query.Clauses[0].Weight;
        ref PostingCursor cursor = ref scratch.Cursors[0];
        ReadOnlySpan<int> articles = cursor.All(scratch);
        double needed = 0;
        for (int place = 0; place < articles.Length; place++)
        {
            int article = articles[place];
            int frequency = cursor.FrequencyAt(scratch, place);

            // Spares most divisions: nearly all articles fall short of the worst of the best.
            if (article < first || article >= end || frequency < needed * index.DampingOf(article))
            {
                continue;
            }

            top.Add(article, Scorer.Score(index, weight, frequency, cursor.ExactFrequencyAt(scratch, place), index.LengthOf(article)));
            needed = BlockMaxRanking.NeededRatio(weight, top.Threshold);
        }
    }
}
