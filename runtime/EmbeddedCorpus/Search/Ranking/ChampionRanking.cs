using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Takes the best articles of frequent words from the index, which has worked them out.</summary>
internal static class ChampionRanking
{
    /// <summary>Ranks the articles of a query that is one frequent word, where no more are wanted than the index tells.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The terms of the query.</param>
    /// <param name="query">The query.</param>
    /// <param name="top">Filled with the best.</param>
    /// <returns>Whether that is so.</returns>
    public static bool TryRank(in SearchIndex index, SearchScratch scratch, Query query, TopHits top)
    {
        ref QueryClause clause = ref query.Clauses[0];
        if (query.ClauseCount != 1 || !Has(index, query, clause, top))
        {
            return false;
        }

        ClauseWords words = query.WordsOf(clause);
        clause.Weight = Planner.Weigh(index, clause, words);
        ChampionReader best = ChampionReader.Open(index, scratch, words[0]);
        int count = index.IsShared ? SearchFormat.ChampionArticles : top.Capacity;
        for (int rank = 0; rank < count; rank++)
        {
            best.MoveNext();
            top.Add(best.Article, Bm25.Score(clause.Weight, best.Frequency, best.Exact, index.DampingOf(best.Article)));
            if (index.IsShared && Highest(index, clause.Weight, best) < top.Threshold)
            {
                // The others of the corpus score less.
                return true;
            }
        }

        if (index.IsShared)
        {
            top.Restart();
        }

        return !index.IsShared;
    }

    /// <summary>Whether the index knows the best articles of a query, as many as are wanted.</summary>
    public static bool Knows(in SearchIndex index, Query query, TopHits top) =>
        query.ClauseCount == 1 && !index.IsShared && query.Clauses[0].Occurrence == Occurrence.Should && Has(index, query, query.Clauses[0], top);

    /// <summary>Learns from each frequent word of a query which score as many articles as are wanted reach by that word alone.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The terms of the query.</param>
    /// <param name="query">The query, weighed.</param>
    /// <param name="top">Told of the score.</param>
    public static void Expect(in SearchIndex index, SearchScratch scratch, Query query, TopHits top)
    {
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            if (top.Capacity == 0 || !Has(index, query, clause, top))
            {
                continue;
            }

            ChampionReader best = ChampionReader.Open(index, scratch, query.WordsOf(clause)[0]);
            double least = double.MaxValue;
            for (int rank = 1; rank <= top.Capacity; rank++)
            {
                best.MoveNext();
                if (rank == top.Capacity || index.IsShared)
                {
                    // With the average length of a set the last need not be the worst.
                    least = Math.Min(least, Bm25.Score(clause.Weight, best.Frequency, best.Exact, index.DampingOf(best.Article)));
                }
            }

            top.Expect(least);
        }
    }

    /// <summary>Learns the same from all articles of a clause.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where the articles are.</param>
    /// <param name="clause">The clause, weighed.</param>
    /// <param name="list">Its articles.</param>
    /// <param name="top">Told of the score.</param>
    public static void Expect(in SearchIndex index, SearchScratch scratch, in QueryClause clause, in PostingCursor list, TopHits top)
    {
        if (top.Capacity == 0 || list.ArticleCount < top.Capacity)
        {
            return;
        }

        TopHits best = scratch.Expected;
        best.Clear(top.Capacity);
        double needed = 0;
        ReadOnlySpan<int> articles = list.All(scratch);
        for (int place = 0; place < articles.Length; place++)
        {
            double damping = index.DampingOf(articles[place]);
            int frequency = list.FrequencyAt(scratch, place);
            if (frequency >= needed * damping)
            {
                best.Add(articles[place], Bm25.Score(clause.Weight, frequency, list.ExactFrequencyAt(scratch, place), damping));
                needed = BlockMaxRanking.NeededRatio(clause.Weight, best.Threshold);
            }
        }

        top.Expect(best.Threshold);
    }

    /// <summary>What a clause that is a word adds to the score of any article at most.</summary>
    public static double Highest(in SearchIndex index, SearchScratch scratch, Query query, in QueryClause clause)
    {
        QueryWord word = query.WordsOf(clause)[0];
        if (word.IsEmpty || !ChampionReader.Has(index, word))
        {
            return word.IsEmpty ? 0 : clause.Weight * (1 + Bm25.ExactWeight);
        }

        ChampionReader best = ChampionReader.Open(index, scratch, word);
        best.MoveNext();
        return Highest(index, clause.Weight, best);
    }

    // What an article scores at most that is no better than a champion by the numbers of its own corpus. Of all articles with one score, that grows most in
    // which both parts are equally far from their highest, because a saturation grows the less, the higher it is.
    private static double Highest(in SearchIndex index, double weight, in ChampionReader best)
    {
        double highest = weight * (1 + Bm25.ExactWeight);
        double share = Bm25.Score(weight, best.Frequency, best.Exact, Bm25.Damping(index.LengthOf(best.Article), index.AverageLength)) / highest;
        return highest * (share * index.Growth / (1 - share + (share * index.Growth))) * BlockMaxRanking.Slack;
    }

    private static bool Has(in SearchIndex index, Query query, in QueryClause clause, TopHits top) =>
        clause.Words == 1 && clause.Field == SearchField.Anywhere && top.Capacity <= SearchFormat.ChampionArticles && ChampionReader.Has(index, query.WordsOf(clause)[0]);
}
