using System.Runtime.CompilerServices;
using System.Text.Unicode;
using EmbeddedCorpus.Search.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;
using EmbeddedCorpus.Search.Ranking;
using EmbeddedCorpus.Search.Suggestions;
using EmbeddedCorpus.Storage;

namespace EmbeddedCorpus.Search;

/// <summary>A search from the query to the hits: read, weighed, ranked.</summary>
internal static class Searcher
{
    /// <summary>Bytes of a query that are read.</summary>
    private const int MaxQueryBytes = 2048;

    /// <summary>Searches with a query in UTF-16; see <see cref="TextCorpus.Search(ReadOnlySpan{char}, Span{SearchHit})"/>.</summary>
    [SkipLocalsInit]
    public static int Search(CorpusStorage? storage, ReadOnlySpan<char> query, Span<SearchHit> hits, SearchOptions options, bool counts, out int total)
    {
        Span<byte> utf8 = stackalloc byte[MaxQueryBytes];
        Utf8.FromUtf16(query, utf8, out _, out int written);
        return Search(storage, utf8[..written], hits, options, counts, out total);
    }

    /// <summary>Searches with a query in UTF-8; see <see cref="TextCorpus.Search(ReadOnlySpan{byte}, Span{SearchHit})"/>.</summary>
    public static int Search(CorpusStorage? storage, ReadOnlySpan<byte> query, Span<SearchHit> hits, SearchOptions options, bool counts, out int total)
    {
        total = 0;
        if (storage is null)
        {
            return 0;
        }

        SearchIndex index = SearchIndex.Open(storage);
        int speaker = options.Speaker is { } said ? said.IsOf(storage) ? said.Index + 1 : -1 : 0;
        (int first, int end) = Days(storage, options);
        if (speaker < 0 || first >= end)
        {
            return 0;
        }

        SearchScratch scratch = SearchScratch.Instance;
        scratch.Clear();
        Query parsed = Query.Instance;
        QueryParser.Parse(index, scratch, parsed, query[..Math.Min(query.Length, MaxQueryBytes)], options.Field);
        (bool hasWords, bool isAny) = Kind(parsed);
        if (!hasWords)
        {
            return 0;
        }

        bool byRange = isAny && !counts;
        Planner.Prepare(index, scratch, parsed, speaker, opensPhrases: byRange);
        TopHits top = TopHits.Instance;
        top.Clear(Math.Min(hits.Length, index.Documents));
        if (byRange && !IsSmall(index, scratch, parsed))
        {
            RangeRanking.Rank(index, scratch, parsed, top, first, end);
        }
        else
        {
            total = AllRanking.Rank(index, scratch, parsed, top, first, end);
        }

        return Fill(storage, parsed, top, hits, speaker);
    }

    /// <summary>Offers words; see <see cref="TextCorpus.TrySuggest(ReadOnlySpan{char}, Span{IndexedWord}, out int)"/>.</summary>
    [SkipLocalsInit]
    public static bool TrySuggest(CorpusStorage? storage, ReadOnlySpan<char> word, Span<IndexedWord> words, out int count)
    {
        Span<byte> utf8 = stackalloc byte[MaxQueryBytes];
        Utf8.FromUtf16(word, utf8, out _, out int written);
        return TrySuggest(storage, utf8[..written], words, out count);
    }

    /// <summary>Offers words; see <see cref="TextCorpus.TrySuggest(ReadOnlySpan{byte}, Span{IndexedWord}, out int)"/>.</summary>
    public static bool TrySuggest(CorpusStorage? storage, ReadOnlySpan<byte> word, Span<IndexedWord> words, out int count)
    {
        count = storage is null ? 0 : WordSuggester.Suggest(SearchIndex.Open(storage), word[..Math.Min(word.Length, MaxQueryBytes)], words);
        return count > 0;
    }

    private static (bool HasWords, bool IsAny) Kind(Query query)
    {
        bool hasWords = false;
        bool isAny = true;
        foreach (ref QueryClause clause in query.Clauses)
        {
            hasWords |= clause.Occurrence != Occurrence.MustNot;
            isAny &= clause.Occurrence == Occurrence.Should;
        }

        return (hasWords, isAny);
    }

    // Few documents are looked at sooner than the bounds of all ranges.
    private static bool IsSmall(in SearchIndex index, SearchScratch scratch, Query query)
    {
        int documents = 0;
        foreach (ref QueryClause clause in query.Clauses)
        {
            if (clause.IsOpenPhrase)
            {
                return false;
            }
        }

        for (int cursor = 0; cursor < scratch.CursorCount; cursor++)
        {
            documents += scratch.Cursors[cursor].DocumentCount;
        }

        return documents <= SearchFormat.Ranges(index.Documents) / 2;
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
            (int document, double score) = top.RemoveWorst();
            hits[rank] = new SearchHit(storage, document, score, trace);
        }

        return count;
    }

    private static (int First, int End) Days(CorpusStorage storage, in SearchOptions options)
    {
        if (options.From is null && options.To is null)
        {
            return (0, storage.ArticleCount);
        }

        ArticleList articles = storage.Corpus.Articles;
        int first = articles.IndexOfDay(options.From?.DayNumber ?? 0);
        return (first, articles.IndexOfDay((options.To?.DayNumber ?? DateOnly.MaxValue.DayNumber) + 1));
    }
}
