using System.Runtime.CompilerServices;
using System.Text.Unicode;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;
using EmbeddedCorpus.Search.Ranking;
using EmbeddedCorpus.Search.Suggestions;

namespace EmbeddedCorpus.Search;

/// <summary>A search from the query to the hits: read, weighed, ranked.</summary>
internal static class Searcher
{
    /// <summary>Bytes of a query that are read.</summary>
    private const int MaxQueryBytes = 2048;

    /// <summary>So many articles are looked at, one after the other, in the time that bounds of some hundred ranges take.</summary>
    private const int SmallArticles = 64;

    /// <summary>Searches with a query in UTF-16; see <see cref="TextCorpus.Search(ReadOnlySpan{char}, Span{SearchHit}, SearchOptions)"/>.</summary>
    [SkipLocalsInit]
    public static int Search(CorpusStorage? storage, ReadOnlySpan<char> query, Span<SearchHit> hits, in SearchLimits limits, bool counts, out int total)
    {
        Span<byte> utf8 = stackalloc byte[MaxQueryBytes];
        Utf8.FromUtf16(query, utf8, out _, out int written);
        return Search(storage, utf8[..written], hits, limits, counts, out total);
    }

    /// <summary>Searches with a query in UTF-8; see <see cref="TextCorpus.Search(ReadOnlySpan{byte}, Span{SearchHit}, SearchOptions)"/>.</summary>
    public static int Search(CorpusStorage? storage, ReadOnlySpan<byte> query, Span<SearchHit> hits, in SearchLimits limits, bool counts, out int total)
    {
        total = 0;
        if (storage is null)
        {
            return 0;
        }

        SearchIndex index = SearchIndex.Open(storage);
        if (limits.Speaker == SearchLimits.Nobody)
        {
            return 0;
        }

        SearchScratch scratch = SearchScratch.Instance;
        scratch.Clear();
        Query parsed = scratch.Query;
        QueryParser.Parse(index, scratch, parsed, query.Length > MaxQueryBytes ? query[..MaxQueryBytes] : query, limits.Field);
        if (!HasWords(parsed, out bool isAny))
        {
            return 0;
        }

        bool byRange = isAny && !counts;
        TopHits top = scratch.Top;
        top.Clear(Math.Min(hits.Length, index.Articles));
        int end = limits.End == 0 ? index.Articles : limits.End;
        bool isAll = byRange && limits.First == 0 && end == index.Articles && limits.Speaker == 0;
        if (isAll && (ChampionRanking.TryRank(index, scratch, parsed, top) || MaxScoreRanking.TryRank(index, scratch, parsed, top)))
        {
            return Fill(storage, parsed, top, hits, limits.Speaker);
        }

        Planner.Prepare(index, scratch, parsed, limits.Speaker, isAll ? top.Capacity : 0);
        if (byRange && ListRanking.Fits(scratch, parsed))
        {
            ListRanking.Rank(index, scratch, parsed, top, limits.First, end);
        }
        else if (byRange && !IsSmall(index, scratch))
        {
            BlockMaxRanking.Rank(index, scratch, parsed, top, limits.First, end, isAll);
        }
        else
        {
            total = AllRanking.Rank(index, scratch, parsed, top, limits.First, end);
        }

        return Fill(storage, parsed, top, hits, limits.Speaker);
    }

    /// <summary>Suggests words; see <see cref="TextCorpus.Suggest(ReadOnlySpan{char}, Span{IndexedWord})"/>.</summary>
    [SkipLocalsInit]
    public static int Suggest(CorpusStorage? storage, ReadOnlySpan<char> query, Span<IndexedWord> words)
    {
        Span<byte> utf8 = stackalloc byte[MaxQueryBytes];
        Utf8.FromUtf16(query, utf8, out _, out int written);
        return Suggest(storage, utf8[..written], words);
    }

    /// <summary>Suggests words; see <see cref="TextCorpus.Suggest(ReadOnlySpan{byte}, Span{IndexedWord})"/>.</summary>
    public static int Suggest(CorpusStorage? storage, ReadOnlySpan<byte> query, Span<IndexedWord> words) =>
        storage is null ? 0 : WordSuggester.Suggest(SearchIndex.Open(storage), query[..Math.Min(query.Length, MaxQueryBytes)], words);

    private static bool HasWords(Query query, out bool isAny)
    {
        bool hasWords = false;
        isAny = true;
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            hasWords |= clause.Occurrence != Occurrence.MustNot;
            isAny &= clause.Occurrence == Occurrence.Should;
        }

        return hasWords;
    }

    // Few articles are looked at sooner than the bounds of all ranges.
    private static bool IsSmall(in SearchIndex index, SearchScratch scratch)
    {
        int articles = 0;
        for (int cursor = 0; cursor < scratch.CursorCount; cursor++)
        {
            articles += scratch.Cursors[cursor].ArticleCount;
        }

        return articles <= Math.Min(SmallArticles, SearchFormat.Ranges(index.Articles) / 2);
    }

    private static int Fill(CorpusStorage storage, Query query, TopHits top, Span<SearchHit> hits, int speaker)
    {
        int count = top.Count;
        if (count == 0)
        {
            return 0;
        }

        var trace = QueryTrace.Of(query, speaker);
        for (int rank = count - 1; rank >= 0; rank--)
        {
            int article = top.RemoveWorst(out double score);
            hits[rank] = new SearchHit(storage, article, score, trace);
        }

        return count;
    }
}
