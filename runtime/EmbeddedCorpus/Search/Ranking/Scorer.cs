using EmbeddedCorpus.Search.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Scores documents: one sum in one order, so that a score is the same however the document was found.</summary>
internal static class Scorer
{
    /// <summary>The score of a document that every cursor either stands at or does not have.</summary>
    public static double Score(in SearchIndex index, SearchScratch scratch, Query query, int document)
    {
        int length = index.LengthOf(document);
        double score = 0;
        foreach (ref QueryClause clause in query.Clauses)
        {
            if (clause.Occurrence == Occurrence.MustNot)
            {
                continue;
            }

            int frequency = 0;
            int exact = 0;
            foreach (ref PostingCursor cursor in scratch.Cursors.AsSpan(clause.FirstCursor, clause.Cursors))
            {
                if (cursor.Document == document)
                {
                    frequency += cursor.Frequency(scratch);
                    exact += cursor.ExactFrequency(scratch);
                }
            }

            if (frequency > 0)
            {
                double saturation = Bm25.Saturation(frequency, length, index.AverageLength);
                double exactSaturation = exact == frequency ? saturation : exact == 0 ? 0 : Bm25.Saturation(exact, length, index.AverageLength);
                score += clause.Weight * (saturation + (Bm25.ExactWeight * exactSaturation));
            }
        }

        return score;
    }

    /// <summary>What a cursor can add to a score at most, for a saturation of its form.</summary>
    public static double Bound(in QueryClause clause, in PostingCursor cursor, double saturation) =>
        clause.Weight * saturation * (cursor.IsExact ? 1 + Bm25.ExactWeight : 1) * Slack;

    /// <summary>Sums of bounds and scores are rounded in different orders: a bound is kept a little above.</summary>
    private const double Slack = 1 + 1e-9;
}
