using BenchmarkDotNet.Attributes;
using EmbeddedCorpus.Benchmarks.Reading.Ways;

namespace EmbeddedCorpus.Benchmarks.Reading.Benchmarks;

/// <summary>From nothing to the first article's headline, again and again in one process.</summary>
/// <remarks>
/// The other ways read all texts to know which article is first. Ours has nothing to do: the storage is made once in a process, at
/// the first touch, which lies before the measurement. What the first touch costs is measured in new processes (see
/// <see cref="Report.NewProcess"/>).
/// </remarks>
public class OpenBenchmarks : ReadingBenchmarks
{
    private const string Operation = "open, read the first headline";

    /// <summary>Takes the corpus and reads a row.</summary>
    [Benchmark(Description = Ours)]
    [BenchmarkCategory(Operation)]
    public long Embedded() => EmbeddedTexts.All.Articles[0].Headline.Length;

    /// <summary>Parses all resources.</summary>
    [Benchmark(Description = "resources, parsed", Baseline = true)]
    [BenchmarkCategory(Operation)]
    public long Resources() => ResourceTexts.Parse()[0].Headline.Length;

    /// <summary>Deserialises one resource.</summary>
    [Benchmark(Description = "JSON resource")]
    [BenchmarkCategory(Operation)]
    public long Json() => ResourceTexts.ReadJson()[0].Headline.Length;

    /// <inheritdoc/>
    protected override void CheckResults() => Agreement.Check(Operation, Embedded(), Resources(), Json());
}
