using BenchmarkDotNet.Attributes;
using EmbeddedCorpus.Benchmarks.Reading.Ways;

namespace EmbeddedCorpus.Benchmarks.Reading.Benchmarks;

/// <summary>The texts in all forms, checked before anything is measured.</summary>
/// <remarks>A category is an operation, a description a way; the baseline is what people do today.</remarks>
[MemoryDiagnoser]
public abstract class ReadingBenchmarks
{
    /// <summary>The name of our way in the table.</summary>
    protected const string Ours = "EmbeddedCorpus";

    /// <summary>The name of our way with the texts in a resource.</summary>
    protected const string OursInResource = "EmbeddedCorpus, in a resource";

    /// <summary>The articles as classes with strings; those from JSON are the same, so they are read once.</summary>
    private protected ParsedArticle[] Parsed { get; private set; } = [];

    /// <summary>Reads the texts and throws when two ways differ.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Parsed = ResourceTexts.Parse();
        Agreement.Check(EmbeddedTexts.All, Parsed, ResourceTexts.ReadJson());
        Agreement.Check(EmbeddedTexts.Stored, Parsed, Parsed);
        Prepare();
        CheckResults();
    }

    /// <summary>Makes what the operations need.</summary>
    protected virtual void Prepare()
    {
    }

    /// <summary>Compares what the ways of each operation return.</summary>
    protected abstract void CheckResults();
}
