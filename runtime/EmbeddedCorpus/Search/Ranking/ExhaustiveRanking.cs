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
        ArticleCounts counts = scratch.Counts;
        scores.Start(index.Articles);
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            if (clause.Occurrence == Occurrence.Should && clause.Cursors == 1)
            {
                scores.Add(index, scratch, ref scratch.Cursors[clause.FirstCursor], clause.Weight);
            }
            else if (clause.Occurrence == Occurrence.Should)
            {
                ClauseLists.Count(index, scratch, clause, counts);
                scores.Add(index, counts, counts.Bits, clause.Weight);
            }
        }

        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            if (clause.Occurrence == Occurrence.MustNot)
            {
                ClauseLists.Count(index, scratch, clause, counts);
                scores.Bits.Remove(counts.Bits);
            }
        }

        scores.Bits.Keep(first, end);
        return scores.Rank(top, scores.Bits);
    }
}
