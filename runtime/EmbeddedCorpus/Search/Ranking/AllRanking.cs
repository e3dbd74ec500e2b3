using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Goes through every article that matches: for queries that say what must or must not stand in it, and for counts.</summary>
internal static class AllRanking
{
    /// <summary>Ranks articles.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The open cursors.</param>
    /// <param name="query">The query.</param>
    /// <param name="top">The best so far, to which articles are added.</param>
    /// <param name="first">The first article.</param>
    /// <param name="end">The article behind the last.</param>
    /// <returns>How many match.</returns>
    public static int Rank(in SearchIndex index, SearchScratch scratch, Query query, TopHits top, int first, int end)
    {
        int driver = Rarest(scratch, query);
        int count = 0;
        for (int article = first; ; article++)
        {
            article = driver < 0 ? NextOfAny(index, scratch, query, article) : NextOf(index, scratch, query.Clauses[driver], article);
            if (article >= end)
            {
                return count;
            }

            if (Matches(index, scratch, query, article))
            {
                count++;
                top.Add(article, Scorer.Score(index, scratch, query, article));
            }
        }
    }

    // The clause that must match and stands in the fewest articles, or -1.
    private static int Rarest(SearchScratch scratch, Query query)
    {
        int rarest = -1;
        long fewest = long.MaxValue;
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            if (clause.Occurrence != Occurrence.Must)
            {
                continue;
            }

            long articles = 0;
            for (int cursor = 0; cursor < clause.Cursors; cursor++)
            {
                articles += scratch.Cursors[clause.FirstCursor + cursor].ArticleCount;
            }

            if (articles < fewest)
            {
                (rarest, fewest) = (number, articles);
            }
        }

        return rarest;
    }

    private static int NextOfAny(in SearchIndex index, SearchScratch scratch, Query query, int article)
    {
        int next = PostingCursor.End;
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            if (clause.Occurrence != Occurrence.MustNot)
            {
                next = Math.Min(next, NextOf(index, scratch, clause, article));
            }
        }

        return next;
    }

    private static int NextOf(in SearchIndex index, SearchScratch scratch, in QueryClause clause, int article)
    {
        int next = PostingCursor.End;
        int endCursor = clause.FirstCursor + clause.Cursors;
        for (int place = clause.FirstCursor; place < endCursor; place++)
        {
            ref PostingCursor cursor = ref scratch.Cursors[place];
            cursor.Seek(index, scratch, article);
            next = Math.Min(next, cursor.Article);
        }

        return next;
    }

    private static bool Matches(in SearchIndex index, SearchScratch scratch, Query query, int article)
    {
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            bool has = NextOf(index, scratch, clause, article) == article;
            if (clause.Occurrence == (has ? Occurrence.MustNot : Occurrence.Must))
            {
                return false;
            }
        }

        return true;
    }
}
