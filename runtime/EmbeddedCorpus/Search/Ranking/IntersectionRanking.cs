using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Ranks the articles that have all required clauses: those of the rarest one, of which each other list leaves fewer.</summary>
/// <remarks>
/// List after list, not article after article: the postings of one term are read in one loop, and what is left is a set of bits, to which a filter can be
/// added. A list that is much longer than the set is sought by its skip table.
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
        ulong required = Clauses(query, Occurrence.Must);
        ref QueryClause rarest = ref query.Clauses[TakeRarest(scratch, query, ref required)];
        ClauseLists.Count(index, scratch, rarest, scratch.Counts);
        scratch.Counts.Bits.Keep(first, end);
        return Rank(index, scratch, query, top, rarest, required);
    }

    /// <summary>Ranks articles of a set.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The cursors, not yet decoded.</param>
    /// <param name="query">The query, which has a required clause.</param>
    /// <param name="top">The best so far, to which articles are added.</param>
    /// <param name="allowed">The articles.</param>
    /// <returns>How many match.</returns>
    public static int Rank(in SearchIndex index, SearchScratch scratch, Query query, TopHits top, ArticleBits allowed)
    {
        ulong required = Clauses(query, Occurrence.Must);
        ref QueryClause rarest = ref query.Clauses[TakeRarest(scratch, query, ref required)];
        ClauseLists.Count(index, scratch, rarest, scratch.Counts);
        scratch.Counts.Bits.Keep(allowed);
        return Rank(index, scratch, query, top, rarest, required);
    }

    private static int Rank(in SearchIndex index, SearchScratch scratch, Query query, TopHits top, in QueryClause rarest, ulong required)
    {
        ArticleBits candidates = scratch.Bits;
        candidates.CopyFrom(scratch.Counts.Bits);
        scratch.Scores.Start(index.Articles);
        int count = candidates.Count();
        while (required != 0 && count > 0)
        {
            count = Add(index, scratch, query.Clauses[TakeRarest(scratch, query, ref required)], count);
        }

        for (ulong excluded = Clauses(query, Occurrence.MustNot); excluded != 0 && count > 0;)
        {
            count = Add(index, scratch, query.Clauses[TakeRarest(scratch, query, ref excluded)], count);
        }

        for (ulong optional = Clauses(query, Occurrence.Should); optional != 0 && count > 0;)
        {
            Add(index, scratch, query.Clauses[TakeRarest(scratch, query, ref optional)], count);
        }

        // Last, for most articles of the rarest clause do not have the others.
        scratch.Scores.Add(index, scratch.Counts, candidates, rarest.Weight);
        return scratch.Scores.Rank(top, candidates);
    }

    // Counts a clause in the candidates, leaves those that match, and adds what they score.
    private static int Add(in SearchIndex index, SearchScratch scratch, in QueryClause clause, int count)
    {
        ArticleBits candidates = scratch.Bits;
        ArticleCounts counts = scratch.OtherCounts;
        counts.Start(index.Articles);
        for (int cursor = clause.FirstCursor; cursor < clause.FirstCursor + clause.Cursors; cursor++)
        {
            counts.Add(index, scratch, ref scratch.Cursors[cursor], candidates, count);
        }

        if (clause.Occurrence == Occurrence.MustNot)
        {
            candidates.Remove(counts.Bits);
            return candidates.Count();
        }

        if (clause.Occurrence == Occurrence.Must)
        {
            candidates.CopyFrom(counts.Bits);
            count = candidates.Count();
        }

        scratch.Scores.Add(index, counts, candidates, clause.Weight);
        return count;
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
