using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Scores every article that has any word of a query: list after list, for small lists, for long queries, and where words are excluded.</summary>
internal static class ExhaustiveRanking
{
    /// <summary>Ranks articles.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The cursors.</param>
    /// <param name="query">The query, which has no required clause.</param>
    /// <param name="top">The best so far, to which articles are added.</param>
    /// <param name="first">The first article.</param>
    /// <param name="end">The article after the last one.</param>
    /// <returns>How many match.</returns>
    public static int Rank(in SearchIndex index, SearchScratch scratch, Query query, TopHits top, int first, int end)
    {
        ArticleScores scores = scratch.Scores;
        scores.Start(index.Articles);
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            if (clause.Occurrence == Occurrence.MustNot)
            {
                continue;
            }

            if (clause.Cursors == 1)
            {
                scores.Add(index, scratch, ref scratch.Cursors[clause.FirstCursor], clause.Weight);
            }
            else
            {
                int reserved = scratch.Reserved;
                PostingCursor list = ClauseLists.Merge(index, scratch, clause);
                scores.Add(index, scratch, ref list, clause.Weight);
                scratch.Release(reserved);
            }
        }

        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            for (int cursor = 0; clause.Occurrence == Occurrence.MustNot && cursor < clause.Cursors; cursor++)
            {
                scores.Remove(index, scratch, ref scratch.Cursors[clause.FirstCursor + cursor]);
            }
        }

        return scores.Rank(top, first, end);
    }
}
