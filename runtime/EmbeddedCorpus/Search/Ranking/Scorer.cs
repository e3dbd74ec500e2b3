using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Scores articles: one sum in one order, so that a score is the same however the article was found.</summary>
internal static class Scorer
{
    /// <summary>The score of an article that every cursor either stands at or does not have.</summary>
    public static double Score(in SearchIndex index, SearchScratch scratch, Query query, int article)
    {
        int length = index.LengthOf(article);
        double score = 0;
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            if (clause.Occurrence == Occurrence.MustNot)
            {
                continue;
            }

            int frequency = 0;
            int exact = 0;
            int endCursor = clause.FirstCursor + clause.Cursors;
            for (int place = clause.FirstCursor; place < endCursor; place++)
            {
                ref PostingCursor cursor = ref scratch.Cursors[place];
                if (cursor.Article == article)
                {
                    frequency += cursor.Frequency(scratch);
                    exact += cursor.ExactFrequency(scratch);
                }
            }

            if (frequency > 0)
            {
                score += Score(index, clause.Weight, frequency, exact, length);
            }
        }

        return score;
    }

    /// <summary>What a clause adds to the score of an article.</summary>
    /// <param name="index">The index.</param>
    /// <param name="weight">What the clause weighs.</param>
    /// <param name="frequency">How often it stands in the article.</param>
    /// <param name="exact">How often in the term that the query has.</param>
    /// <param name="length">Words of the article.</param>
    public static double Score(in SearchIndex index, double weight, int frequency, int exact, int length)
    {
        double saturation = Bm25.Saturation(frequency, length, index.AverageLength);
        double exactSaturation = exact == frequency ? saturation : exact == 0 ? 0 : Bm25.Saturation(exact, length, index.AverageLength);
        return weight * (saturation + (Bm25.ExactWeight * exactSaturation));
    }
}
