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
    public const int MaxQueryBytes = 2048;

    /// <summary>So many articles are looked at, one after the other, in the time that bounds of some hundred ranges take.</summary>
    private const int SmallArticles = 64;

    /// <summary>With more clauses, bounds of ranges leave out too little.</summary>
    private const int MaxRangedClauses = 8;

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
        QueryParser.Parse(index, scratch, parsed, query, limits);
        TopHits top = scratch.Top;
        int first = Math.Min(limits.Skip, index.Articles);
        int wanted = Math.Min(hits.Length, index.Articles - first);
        top.Clear(wanted == 0 ? 0 : first + wanted);
        if (limits.Sort.Kind != SortKind.None)
        {
            top.SortBy(storage, limits.Sort);
        }

        total = Rank(index, scratch, parsed, limits, counts);
        return Fill(storage, scratch, parsed, hits, first, limits.Speaker);
    }

    /// <summary>Chooses the strategy, and ranks. Each strategy ranks the same articles.</summary>
    /// <returns>The number of matches, or any number if they are not counted.</returns>
    public static int Rank(in SearchIndex index, SearchScratch scratch, Query query, in SearchLimits limits, bool counts)
    {
        if (limits.ListsAll)
        {
            return FilteredRanking.Rank(index, scratch, query, limits, counts);
        }

        TopHits top = scratch.Top;
        int first = limits.First;
        int end = limits.End == 0 ? index.Articles : limits.End;
        bool isAll = first == 0 && end == index.Articles && limits.Speaker == 0;
        (int should, int must) = Count(query);
        if (query.ClauseCount == 0)
        {
            return 0;
        }

        if (query.IsNested || should + must == 0)
        {
            Planner.Prepare(index, scratch, query, limits.Speaker, 0);
            return GroupRanking.Rank(index, scratch, query, limits.Speaker, top, first, end);
        }

        bool isAny = should == query.ClauseCount;
        if (isAny && isAll && ChampionRanking.TryRank(index, scratch, query, top))
        {
            return query.WordsOf(query.Clauses[0])[0].Articles;
        }

        if (isAny && isAll && MaxScoreRanking.TryRank(index, scratch, query, top))
        {
            return counts ? ClauseLists.CountAny(index, scratch, query, first, end) : 0;
        }

        Planner.Prepare(index, scratch, query, limits.Speaker, isAny && isAll && !counts ? top.Capacity : 0);
        if (must > 0)
        {
            return IntersectionRanking.Rank(index, scratch, query, top, first, end);
        }

        if (isAny && ListRanking.Fits(scratch, query))
        {
            return ListRanking.Rank(index, scratch, query, top, first, end);
        }

        if (!isAny || should > MaxRangedClauses || IsSmall(index, scratch))
        {
            return ExhaustiveRanking.Rank(index, scratch, query, top, first, end);
        }

        BlockMaxRanking.Rank(index, scratch, query, top, first, end, isAll);
        return counts ? ClauseLists.CountAny(index, scratch, query, first, end) : 0;
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

    // How many clauses may match, and how many must.
    private static (int Should, int Must) Count(Query query)
    {
        int should = 0;
        int must = 0;
        for (int number = 0; number < query.ClauseCount; number++)
        {
            should += query.Clauses[number].Occurrence == Occurrence.Should ? 1 : 0;
            must += query.Clauses[number].Occurrence == Occurrence.Must ? 1 : 0;
        }

        return (should, must);
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

    /// <summary>Takes the hits of a page out of the best articles.</summary>
    /// <returns>How many there are.</returns>
    public static int Fill(CorpusStorage storage, SearchScratch scratch, Query query, Span<SearchHit> hits, int first, int speaker)
    {
        TopHits top = scratch.Top;
        int count = top.Count;
        if (count <= first)
        {
            return 0;
        }

        var trace = QueryTrace.Of(scratch, query, speaker);
        for (int rank = count - 1; rank >= first; rank--)
        {
            int article = top.RemoveWorst(out double score);
            hits[rank - first] = new SearchHit(storage, article, top.IsSorted ? scratch.Scores.ScoreOf(article) : score, trace);
        }

        return count - first;
    }
}
