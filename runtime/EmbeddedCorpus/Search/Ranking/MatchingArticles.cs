using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Search.Filters;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Collects all articles that match a query, without an order.</summary>
internal static class MatchingArticles
{
    /// <summary>Collects articles.</summary>
    /// <param name="storage">The corpus.</param>
    /// <param name="query">The query. A query without words matches all articles within the limits.</param>
    /// <param name="limits">The limits, which name somebody.</param>
    /// <returns>The articles. The set is valid until the next search of the thread.</returns>
    /// <exception cref="NotSupportedException">The query is not empty, and the corpus has no index.</exception>
    public static ArticleBits Collect(CorpusStorage storage, ReadOnlySpan<byte> query, in SearchLimits limits)
    {
        SearchScratch scratch = SearchScratch.Instance;
        if (!scratch.IsBound)
        {
            scratch.Clear();
        }

        ArticleBits allowed = Allow(storage, scratch, limits);
        if (query.Trim((byte)' ').IsEmpty)
        {
            return limits.Speaker == 0 ? allowed : Quoting(storage, scratch, limits.Speaker, allowed);
        }

        SearchIndex index = SearchIndex.Open(storage);
        Query parsed = scratch.Query;
        if (!scratch.IsBound)
        {
            QueryParser.Parse(index, scratch, parsed, query, limits);
        }

        Planner.Prepare(index, scratch, parsed, limits.Speaker, 0);
        if (parsed.IsNested)
        {
            return GroupRanking.Match(index, scratch, parsed, limits.Speaker, allowed);
        }

        return Match(index, scratch, parsed, limits, allowed);
    }

    private static ArticleBits Allow(CorpusStorage storage, SearchScratch scratch, in SearchLimits limits)
    {
        ArticleBits allowed;
        if (limits.Filter is { } filter)
        {
            Span<FilterRow> rows = stackalloc FilterRow[filter.Fields];
            FilterCheck.Resolve(storage, filter, rows);
            allowed = scratch.Filters.Collect(storage, filter, rows);
        }
        else
        {
            allowed = scratch.Filters.First;
            allowed.Clear(storage.ArticleCount);
            allowed.Invert(storage.ArticleCount);
        }

        if (limits.End != 0)
        {
            allowed.Keep(limits.First, limits.End);
        }

        return allowed;
    }

    /// <summary>Keeps the articles of a set that quote a speaker.</summary>
    /// <param name="storage">The corpus.</param>
    /// <param name="scratch">Where the articles of the speaker go.</param>
    /// <param name="speaker">The index of the speaker + 1.</param>
    /// <param name="allowed">The set.</param>
    public static ArticleBits Quoting(CorpusStorage storage, SearchScratch scratch, int speaker, ArticleBits allowed)
    {
        ArticleBits quoted = scratch.Bits;
        quoted.Clear(storage.ArticleCount);
        foreach (Article article in new Speaker(storage, speaker - 1).Articles)
        {
            quoted.Add(article.Index);
        }

        allowed.Keep(quoted);
        return allowed;
    }

    private static ArticleBits Match(in SearchIndex index, SearchScratch scratch, Query query, in SearchLimits limits, ArticleBits allowed)
    {
        ArticleBits any = scratch.Scores.Bits;
        any.Clear(index.Articles);
        int should = 0;
        int must = 0;
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            ArticleBits found = FilteredRanking.Count(index, scratch, clause, allowed, allowed.Count()).Bits;
            switch (clause.Occurrence)
            {
                case Occurrence.Must:
                    must++;
                    allowed.Keep(found);
                    break;
                case Occurrence.MustNot:
                    allowed.Remove(found);
                    break;
                default:
                    should++;
                    any.Add(found);
                    break;
            }
        }

        if (must == 0 && should > 0)
        {
            allowed.Keep(any);
        }

        return must + should > 0 || limits.Speaker == 0 ? allowed : Quoting(index.Storage, scratch, limits.Speaker, allowed);
    }
}
