#if READING_CORPUS
using BenchmarkDotNet.Attributes;
using EmbeddedCorpus.Benchmarks.Reading.Report;
using EmbeddedCorpus.Benchmarks.Reading.Texts;
using EmbeddedCorpus.Benchmarks.Reading.Ways;

namespace EmbeddedCorpus.Benchmarks.Reading.Benchmarks;

/// <summary>A list by value of an article view, beside the list of a day.</summary>
public class FieldBenchmarks : ReadingBenchmarks
{
    private static readonly DateOnly s_day = EmbeddedTexts.All.Articles[EmbeddedTexts.All.Articles.Count / 2].Date!.Value;
    private static readonly string s_section = SyntheticTexts.Section(2021);

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
    protected override void CheckResults() => Agreement.Check(ReadingLimits.FirstOfList, First(), ViewFirst(), StoredFirst());
}
#endif
