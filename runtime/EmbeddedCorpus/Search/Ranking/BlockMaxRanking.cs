using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Ranks the articles that have any word of a query: range by range of articles, the most promising first, until no other can be among the best.</summary>
/// <remarks>
/// Score bounds by range of articles, as in C. Dimopoulos, S. Nepomnyachiy and T. Suel, <i>Optimizing top-k article retrieval strategies
/// for block-max indexes</i>, 2013; ranges by falling bound, as in J. Mackenzie et al., <i>Anytime ranking on article-ordered indexes</i>, 2022.
/// </remarks>
internal static class BlockMaxRanking
{
    /// <summary>Bounds and scores are rounded in different orders: a bound is kept a little above.</summary>
    public const double Slack = 1 + 1e-9;

    /// <summary>Ranks articles.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The open cursors.</param>
    /// <param name="query">The query, all of whose clauses may match.</param>
    /// <param name="top">The best so far, to which articles are added.</param>
    /// <param name="first">The first article.</param>
    /// <param name="end">The article behind the last.</param>
    /// <param name="isAll">Whether all articles count with all their words, as they do in what the index knows of the best.</param>
    public static void Rank(in SearchIndex index, SearchScratch scratch, Query query, TopHits top, int first, int end, bool isAll)
    {
        BlockMaxScores ranges = scratch.Ranges;
        ranges.Clear(SearchFormat.Ranges(index.Articles), query.ClauseCount);
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            BlockMaxBoundReader.Add(index, scratch, clause, query.WordsOf(clause), ranges.BoundsOf(number));
        }

        if (isAll)
        {
            ChampionRanking.Expect(index, scratch, query, top);
        }

        ranges.AddBounds(query.ClauseCount);
        query.SortByWeight();

        // Ranges before the first day and behind the last are never looked at.
        ranges.Bounds[..(first >> SearchFormat.RangeBits)].Clear();
        ranges.Bounds[SearchFormat.Ranges(end)..].Clear();
        int count = ranges.Sort(top.Threshold / Slack);
        foreach (int range in ranges.Order[..count])
        {
            // Of a step all have about the same bound: the last ones are passed over one by one.
            if (ranges.Bounds[range] * Slack >= top.Threshold)
            {
                int start = range << SearchFormat.RangeBits;
                Score(index, scratch, query, top, range, Math.Max(start, first), Math.Min(start + SearchFormat.RangeArticles, end));
            }
        }
    }

    // Clauses in the order of weight: articles that cannot be among the best any more, whatever the clauses to come add, are
    // dropped on the way, and where none is left the postings of those are not decoded.
    private static void Score(in SearchIndex index, SearchScratch scratch, Query query, TopHits top, int range, int start, int end)
    {
        BlockMaxScores ranges = scratch.Ranges;
        Span<double> partial = stackalloc double[SearchFormat.RangeArticles];
        partial.Clear();
        double rest = ranges.Bounds[range];
        uint alive = uint.MaxValue;
        foreach (int number in query.ByWeight)
        {
            ref QueryClause clause = ref query.Clauses[number];
            Span<int> frequencies = ranges.FrequenciesOf(number);
            frequencies.Clear();
            rest -= ranges.BoundsOf(number)[range];
            double needed = (top.Threshold / Slack) - Math.Max(rest, 0);
            bool any = ranges.BoundsOf(number)[range] > 0 && Collect(index, scratch, clause, start, end, frequencies);
            alive &= any ? Add(index, clause, start, end, frequencies, partial, needed) : needed > 0 ? Reaching(partial, needed) : alive;
            if (alive == 0)
            {
                return;
            }
        }

        for (int article = start; article < end; article++)
        {
            if ((alive >> (article - start) & 1) != 0 && partial[article - start] > 0)
            {
                top.Add(article, partial[article - start]);
            }
        }
    }

    // Adds what a clause gives to the articles of a range, and tells which of them can still be among the best.
    private static uint Add(in SearchIndex index, in QueryClause clause, int start, int end, ReadOnlySpan<int> frequencies, Span<double> partial, double needed)
    {
        // Of the first clause: the frequency over damping that an article needs. Spares most divisions.
        double highest = clause.Weight * (1 + Bm25.ExactWeight);
        uint alive = 0;
        for (int place = 0; place < end - start; place++)
        {
            int frequency = frequencies[place];
            double score = partial[place];
            if (frequency > 0 && score + highest >= needed)
            {
                double damping = index.DampingOf(start + place);
                double missing = needed - score;
                if (frequency * (highest - missing) >= missing * damping)
                {
                    score += Bm25.Score(clause.Weight, frequency, frequencies[place + SearchFormat.RangeArticles], damping);
                }
                else
                {
                    continue;
                }
            }

            partial[place] = score;
            alive |= score >= needed ? 1u << place : 0;
        }

        return alive;
    }

    /// <summary>The frequency over damping that gives a score, were every term the query's own; 0 where none does or none is needed.</summary>
    /// <param name="weight">What the clause weighs.</param>
    /// <param name="needed">The score.</param>
    public static double NeededRatio(double weight, double needed)
    {
        double highest = weight * (1 + Bm25.ExactWeight);
        return needed > 0 && needed < highest ? needed / (highest - needed) / Slack : 0;
    }

    private static uint Reaching(ReadOnlySpan<double> partial, double needed)
    {
        uint alive = 0;
        for (int place = 0; place < partial.Length; place++)
        {
            alive |= partial[place] >= needed ? 1u << place : 0;
        }

        return alive;
    }

    // How often a clause stands in each article of a range, and its own term.
    private static bool Collect(in SearchIndex index, SearchScratch scratch, in QueryClause clause, int start, int end, Span<int> frequencies)
    {
        bool any = false;
        int endCursor = clause.FirstCursor + clause.Cursors;
        for (int number = clause.FirstCursor; number < endCursor; number++)
        {
            ref PostingCursor cursor = ref scratch.Cursors[number];
            cursor.SeekAnywhere(index, scratch, start);
            while (cursor.Article < end)
            {
                int place = cursor.Article - start;
                if (place < 0)
                {
                    index.Storage.ThrowDamaged();
                }

                frequencies[place] += cursor.Frequency(scratch);
                frequencies[place + SearchFormat.RangeArticles] += cursor.ExactFrequency(scratch);
                cursor.MoveNext(index, scratch);
                any = true;
            }
        }

        return any;
    }
}
