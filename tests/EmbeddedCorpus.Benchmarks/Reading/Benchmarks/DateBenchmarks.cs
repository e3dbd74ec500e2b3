using BenchmarkDotNet.Attributes;
using EmbeddedCorpus.Benchmarks.Reading.Ways;

namespace EmbeddedCorpus.Benchmarks.Reading.Benchmarks;

/// <summary>Finds the articles of one month in an open corpus and reads their headlines.</summary>
public class DateBenchmarks : ReadingBenchmarks
{
    private const string Operation = "articles of one month";

    private static readonly DateOnly s_first = new(2021, 3, 1);
    private static readonly DateOnly s_last = new(2021, 3, 31);

    /// <summary>Two binary searches in place.</summary>
    [Benchmark(Description = Ours)]
    [BenchmarkCategory(Operation)]
    public long Embedded()
    {
        long sum = 0;
        foreach (Article article in EmbeddedTexts.All.Articles.PublishedBetween(s_first, s_last))
        {
            sum += article.Headline.Length;
        }

        return sum;
    }

    /// <summary>Looks at every article.</summary>
    [Benchmark(Description = "classes, filtered", Baseline = true)]
    [BenchmarkCategory(Operation)]
    public long Filtered()
    {
        long sum = 0;
        foreach (ParsedArticle article in Parsed)
        {
            if (article.Date >= s_first && article.Date <= s_last)
            {
                sum += article.Headline.Length;
            }
        }

        return sum;
    }

    /// <summary>A binary search over the sorted array, as a program does that counts time.</summary>
    [Benchmark(Description = "classes, binary search")]
    [BenchmarkCategory(Operation)]
    public long Searched()
    {
        long sum = 0;
        for (int index = IndexOf(s_first); index < Parsed.Length && Parsed[index].Date <= s_last; index++)
        {
            sum += Parsed[index].Headline.Length;
        }

        return sum;
    }

    /// <inheritdoc/>
    protected override void CheckResults() => Agreement.Check(Operation, Embedded(), Filtered(), Searched());

    private int IndexOf(DateOnly date)
    {
        int low = 0;
        int high = Parsed.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Parsed[middle].Date < date)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
