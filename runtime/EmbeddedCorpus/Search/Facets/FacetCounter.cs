using System.Runtime.CompilerServices;
using System.Text.Unicode;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Ranking;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.Search.Facets;

/// <summary>Counts the articles of a set for each value of a property.</summary>
/// <remarks>Value after value: the articles of a value are a list of the image, and the set tells how many of them match.</remarks>
internal static class FacetCounter
{
    private const int MaxNameBytes = 1024;

    /// <summary>Counts with a query in UTF-16.</summary>
    [SkipLocalsInit]
    public static int Count(CorpusStorage? storage, ReadOnlySpan<char> query, FacetField field, Span<FacetCount> facets, out int distinct, in SearchLimits limits)
    {
        Span<byte> utf8 = stackalloc byte[Searcher.MaxQueryBytes];
        Utf8.FromUtf16(query, utf8, out _, out int written);
        return Count(storage, utf8[..written], field, facets, out distinct, limits);
    }

    /// <summary>Counts with a query in UTF-8.</summary>
    public static int Count(CorpusStorage? storage, ReadOnlySpan<byte> query, FacetField field, Span<FacetCount> facets, out int distinct, in SearchLimits limits)
    {
        distinct = 0;
        if (storage is null || limits.Speaker == SearchLimits.Nobody)
        {
            return 0;
        }

        ArticleBits articles = MatchingArticles.Collect(storage, query, limits);
        TopHits top = SearchScratch.Instance.Top;
        top.Clear(facets.Length);
        switch (field.Kind)
        {
            case FacetKind.Field:
                distinct = CountField(storage, field.Name!, articles, top);
                break;
            case FacetKind.Speaker:
                distinct = CountSpeakers(storage, articles, top);
                break;
            case FacetKind.Year or FacetKind.Month:
                distinct = CountMonths(storage, articles, top, field.Kind);
                break;
        }

        int count = top.Count;
        for (int rank = count - 1; rank >= 0; rank--)
        {
            int row = top.RemoveWorst(out double articlesWithIt);
            facets[rank] = new FacetCount(Value(storage, field.Kind, row), (int)articlesWithIt);
        }

        return count;
    }

    [SkipLocalsInit]
    private static int CountField(CorpusStorage storage, string name, ArticleBits articles, TopHits top)
    {
        Span<byte> utf8 = stackalloc byte[MaxNameBytes];
        if (Utf8.FromUtf16(name, utf8, out _, out int written) != System.Buffers.OperationStatus.Done)
        {
            return 0;
        }

        int key = FieldColumnReader.KeyOf(storage, utf8[..written]);
        if (key < 0)
        {
            return 0;
        }

        int distinct = 0;
        (int first, int end) = FieldColumnReader.Values(storage, key);
        for (int value = first; value < end; value++)
        {
            (int start, int last) = FieldColumnReader.PostingsOf(storage, value);
            distinct += Add(storage, Table.FieldPostings, start, last, articles, value, top);
        }

        return distinct;
    }

    private static int CountSpeakers(CorpusStorage storage, ArticleBits articles, TopHits top)
    {
        int distinct = 0;
        for (int speaker = 0; speaker < storage.SpeakerCount; speaker++)
        {
            int start = DigitReader.Number(storage.SpeakerAt(speaker)[SpeakerRow.FirstArticle..]);
            int end = DigitReader.Number(storage.SpeakerAt(speaker + 1)[SpeakerRow.FirstArticle..]);
            distinct += Add(storage, Table.SpeakerArticles, start, end, articles, speaker, top);
        }

        return distinct;
    }

    // The articles are in the order of their dates, so those of a month follow each other.
    private static int CountMonths(CorpusStorage storage, ArticleBits articles, TopHits top, FacetKind kind)
    {
        int distinct = 0;
        int months = MonthReader.Count(storage);
        for (int month = 0; month < months;)
        {
            int next = month + 1;
            while (kind == FacetKind.Year && next < months && MonthReader.Year(storage, next) == MonthReader.Year(storage, month))
            {
                next++;
            }

            int count = articles.Count(MonthReader.FirstArticle(storage, month), MonthReader.FirstArticle(storage, next));
            if (count > 0)
            {
                distinct++;
                top.Add(month, count);
            }

            month = next;
        }

        return distinct;
    }

    private static int Add(CorpusStorage storage, Table table, int start, int end, ArticleBits articles, int row, TopHits top)
    {
        int count = 0;
        for (int index = start; index < end; index++)
        {
            int article = storage.NumberAt(table, index);
            if (article >= storage.ArticleCount)
            {
                storage.ThrowDamaged();
            }

            count += articles.Has(article) ? 1 : 0;
        }

        if (count > 0)
        {
            top.Add(row, count);
        }

        return count > 0 ? 1 : 0;
    }

    private static Utf8Text Value(CorpusStorage storage, FacetKind kind, int row) => kind switch
    {
        FacetKind.Field => FieldColumnReader.Value(storage, row),
        FacetKind.Speaker => new Speaker(storage, row).Name,
        FacetKind.Year => MonthReader.Year(storage, row),
        _ => MonthReader.Month(storage, row),
    };
}
