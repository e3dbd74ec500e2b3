using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Ranks the documents that have any word of a query, without looking at those that cannot be among the best.</summary>
/// <remarks>
/// MaxScore (H. Turtle and J. Flood, <i>Query evaluation: strategies and optimizations</i>, 1995): words that cannot lift a document
/// into the list alone are only looked up for documents that other words bring. With bounds by block (S. Ding and T. Suel,
/// <i>Faster top-k document retrieval using block-max indexes</i>, 2011) whole blocks are passed over without being decoded.
/// </remarks>
internal static class AnyRanking
{
    /// <summary>Ranks documents.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The open cursors.</param>
    /// <param name="query">The query, all of whose clauses may match.</param>
    /// <param name="top">The best so far, to which documents are added.</param>
    /// <param name="first">The first document.</param>
    /// <param name="end">The document behind the last.</param>
    public static void Rank(in SearchIndex index, SearchScratch scratch, Query query, TopHits top, int first, int end)
    {
        double total = Order(index, scratch, query, first);
        int essential = 0;
        double threshold = top.Threshold;
        while (true)
        {
            while (essential < scratch.CursorCount && scratch.Sums[essential] <= threshold)
            {
                essential++;
            }

            int document = NextDocument(index, scratch, query, essential, threshold, total);
            if (document >= end)
            {
                return;
            }

            if (CanEnter(index, scratch, query, essential, document, threshold))
            {
                double score = Scorer.Score(index, scratch, query, document);
                if (score > threshold)
                {
                    top.Add(document, score);
                    threshold = top.Threshold;
                }
            }

            for (int rank = essential; rank < scratch.CursorCount; rank++)
            {
                ref PostingCursor cursor = ref scratch.Cursors[scratch.Order[rank]];
                if (cursor.Document == document)
                {
                    cursor.MoveNext(index, scratch);
                }
            }
        }
    }

    // Cursors by what they can add, the least first, and the sums of that.
    private static double Order(in SearchIndex index, SearchScratch scratch, Query query, int first)
    {
        Span<int> order = scratch.Order.AsSpan(0, scratch.CursorCount);
        for (int cursor = 0; cursor < order.Length; cursor++)
        {
            scratch.Cursors[cursor].Seek(index, scratch, first);
            double bound = MaxBound(scratch, query, cursor);
            int rank = cursor;
            while (rank > 0 && MaxBound(scratch, query, order[rank - 1]) > bound)
            {
                order[rank] = order[rank - 1];
                rank--;
            }

            order[rank] = cursor;
        }

        double sum = 0;
        for (int rank = 0; rank < order.Length; rank++)
        {
            sum += MaxBound(scratch, query, order[rank]);
            scratch.Sums[rank] = sum;
        }

        return sum;
    }

    private static double MaxBound(SearchScratch scratch, Query query, int cursor) =>
        Scorer.Bound(query.Clauses[scratch.ClauseOf[cursor]], scratch.Cursors[cursor], scratch.Cursors[cursor].MaxSaturation);

    // The next document of any essential cursor. A block that cannot lift a document above the threshold, even with all that
    // the other cursors can add, is passed over: no document in it can enter, whatever else it has.
    private static int NextDocument(in SearchIndex index, SearchScratch scratch, Query query, int essential, double threshold, double total)
    {
        int document = PostingCursor.End;
        for (int rank = essential; rank < scratch.CursorCount; rank++)
        {
            int number = scratch.Order[rank];
            ref PostingCursor cursor = ref scratch.Cursors[number];
            if (cursor.Document == PostingCursor.End)
            {
                continue;
            }

            if (threshold > 0)
            {
                ref QueryClause clause = ref query.Clauses[scratch.ClauseOf[number]];
                double others = total - Scorer.Bound(clause, cursor, cursor.MaxSaturation);
                if (Scorer.Bound(clause, cursor, cursor.BlockSaturation) + others <= threshold)
                {
                    cursor.SkipBlocks(index, scratch, (threshold - others) / Scorer.Bound(clause, cursor, 1));
                }
            }

            document = Math.Min(document, cursor.Document);
        }

        return document;
    }

    // Looks the document up in the other cursors, the weightiest first, as long as it can still enter.
    private static bool CanEnter(in SearchIndex index, SearchScratch scratch, Query query, int essential, int document, double threshold)
    {
        double bound = essential == 0 ? 0 : scratch.Sums[essential - 1];
        for (int rank = essential; rank < scratch.CursorCount; rank++)
        {
            int number = scratch.Order[rank];
            if (scratch.Cursors[number].Document == document)
            {
                bound += Scorer.Bound(query.Clauses[scratch.ClauseOf[number]], scratch.Cursors[number], scratch.Cursors[number].BlockSaturation);
            }
        }

        for (int rank = essential - 1; rank >= 0; rank--)
        {
            if (bound <= threshold)
            {
                return false;
            }

            int number = scratch.Order[rank];
            ref PostingCursor cursor = ref scratch.Cursors[number];
            cursor.Seek(index, scratch, document);
            ref QueryClause clause = ref query.Clauses[scratch.ClauseOf[number]];
            bound -= Scorer.Bound(clause, cursor, cursor.MaxSaturation);
            bound += cursor.Document == document ? Scorer.Bound(clause, cursor, cursor.BlockSaturation) : 0;
        }

        return bound > threshold;
    }
}
