using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>
/// Ranks an article of the heaviest word of a query by the postings of all words.
/// </summary>
internal static class MaxScoreCandidate
{
    /// <summary>Adds an article to the best.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The open cursors, of which the first is the list of the heaviest word.</param>
    /// <param name="query">The query, weighed.</param>
    /// <param name="place">The place of the article in its list.</param>
    /// <param name="top">The best so far.</param>
    public static void Rank(in SearchIndex index, SearchScratch scratch, Query query, int place, TopHits top)
    {
        int article = scratch.Cursors[0].All(scratch)[place];
        double damping = index.DampingOf(article);
        double score = 0;
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            int frequency = 0;
            int exact = 0;
            for (int cursor = clause.FirstCursor; cursor < clause.FirstCursor + clause.Cursors; cursor++)
            {
                Count(index, scratch, ref scratch.Cursors[cursor], article, ref frequency, ref exact);
            }

            score += frequency > 0 ? Bm25.Score(clause.Weight, frequency, exact, damping) : 0;
        }

        top.Add(article, score);
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

    private static void Count(in SearchIndex index, SearchScratch scratch, ref PostingCursor cursor, int article, ref int frequency, ref int exact)
    {
        if (cursor.IsAbsentAround(index, article))
        {
            return;
        }

        cursor.SeekAnywhere(index, scratch, article);
        if (cursor.Article == article)
        {
            frequency += cursor.Frequency(scratch);
            exact += cursor.ExactFrequency(scratch);
        }
    }
}
