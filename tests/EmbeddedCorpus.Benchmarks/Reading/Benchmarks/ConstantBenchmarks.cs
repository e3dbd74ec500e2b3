using BenchmarkDotNet.Attributes;
using EmbeddedCorpus.Benchmarks.Reading.Ways;

namespace EmbeddedCorpus.Benchmarks.Reading.Benchmarks;

/// <summary>An article of an open corpus by its constant, and its headline.</summary>
public class ConstantBenchmarks : ReadingBenchmarks
{
    private const string Operation = "by constant, read the headline";

    private static ParsedArticle? s_known;

    /// <summary>Names the article in code.</summary>
    [Benchmark(Description = Ours)]
    [BenchmarkCategory(Operation)]
    public long Embedded() => EmbeddedTexts.Known.Headline.Length;

    /// <summary>Names it in a resource.</summary>
    [Benchmark(Description = OursInResource)]
    [BenchmarkCategory(Operation)]
    public long Stored() => EmbeddedTexts.StoredKnown.Headline.Length;

    /// <summary>Takes an object that was put into a field when the program started.</summary>
    [Benchmark(Description = "class in a static field", Baseline = true)]
    [BenchmarkCategory(Operation)]
    public long Field() => s_known!.Headline.Length;

    /// <inheritdoc/>
    protected override void Prepare()
    {
        string id = EmbeddedTexts.Known.Id.ToString();
        s_known = Parsed.Single(article => article.Id == id);
    }

    /// <inheritdoc/>
    protected override void CheckResults() => Agreement.Check(Operation, Embedded(), Stored(), Field());
}
