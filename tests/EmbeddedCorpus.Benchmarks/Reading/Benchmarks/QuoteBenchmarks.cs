using BenchmarkDotNet.Attributes;
using EmbeddedCorpus.Benchmarks.Reading.Ways;

namespace EmbeddedCorpus.Benchmarks.Reading.Benchmarks;

/// <summary>All quotations of an open corpus: the lengths of the words and of the speakers' names.</summary>
public class QuoteBenchmarks : ReadingBenchmarks
{
    private const string Operation = "all quotes: text and speaker";

    /// <summary>Reads rows in place.</summary>
    [Benchmark(Description = Ours)]
    [BenchmarkCategory(Operation)]
    public long Embedded() => Sum(EmbeddedTexts.All);

    /// <summary>The same rows in a resource.</summary>
    [Benchmark(Description = OursInResource)]
    [BenchmarkCategory(Operation)]
    public long Stored() => Sum(EmbeddedTexts.Stored);

    /// <summary>Follows references to strings that lie ready in memory.</summary>
    [Benchmark(Description = "classes, already in memory", Baseline = true)]
    [BenchmarkCategory(Operation)]
    public long Classes()
    {
        long sum = 0;
        foreach (ParsedArticle article in Parsed)
        {
            foreach (ParsedQuote quote in article.Quotes)
            {
                sum += quote.Text.Length + (quote.Speaker?.Length ?? 0);
            }
        }

        return sum;
    }

    /// <inheritdoc/>
    protected override void CheckResults() => Agreement.Check(Operation, Embedded(), Stored(), Classes());

    private static long Sum(TextCorpus corpus)
    {
        long sum = 0;
        foreach (Quote quote in corpus.Quotes)
        {
            sum += quote.Text.Length + (quote.Speaker?.Name.Length ?? 0);
        }

        return sum;
    }
}
