using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Ranks the articles that have all required clauses: those of the rarest one, of which each other list leaves fewer.</summary>
/// <remarks>
/// List after list, not article after article: the postings of one term are read in one loop. A list with skips decodes only the blocks that have a candidate.
/// A small adaptive intersection as in J. S. Culpepper and A. Moffat, <i>Efficient set intersection for inverted indexing</i>, 2010.
/// </remarks>
internal static class IntersectionRanking
{
    /// <summary>Ranks articles.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The cursors, not yet decoded.</param>
    /// <param name="query">The query, which has a required clause.</param>
    /// <param name="top">The best so far, to which articles are added.</param>
    /// <param name="first">The first article.</param>
    /// <param name="end">The article after the last one.</param>
    /// <returns>How many match.</returns>
    public static int Rank(in SearchIndex index, SearchScratch scratch, Query query, TopHits top, int first, int end)
    {
        CandidateList candidates = scratch.Candidates;
        ulong required = Clauses(query, Occurrence.Must);
        int rarest = TakeRarest(scratch, query, ref required);
        Start(index, scratch, query.Clauses[rarest], first, end);
        while (required != 0 && candidates.Count > 0)
        {
            int clause = TakeRarest(scratch, query, ref required);
            Count(index, scratch, query.Clauses[clause]);
            candidates.Keep(has: true);
            candidates.Score(index, query.Clauses[clause].Weight);
        }

        for (ulong excluded = Clauses(query, Occurrence.MustNot); excluded != 0 && candidates.Count > 0;)
        {
            Count(index, scratch, query.Clauses[TakeRarest(scratch, query, ref excluded)]);
            candidates.Keep(has: false);
        }

        for (ulong optional = Clauses(query, Occurrence.Should); optional != 0 && candidates.Count > 0;)
        {
            int clause = TakeRarest(scratch, query, ref optional);
            Count(index, scratch, query.Clauses[clause]);
            candidates.Score(index, query.Clauses[clause].Weight);
        }

        candidates.Rank(top);
        return candidates.Count;
    }

    private static void Start(in SearchIndex index, SearchScratch scratch, in QueryClause clause, int first, int end)
    {
        CandidateList candidates = scratch.Candidates;
        if (clause.Cursors == 1)
        {
            candidates.Start(index, scratch, ref scratch.Cursors[clause.FirstCursor], first, end);
        }
        else
        {
            PostingCursor list = ClauseLists.Merge(index, scratch, clause);
            candidates.Start(index, scratch, ref list, first, end);
        }

        candidates.Score(index, clause.Weight);
    }

    private static void Count(in SearchIndex index, SearchScratch scratch, in QueryClause clause)
    {
        scratch.Candidates.ClearFrequencies();
        for (int cursor = clause.FirstCursor; cursor < clause.FirstCursor + clause.Cursors; cursor++)
        {
            scratch.Candidates.Add(index, scratch, ref scratch.Cursors[cursor]);
        }
    }

    // A bit for each clause: a query has at most 64.
    private static ulong Clauses(Query query, Occurrence occurrence)
    {
        ulong clauses = 0;
        for (int number = 0; number < query.ClauseCount; number++)
        {
            clauses |= query.Clauses[number].Occurrence == occurrence ? 1UL << number : 0;
        }

        return clauses;
    }

    private static int TakeRarest(SearchScratch scratch, Query query, ref ulong clauses)
    {
        int rarest = 0;
        long fewest = long.MaxValue;
        for (int number = 0; number < query.ClauseCount; number++)
        {
            long articles = ClauseLists.Articles(scratch, query.Clauses[number]);
            if ((clauses >> number & 1) != 0 && articles < fewest)
            {
                (rarest, fewest) = (number, articles);
            }
        }

        clauses &= ~(1UL << rarest);
        return rarest;
    }
}
