using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>
/// Ranks an article of the heaviest word of a query: first by how often the others stand there where the index says so of all terms at once,
/// and only if that is enough by the postings of terms.
/// </summary>
internal static class MaxScoreCandidate
{
    /// <summary>Adds an article to the best, if it can be among them.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The open cursors, of which the first is the list of the heaviest word.</param>
    /// <param name="query">The query, weighed.</param>
    /// <param name="essential">The clause of the heaviest word.</param>
    /// <param name="place">The place of the article in its list.</param>
    /// <param name="top">The best so far.</param>
    public static void Rank(in SearchIndex index, SearchScratch scratch, Query query, int essential, int place, TopHits top)
    {
        ref PostingCursor list = ref scratch.Cursors[0];
        int article = list.All(scratch)[place];
        int length = index.LengthOf(article);
        double own = Scorer.Score(index, query.Clauses[essential].Weight, list.FrequencyAt(scratch, place), list.ExactFrequencyAt(scratch, place), length);
        if (CanBeAmong(index, scratch, query, essential, article, own, top.Threshold))
        {
            top.Add(article, Score(index, scratch, query, essential, article, own, length));
        }
    }

    /// <summary>Learns which score as many articles as are wanted reach, from the best articles of the heaviest word where the index holds them: what the others give there at least is added.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The terms of the query.</param>
    /// <param name="query">The query, weighed.</param>
    /// <param name="essential">The clause of the heaviest word.</param>
    /// <param name="top">Told of the score.</param>
    public static void Expect(in SearchIndex index, SearchScratch scratch, Query query, int essential, TopHits top)
    {
        QueryWord word = query.WordsOf(query.Clauses[essential])[0];
        if (!ChampionReader.Has(index, word))
        {
            return;
        }

        // The best scores, rising from the first one, which is the score that is looked for.
        Span<double> scores = stackalloc double[SearchFormat.ChampionArticles];
        scores = scores[..top.Capacity];
        scores.Clear();
        ChampionReader best = ChampionReader.Open(index, scratch, word);
        for (int rank = 0; rank < SearchFormat.ChampionArticles; rank++)
        {
            best.MoveNext();
            int length = index.LengthOf(best.Article);
            double score = Scorer.Score(index, query.Clauses[essential].Weight, best.Frequency, best.Exact, length);
            for (int number = 0; number < query.ClauseCount; number++)
            {
                ref QueryClause clause = ref query.Clauses[number];
                int frequency = number == essential || clause.Frequencies == 0 ? 0 : FrequencyReader.Of(index, clause.Frequencies, best.Article);
                score += frequency == 0 ? 0 : clause.Weight * Bm25.Saturation(frequency, length, index.AverageLength);
            }

            int place = 0;
            for (; place + 1 < scores.Length && scores[place + 1] < score; place++)
            {
                scores[place] = scores[place + 1];
            }

            scores[place] = Math.Max(scores[place], score);
        }

        top.Expect(scores[0] / BlockMaxRanking.Slack);
    }

    /// <summary>Adds to the scores of articles what a clause gives in the range around each at most.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The terms of the query.</param>
    /// <param name="query">The query, weighed.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="articles">The articles of the heaviest word.</param>
    /// <param name="candidates">Places of those that are looked at.</param>
    /// <param name="scores">Their scores, to which it is added.</param>
    public static void AddHighest(
        in SearchIndex index, SearchScratch scratch, Query query, in QueryClause clause, ReadOnlySpan<int> articles, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        var bound = new ClauseBound(index, scratch, query, clause);
        for (int candidate = 0; candidate < candidates.Length; candidate++)
        {
            scores[candidate] += bound.At(index, articles[candidates[candidate]]) * BlockMaxRanking.Slack;
        }
    }

    // Bounds the score anew by the frequencies that are written, and keeps these.
    private static bool CanBeAmong(in SearchIndex index, SearchScratch scratch, Query query, int essential, int article, double own, double threshold)
    {
        bool any = false;
        double highest = own;
        double damping = index.DampingOf(article);
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            if (number == essential)
            {
                continue;
            }

            if (clause.Frequencies == 0)
            {
                highest += new ClauseBound(index, scratch, query, clause).At(index, article);
                continue;
            }

            any = true;
            clause.Frequency = FrequencyReader.Of(index, clause.Frequencies, article);
            if (clause.Frequency > 0)
            {
                double saturation = clause.Frequency / (clause.Frequency + damping);
                double exact = clause.ExactBounds == 0 ? saturation : Math.Min(saturation, SaturationBound.Of(index.BoundAt(clause.ExactBounds, article >> SearchFormat.RangeBits)));
                highest += clause.Weight * (saturation + (Bm25.ExactWeight * exact));
            }
        }

        return !any || highest * BlockMaxRanking.Slack >= threshold;
    }

    // Added up in the order of the query, so that it is the same however an article is found.
    private static double Score(in SearchIndex index, SearchScratch scratch, Query query, int essential, int article, double own, int length)
    {
        double score = 0;
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            if (number == essential)
            {
                score += own;
                continue;
            }

            bool isWritten = clause.Frequencies != 0;
            int frequency = isWritten ? clause.Frequency : 0;
            int exact = 0;
            int end = isWritten && frequency == 0 ? clause.FirstCursor : clause.FirstCursor + clause.Cursors;
            for (int cursor = clause.FirstCursor; cursor < end; cursor++)
            {
                Count(index, scratch, ref scratch.Cursors[cursor], article, isWritten, ref frequency, ref exact);
            }

            if (frequency > 0)
            {
                score += Scorer.Score(index, clause.Weight, frequency, exact, length);
            }
        }

        return score;
    }

    private static void Count(in SearchIndex index, SearchScratch scratch, ref PostingCursor cursor, int article, bool isWritten, ref int frequency, ref int exact)
    {
        if (cursor.IsAbsentAround(index, article))
        {
            return;
        }

        cursor.SeekAnywhere(index, scratch, article);
        if (cursor.Article == article)
        {
            frequency += isWritten ? 0 : cursor.Frequency(scratch);
            exact += cursor.ExactFrequency(scratch);
        }
    }
}
