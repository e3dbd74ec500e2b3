using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Goes through every document that matches: for queries that say what must or must not stand in it, and for counts.</summary>
internal static class AllRanking
{
    /// <summary>Ranks documents.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The open cursors.</param>
    /// <param name="query">The query.</param>
    /// <param name="top">The best so far, to which documents are added.</param>
    /// <param name="first">The first document.</param>
    /// <param name="end">The document behind the last.</param>
    /// <returns>How many match.</returns>
    public static int Rank(in SearchIndex index, SearchScratch scratch, Query query, TopHits top, int first, int end)
    {
        int driver = Rarest(scratch, query);
        int count = 0;
        for (int document = first; ; document++)
        {
            document = driver < 0 ? NextOfAny(index, scratch, query, document) : NextOf(index, scratch, query.Clauses[driver], document);
            if (document >= end)
            {
                return count;
            }

            if (Matches(index, scratch, query, document))
            {
                count++;
                top.Add(document, Scorer.Score(index, scratch, query, document));
            }
        }
    }

    // The clause that must match and stands in the fewest documents, or -1.
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

            long documents = 0;
            for (int cursor = 0; cursor < clause.Cursors; cursor++)
            {
                documents += scratch.Cursors[clause.FirstCursor + cursor].DocumentCount;
            }

            if (documents < fewest)
            {
                (rarest, fewest) = (number, documents);
            }
        }

        return rarest;
    }

    private static int NextOfAny(in SearchIndex index, SearchScratch scratch, Query query, int document)
    {
        int next = PostingCursor.End;
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            if (clause.Occurrence != Occurrence.MustNot)
            {
                next = Math.Min(next, NextOf(index, scratch, clause, document));
            }
        }

        return next;
    }

    private static int NextOf(in SearchIndex index, SearchScratch scratch, in QueryClause clause, int document)
    {
        int next = PostingCursor.End;
        int endCursor = clause.FirstCursor + clause.Cursors;
        for (int place = clause.FirstCursor; place < endCursor; place++)
        {
            ref PostingCursor cursor = ref scratch.Cursors[place];
            cursor.Seek(index, scratch, document);
            next = Math.Min(next, cursor.Document);
        }

        return next;
    }

    private static bool Matches(in SearchIndex index, SearchScratch scratch, Query query, int document)
    {
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            bool has = NextOf(index, scratch, clause, document) == document;
            if (clause.Occurrence == (has ? Occurrence.MustNot : Occurrence.Must))
            {
                return false;
            }
        }

        return true;
    }
}
