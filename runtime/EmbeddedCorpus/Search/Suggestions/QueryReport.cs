using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Suggestions;

/// <summary>Reads a query without a search, and says what a search would not do as it says.</summary>
internal static class QueryReport
{
    // Room for words that are longer than those of the query.
    private const int MaxBytes = 2 * Searcher.MaxQueryBytes;

    /// <summary>Lists the problems of a query in UTF-16.</summary>
    [SkipLocalsInit]
    public static int Read(CorpusStorage? storage, ReadOnlySpan<char> query, Span<QueryProblem> problems, in SearchLimits limits)
    {
        Span<byte> utf8 = stackalloc byte[Searcher.MaxQueryBytes];
        Utf8.FromUtf16(query, utf8, out int read, out int written);
        int count = Read(storage, utf8[..written], problems, limits, query);
        if (storage is not null && read < query.Length && count < problems.Length)
        {
            problems[count++] = new QueryProblem(QueryProblemKind.TooLong, read..query.Length, default, default);
        }

        return count;
    }

    /// <summary>Lists the problems of a query in UTF-8.</summary>
    /// <param name="storage">The corpus.</param>
    /// <param name="query">The query.</param>
    /// <param name="problems">Filled with the problems.</param>
    /// <param name="limits">Where words stand that name no field themselves.</param>
    /// <param name="characters">The characters of the query if ranges count these; otherwise empty.</param>
    /// <returns>How many there are.</returns>
    public static int Read(CorpusStorage? storage, ReadOnlySpan<byte> query, Span<QueryProblem> problems, in SearchLimits limits, ReadOnlySpan<char> characters)
    {
        if (storage is null)
        {
            return 0;
        }

        Query parsed = Parse(storage, query, limits);
        int count = Math.Min(parsed.ProblemCount, problems.Length);
        for (int problem = 0; problem < count; problem++)
        {
            Query.FoundProblem found = parsed.ProblemAt(problem);
            (int start, int end) = characters.IsEmpty ? (found.Start, found.End) : (Encoding.UTF8.GetCharCount(query[..found.Start]), Encoding.UTF8.GetCharCount(query[..found.End]));
            problems[problem] = new QueryProblem(found.Kind, start..end, WordOf(found.Term), WordOf(found.NextTerm));
        }

        return count;

        IndexedWord WordOf(int term) => term < 0 ? default : new IndexedWord(storage, term);
    }

    /// <summary>Suggests a query in UTF-16.</summary>
    [SkipLocalsInit]
    public static int Suggest(CorpusStorage? storage, ReadOnlySpan<char> query, Span<char> suggestion)
    {
        Span<byte> utf8 = stackalloc byte[Searcher.MaxQueryBytes];
        Span<byte> suggested = stackalloc byte[MaxBytes];
        Utf8.FromUtf16(query, utf8, out _, out int written);
        int length = Suggest(storage, utf8[..written], suggested);
        return Utf8.ToUtf16(suggested[..length], suggestion, out _, out written) == System.Buffers.OperationStatus.Done ? written : 0;
    }

    /// <summary>Suggests a query in UTF-8.</summary>
    public static int Suggest(CorpusStorage? storage, ReadOnlySpan<byte> query, Span<byte> suggestion)
    {
        if (storage is null)
        {
            return 0;
        }

        Query parsed = Parse(storage, query, new SearchLimits { RepairWords = true });
        int length = 0;
        int copied = 0;
        for (int problem = 0; problem < parsed.ProblemCount; problem++)
        {
            Query.FoundProblem found = parsed.ProblemAt(problem);
            if (found.Term < 0)
            {
                continue;
            }

            if (!TryAdd(query[copied..found.Start], suggestion, ref length) || !TryAdd(storage, found.Term, suggestion, ref length)
                || (found.NextTerm >= 0 && !(TryAdd(" "u8, suggestion, ref length) && TryAdd(storage, found.NextTerm, suggestion, ref length))))
            {
                return 0;
            }

            copied = found.End;
        }

        return copied > 0 && TryAdd(query[copied..], suggestion, ref length) ? length : 0;
    }

    private static Query Parse(CorpusStorage storage, ReadOnlySpan<byte> query, in SearchLimits limits)
    {
        SearchScratch scratch = SearchScratch.Instance;
        scratch.Clear();
        QueryParser.Parse(SearchIndex.Open(storage), scratch, scratch.Query, query, limits);
        return scratch.Query;
    }

    private static bool TryAdd(ReadOnlySpan<byte> part, Span<byte> text, ref int length)
    {
        bool fits = part.TryCopyTo(text[length..]);
        length += fits ? part.Length : 0;
        return fits;
    }

    private static bool TryAdd(CorpusStorage storage, int term, Span<byte> text, ref int length)
    {
        bool fits = WordFormatter.TryFormat(storage, term, text[length..], out int written);
        length += written;
        return fits;
    }
}
