#if READING_CORPUS
using BenchmarkDotNet.Attributes;
using EmbeddedCorpus.Benchmarks.Reading.Report;
using EmbeddedCorpus.Benchmarks.Reading.Texts;
using EmbeddedCorpus.Benchmarks.Reading.Ways;

namespace EmbeddedCorpus.Benchmarks.Reading.Benchmarks;

/// <summary>Fields of an open corpus by an article view, beside members of the articles themselves.</summary>
public class FieldBenchmarks : ReadingBenchmarks
{
    private static readonly DateOnly s_day = EmbeddedTexts.All.Articles[EmbeddedTexts.All.Articles.Count / 2].Date!.Value;
    private static readonly string s_section = SyntheticTexts.Section(2021);

    /// <summary>The date that the image holds with the article.</summary>
    [Benchmark(Description = "Article.Date", Baseline = true)]
    [BenchmarkCategory(ReadingLimits.Property)]
    public long Date()
    {
        long sum = 0;
        foreach (Article article in EmbeddedTexts.All.Articles)
        {
            sum += article.Date!.Value.DayNumber;
        }

        return sum;
    }

    /// <summary>The field, read as a day.</summary>
    [Benchmark(Description = ReadingLimits.View)]
    [BenchmarkCategory(ReadingLimits.Property)]
    public long ViewDate()
    {
        long sum = 0;
        foreach (SyntheticPost post in SyntheticPost.All)
        {
            sum += post.Date.DayNumber;
        }

        return sum;
    }

    /// <summary>The field in a resource.</summary>
    [Benchmark(Description = ReadingLimits.StoredView)]
    [BenchmarkCategory(ReadingLimits.Property)]
    public long StoredDate()
    {
        long sum = 0;
        foreach (StoredPost post in StoredPost.All)
        {
            sum += post.Date.DayNumber;
        }

        return sum;
    }

    /// <summary>A binary search.</summary>
    [Benchmark(Description = "PublishedOn", Baseline = true)]
    [BenchmarkCategory(ReadingLimits.FirstOfList)]
    public long First() => EmbeddedTexts.All.Articles.PublishedOn(s_day)[0].Headline.Length > 0 ? 1 : 0;

    /// <summary>A look-up of the value.</summary>
    [Benchmark(Description = ReadingLimits.View)]
    [BenchmarkCategory(ReadingLimits.FirstOfList)]
    public long ViewFirst() => SyntheticPost.BySection(s_section)[0].Article.Headline.Length > 0 ? 1 : 0;

    /// <summary>A look-up of the value in a resource.</summary>
    [Benchmark(Description = ReadingLimits.StoredView)]
    [BenchmarkCategory(ReadingLimits.FirstOfList)]
    public long StoredFirst() => StoredPost.BySection(s_section)[0].Article.Headline.Length > 0 ? 1 : 0;

    /// <inheritdoc/>
    protected override void CheckResults()
    {
        Agreement.Check(ReadingLimits.Property, Date(), ViewDate(), StoredDate());
        Agreement.Check(ReadingLimits.FirstOfList, First(), ViewFirst(), StoredFirst());
    }
}
#endif
