using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Filters;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Ranks the articles that pass a filter, or all articles in another order than that of their scores.</summary>
/// <remarks>
/// The champions of a frequent word are asked one by one. For all other queries the filter is a set of bits, and each clause is counted only in the articles
/// of the set.
/// </remarks>
internal static class FilteredRanking
{
    /// <summary>Ranks articles.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The terms of the query.</param>
    /// <param name="query">The query.</param>
    /// <param name="limits">The limits, which have a filter or an order.</param>
    /// <param name="counts">Whether all matches are counted.</param>
    /// <returns>The number of matches, or any number if they are not counted.</returns>
    public static int Rank(in SearchIndex index, SearchScratch scratch, Query query, in SearchLimits limits, bool counts)
    {
        SearchFilter? filter = limits.Filter;
        Span<FilterRow> rows = stackalloc FilterRow[filter?.Fields ?? 0];
        TopHits top = scratch.Top;
        ArticleBits allowed = scratch.Filters.First;
        if (filter is not null)
        {
            FilterCheck.Resolve(index.Storage, filter, rows);
        }

        bool isAll = limits.End == 0 && limits.Speaker == 0 && !top.IsSorted;
        if (!counts && isAll && filter is not null && TryChampions(index, scratch, query, top, filter, rows))
        {
            return 0;
        }

        if (filter is null)
        {
            allowed.Clear(index.Articles);
            allowed.Invert(index.Articles);
        }
        else
        {
            allowed = scratch.Filters.Collect(index.Storage, filter, rows);
        }

        if (limits.End != 0)
        {
            allowed.Keep(limits.First, limits.End);
        }

        Planner.Prepare(index, scratch, query, limits.Speaker, 0);
        if (query.IsNested)
        {
            return GroupRanking.Rank(index, scratch, query, limits.Speaker, top, allowed);
        }

        int should = 0;
        for (int number = 0; number < query.ClauseCount; number++)
        {
            if (query.Clauses[number].Occurrence == Occurrence.Must)
            {
                return IntersectionRanking.Rank(index, scratch, query, top, allowed);
            }

            should += query.Clauses[number].Occurrence == Occurrence.Should ? 1 : 0;
        }

        return should > 0 ? RankAny(index, scratch, query, top, allowed) : List(index, scratch, query, limits.Speaker, top, allowed);
    }

    // The champions are in the order of their scores, so the first that pass are the best.
    private static bool TryChampions(in SearchIndex index, SearchScratch scratch, Query query, TopHits top, SearchFilter filter, ReadOnlySpan<FilterRow> rows)
    {
        if (!ChampionRanking.Knows(index, query, top))
        {
            return false;
        }

        ref QueryClause clause = ref query.Clauses[0];
        ClauseWords words = query.WordsOf(clause);
        clause.Weight = Planner.Weigh(index, clause, words);
        ChampionReader best = ChampionReader.Open(index, scratch, words[0]);
        for (int rank = 0; rank < SearchFormat.ChampionArticles && top.Count < top.Capacity; rank++)
        {
            best.MoveNext();
            if (FilterCheck.Passes(index.Storage, filter, rows, best.Article))
            {
                top.Add(best.Article, Bm25.Score(clause.Weight, best.Frequency, best.Exact, index.DampingOf(best.Article)));
            }
        }

        if (top.Count == top.Capacity)
        {
            return true;
        }

        top.Clear(top.Capacity);
        return false;
    }

    /// <summary>Ranks the articles of a set that have any clause.</summary>
    /// <returns>How many there are.</returns>
    public static int RankAny(in SearchIndex index, SearchScratch scratch, Query query, TopHits top, ArticleBits allowed)
    {
        ArticleScores scores = scratch.Scores;
        scores.Start(index.Articles);
        int count = allowed.Count();
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            if (clause.Occurrence == Occurrence.Should)
            {
                scores.Add(index, Count(index, scratch, clause, allowed, count), allowed, clause.Weight);
            }
        }

        Exclude(index, scratch, query, scores.Bits);
        return scores.Rank(top, scores.Bits);
    }

    // A query without words lists the articles in their order. A speaker limits the list to articles that quote the speaker.
    private static int List(in SearchIndex index, SearchScratch scratch, Query query, int speaker, TopHits top, ArticleBits allowed)
    {
        if (speaker != 0)
        {
            MatchingArticles.Quoting(index.Storage, scratch, speaker, allowed);
        }

        Exclude(index, scratch, query, allowed);
        if (top.IsSorted)
        {
            // No article has a score.
            scratch.Scores.Bits.Clear(index.Articles);
            return top.AddSorted(allowed);
        }

        for (int article = allowed.Next(0); article >= 0 && top.Count < top.Capacity; article = allowed.Next(article + 1))
        {
            top.Add(article, 0);
        }

        return allowed.Count();
    }

    private static void Exclude(in SearchIndex index, SearchScratch scratch, Query query, ArticleBits articles)
    {
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            if (clause.Occurrence == Occurrence.MustNot)
            {
                articles.Remove(Count(index, scratch, clause, articles, articles.Count()).Bits);
            }
        }
    }

    /// <summary>Counts a clause in the articles of a set.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The cursors of the clause, not yet decoded.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="within">The articles.</param>
    /// <param name="count">The number of articles.</param>
    public static ArticleCounts Count(in SearchIndex index, SearchScratch scratch, in QueryClause clause, ArticleBits within, int count)
    {
        ArticleCounts counts = scratch.OtherCounts;
        counts.Start(index.Articles);
        for (int cursor = clause.FirstCursor; cursor < clause.FirstCursor + clause.Cursors; cursor++)
        {
            counts.Add(index, scratch, ref scratch.Cursors[cursor], within, count);
        }

        return counts;
    }
}
