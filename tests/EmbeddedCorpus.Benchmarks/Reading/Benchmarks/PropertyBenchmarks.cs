#if READING_CORPUS
using System.Globalization;
using BenchmarkDotNet.Attributes;
using EmbeddedCorpus.Benchmarks.Reading.Report;
using EmbeddedCorpus.Benchmarks.Reading.Ways;

namespace EmbeddedCorpus.Benchmarks.Reading.Benchmarks;

/// <summary>A property of each kind of an article view, beside the date of the article. The texts are in a resource, as they are by default.</summary>
public class PropertyBenchmarks : ReadingBenchmarks
{
    /// <summary>The date that the image holds with the article.</summary>
    [Benchmark(Description = "Article.Date", Baseline = true)]
    [BenchmarkCategory(ReadingLimits.Property)]
    public long Date()
    {
        long sum = 0;
        foreach (Article article in EmbeddedTexts.Stored.Articles)
        {
            sum += article.Date!.Value.DayNumber;
        }

        return sum;
    }

    /// <summary>See the view.</summary>
    [Benchmark(Description = "view, DateOnly of the field date")]
    [BenchmarkCategory(ReadingLimits.Property)]
    public long Day()
    {
        long sum = 0;
        foreach (StoredPost post in StoredPost.All)
        {
            sum += post.Date.DayNumber;
        }

        return sum;
    }

    /// <summary>See the view.</summary>
    [Benchmark(Description = "view, Utf8Text")]
    [BenchmarkCategory(ReadingLimits.Property)]
    public long Text()
    {
        long sum = 0;
        foreach (StoredPost post in StoredPost.All)
        {
            sum += post.Section.Length;
        }

        return sum;
    }

    /// <summary>See the view.</summary>
    [Benchmark(Description = "view, enum")]
    [BenchmarkCategory(ReadingLimits.Property)]
    public long Enum()
    {
        long sum = 0;
        foreach (StoredPost post in StoredPost.All)
        {
            sum += (int)post.Edition;
        }

        return sum;
    }

    /// <summary>See the view.</summary>
    [Benchmark(Description = "view, bool")]
    [BenchmarkCategory(ReadingLimits.Property)]
    public long Boolean()
    {
        long sum = 0;
        foreach (StoredPost post in StoredPost.All)
        {
            sum += post.Open ? 1 : 0;
        }

        return sum;
    }

    /// <summary>See the view.</summary>
    [Benchmark(Description = "view, int")]
    [BenchmarkCategory(ReadingLimits.Property)]
    public long Integer()
    {
        long sum = 0;
        foreach (StoredPost post in StoredPost.All)
        {
            sum += post.Volume;
        }

        return sum;
    }

    /// <summary>See the view.</summary>
    [Benchmark(Description = "view, double")]
    [BenchmarkCategory(ReadingLimits.Property)]
    public long Number()
    {
        long sum = 0;
        foreach (StoredPost post in StoredPost.All)
        {
            sum += (long)post.Price;
        }

        return sum;
    }

    /// <summary>See the view.</summary>
    [Benchmark(Description = "view, DateOnly")]
    [BenchmarkCategory(ReadingLimits.Property)]
    public long OtherDay()
    {
        long sum = 0;
        foreach (StoredPost post in StoredPost.All)
        {
            sum += post.Printed.DayNumber;
        }

        return sum;
    }

    /// <summary>See the view.</summary>
    [Benchmark(Description = "view, TextList")]
    [BenchmarkCategory(ReadingLimits.Property)]
    public long List()
    {
        long sum = 0;
        foreach (StoredPost post in StoredPost.All)
        {
            sum += post.Tags.Count;
        }

        return sum;
    }

    /// <inheritdoc/>
    protected override void CheckResults()
    {
        Agreement.Check(ReadingLimits.Property, Date(), Day());
        Agreement.Check(ReadingLimits.Property, Text(), Sum(static article => article.Fields["section"].Text.Length));
        Agreement.Check(ReadingLimits.Property, Enum(), Sum(static article => article.Fields["edition"].Text == "morning"u8 ? 0 : 1));
        Agreement.Check(ReadingLimits.Property, Boolean(), Sum(static article => article.Fields["open"].Text == "true"u8 ? 1 : 0));
        Agreement.Check(ReadingLimits.Property, Integer(), Sum(static article => int.Parse(article.Fields["volume"].Text.ToString(), CultureInfo.InvariantCulture)));
        Agreement.Check(ReadingLimits.Property, Number(), Sum(static article => (long)double.Parse(article.Fields["price"].Text.ToString(), CultureInfo.InvariantCulture)));
        Agreement.Check(ReadingLimits.Property, OtherDay(), Sum(static article => DateOnly.Parse(article.Fields["printed"].Text.ToString(), CultureInfo.InvariantCulture).DayNumber));
        Agreement.Check(ReadingLimits.Property, List(), Sum(static article => article.Fields["tags"].Items.Count));
    }

    private static long Sum(Func<Article, long> value)
    {
        long sum = 0;
        foreach (Article article in EmbeddedTexts.Stored.Articles)
        {
            sum += value(article);
        }

        return sum;
    }
}
#endif
