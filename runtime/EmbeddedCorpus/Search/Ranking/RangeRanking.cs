using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Ranks the documents that have any word of a query: range by range of documents, the most promising first, until no other can be among the best.</summary>
/// <remarks>
/// Score bounds by range of documents, as in C. Dimopoulos, S. Nepomnyachiy and T. Suel, <i>Optimizing top-k document retrieval strategies
/// for block-max indexes</i>, 2013; ranges by falling bound, as in J. Mackenzie et al., <i>Anytime ranking on document-ordered indexes</i>, 2022.
/// </remarks>
internal static class RangeRanking
{
    /// <summary>Bounds and scores are rounded in different orders: a bound is kept a little above.</summary>
    public const double Slack = 1 + 1e-9;

    /// <summary>Ranks documents.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The open cursors.</param>
    /// <param name="query">The query, all of whose clauses may match.</param>
    /// <param name="top">The best so far, to which documents are added.</param>
    /// <param name="first">The first document.</param>
    /// <param name="end">The document behind the last.</param>
    /// <param name="isAll">Whether all documents count with all their words, as they do in what the index knows of the best.</param>
    public static void Rank(in SearchIndex index, SearchScratch scratch, Query query, TopHits top, int first, int end, bool isAll)
    {
        RangeScores ranges = scratch.Ranges;
        ranges.Clear(SearchFormat.Ranges(index.Documents), query.ClauseCount);
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            RangeBoundReader.Add(index, scratch, clause, query.TermsOf(clause), ranges.BoundsOf(number));
        }

        if (isAll)
        {
            BestRanking.Expect(index, scratch, query, top);
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
                Score(index, scratch, query, top, range, Math.Max(start, first), Math.Min(start + SearchFormat.RangeDocuments, end));
            }
        }
    }

    // Clauses in the order of weight: documents that cannot be among the best any more, whatever the clauses to come add, are
    // dropped on the way, and where none is left the postings of those are not decoded.
    private static void Score(in SearchIndex index, SearchScratch scratch, Query query, TopHits top, int range, int start, int end)
    {
        RangeScores ranges = scratch.Ranges;
        Span<double> partial = stackalloc double[SearchFormat.RangeDocuments];
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

        for (int document = start; document < end; document++)
        {
            if ((alive >> (document - start) & 1) != 0 && partial[document - start] > 0)
            {
                top.Add(document, ScoreOf(index, scratch, query, document, document - start));
            }
        }
    }

    // Adds what a clause gives to the documents of a range, and tells which of them can still be among the best.
    private static uint Add(in SearchIndex index, in QueryClause clause, int start, int end, ReadOnlySpan<int> frequencies, Span<double> partial, double needed)
    {
        // Of the first clause: the frequency over damping that a document needs. Spares most divisions.
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
                    int exact = frequencies[place + SearchFormat.RangeDocuments];
                    score += clause.Weight * ((frequency / (frequency + damping)) + (Bm25.ExactWeight * (exact / (exact + damping))));
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

    /// <summary>The frequency over damping that gives a score, were every form the query's own; 0 where none does or none is needed.</summary>
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

    // The score itself: added up in the order of the query, so that it is the same however a document is found.
    private static double ScoreOf(in SearchIndex index, SearchScratch scratch, Query query, int document, int place)
    {
        int length = index.LengthOf(document);
        double score = 0;
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ReadOnlySpan<int> frequencies = scratch.Ranges.FrequenciesOf(number);
            if (frequencies[place] > 0)
            {
                score += Scorer.Score(index, query.Clauses[number].Weight, frequencies[place], frequencies[place + SearchFormat.RangeDocuments], length);
            }
        }

        return score;
    }

    // How often a clause stands in each document of a range, and its own form.
    private static bool Collect(in SearchIndex index, SearchScratch scratch, in QueryClause clause, int start, int end, Span<int> frequencies)
    {
        bool any = false;
        int endCursor = clause.FirstCursor + clause.Cursors;
        for (int number = clause.FirstCursor; number < endCursor; number++)
        {
            ref PostingCursor cursor = ref scratch.Cursors[number];
            cursor.SeekAnywhere(index, scratch, start);
            while (cursor.Document < end)
            {
                int place = cursor.Document - start;
                if (place < 0)
                {
                    index.Storage.ThrowDamaged();
                }

                frequencies[place] += cursor.Frequency(scratch);
                frequencies[place + SearchFormat.RangeDocuments] += cursor.ExactFrequency(scratch);
                cursor.MoveNext(index, scratch);
                any = true;
            }
        }

        return any;
    }
}
