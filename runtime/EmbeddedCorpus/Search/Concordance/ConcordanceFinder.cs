using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Passages;
using EmbeddedCorpus.Search.Queries;
using EmbeddedCorpus.Search.Ranking;

namespace EmbeddedCorpus.Search.Concordance;

/// <summary>Makes the concordance of a query: the lines of all articles that match.</summary>
/// <remarks>
/// All occurrences are counted by their positions in the index. In the order of the corpus only the texts of the wanted lines are read. By context all texts
/// are, and a heap keeps the wanted lines.
/// </remarks>
internal ref struct ConcordanceFinder
{
    private readonly SearchIndex _index;
    private readonly SearchScratch _scratch;
    private readonly ArticleBits _articles;
    private readonly QueryTrace _trace;
    private readonly ConcordanceOptions _options;

    private ConcordanceFinder(in SearchIndex index, ArticleBits articles, in QueryTrace trace, in ConcordanceOptions options)
    {
        _index = index;
        _scratch = SearchScratch.Instance;
        _articles = articles;
        _trace = trace;
        _options = options;
    }

    /// <summary>Finds lines with a query in UTF-16.</summary>
    [SkipLocalsInit]
    public static int Find(CorpusStorage? storage, ReadOnlySpan<char> query, Span<ConcordanceLine> lines, out int total, in ConcordanceOptions options)
    {
        Span<byte> utf8 = stackalloc byte[Searcher.MaxQueryBytes];
        Utf8.FromUtf16(query, utf8, out _, out int written);
        return Find(storage, utf8[..written], lines, out total, options);
    }

    /// <summary>Finds lines with a query in UTF-8.</summary>
    public static int Find(CorpusStorage? storage, ReadOnlySpan<byte> query, Span<ConcordanceLine> lines, out int total, in ConcordanceOptions options)
    {
        total = 0;
        if (storage is null)
        {
            return 0;
        }

        SearchIndex index = SearchIndex.Open(storage);
        SearchLimits limits = SearchLimits.Of(storage, options.Search);
        SearchScratch scratch = SearchScratch.Instance;
        if (!scratch.IsBound)
        {
            scratch.Query.Clear();
        }

        if (limits.Speaker == SearchLimits.Nobody)
        {
            return 0;
        }

        ArticleBits articles = MatchingArticles.Collect(storage, query, limits);
        var trace = QueryTrace.Of(scratch, scratch.Query, limits.Speaker);
        if (trace.Count == 0)
        {
            return 0;
        }

        MatchFinder.Open(index, scratch, trace);
        var finder = new ConcordanceFinder(index, articles, trace, options);
        int count = options.Order is ConcordanceOrder.Before or ConcordanceOrder.After
            ? finder.Sort(lines, ref total)
            : options.Order == ConcordanceOrder.Date && options.Search.Sort == SearchSort.Newest ? finder.ListNewest(lines, ref total)
            : finder.List(0, index.Articles, lines, 0, ref total);
        foreach (ref ConcordanceLine line in lines[..count])
        {
            line = line.WithQuote(QuoteScope.Find(index, line.ArticleIndex, limits.Speaker, line.Note));
        }

        return count;
    }

    // Lines of the articles of a range, in their order. The lines before them are counted already.
    private readonly int List(int first, int end, Span<ConcordanceLine> lines, int count, ref int total)
    {
        int skip = _options.Search.Skip;
        for (int article = _articles.Next(first); article >= 0 && article < end; article = _articles.Next(article + 1))
        {
            int found = OccurrenceFinder.Find(_index, _scratch, article, _trace);
            if (count < lines.Length && total + found > skip)
            {
                count = Read(article, Math.Max(skip - total, 0), lines, count);
            }

            total += found;
        }

        return count;
    }

    // Day after day from the last one on, each in the order of the corpus; then the articles without a date.
    private readonly int ListNewest(Span<ConcordanceLine> lines, ref int total)
    {
        int dated = _index.Storage.Corpus.Articles.IndexOfDay(DateOnly.MaxValue.DayNumber + 1);
        int count = 0;
        for (int end = dated; end > 0;)
        {
            int first = end - 1;
            while (first > 0 && Day(first - 1) == Day(end - 1))
            {
                first--;
            }

            count = List(first, end, lines, count, ref total);
            end = first;
        }

        return List(dated, _index.Articles, lines, count, ref total);
    }

    private readonly int Day(int article) => DigitReader.Number(_index.Storage.ArticleAt(article)[ArticleRow.Day..]);

    // Without lines to leave out the result is its own heap.
    private readonly int Sort(Span<ConcordanceLine> lines, ref int total)
    {
        int skip = _options.Search.Skip;
        if (skip == 0 || lines.IsEmpty)
        {
            return Collect(lines, ref total);
        }

        List(0, _index.Articles, [], 0, ref total);
        if (skip >= total)
        {
            return 0;
        }

        int size = Math.Min(total, (int)Math.Min((long)skip + lines.Length, int.MaxValue));
        ConcordanceLine[] all = ArrayPool<ConcordanceLine>.Shared.Rent(size);
        total = 0;
        int count = Collect(all.AsSpan(0, size), ref total) - skip;
        all.AsSpan(skip, count).CopyTo(lines);
        ArrayPool<ConcordanceLine>.Shared.Return(all, clearArray: true);
        return count;
    }

    private readonly int Collect(Span<ConcordanceLine> lines, ref int total)
    {
        var heap = new LineHeap(lines, _options.Order == ConcordanceOrder.Before);
        for (int article = _articles.Next(0); article >= 0; article = _articles.Next(article + 1))
        {
            int found = OccurrenceFinder.Find(_index, _scratch, article, _trace);
            if (found > 0 && !lines.IsEmpty)
            {
                ReadOnlySpan<byte> text = new Article(_index.Storage, article).Text.Bytes;
                var words = new WordScanner(_index, article, text);
                for (int number = 0; number < found; number++)
                {
                    heap.Add(Line(article, text, ref words, number));
                }
            }

            total += found;
        }

        heap.Sort();
        return heap.Count;
    }

    private readonly int Read(int article, int first, Span<ConcordanceLine> lines, int count)
    {
        ReadOnlySpan<byte> text = new Article(_index.Storage, article).Text.Bytes;
        var words = new WordScanner(_index, article, text);
        for (int number = first; number < _scratch.Positions.Count / 2 && count < lines.Length; number++)
        {
            lines[count++] = Line(article, text, ref words, number);
        }

        return count;
    }

    private readonly ConcordanceLine Line(int article, ReadOnlySpan<byte> text, ref WordScanner words, int number)
    {
        (int textStart, _) = _index.TextPositions(article);
        int word = _scratch.Positions.Span[2 * number];
        int last = _scratch.Positions.Span[(2 * number) + 1] - 1;
        (int start, _) = words.MoveTo(word - textStart);
        (_, int end) = words.MoveTo(last - textStart);
        end = Math.Max(end, words.EndOfMatch(_scratch, _trace, last));
        return LineCutter.Cut(_index.Storage, article, text, word, start, Math.Max(start, end), _options.Width);
    }
}
