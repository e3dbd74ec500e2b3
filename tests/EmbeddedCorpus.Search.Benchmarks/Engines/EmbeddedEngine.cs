using System.Diagnostics;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Search.Benchmarks.Queries;
using EmbeddedCorpus.Search.Benchmarks.Texts;
using EmbeddedCorpus.Search.Evaluation.Building;

namespace EmbeddedCorpus.Search.Benchmarks.Engines;

/// <summary>This package, over an image as a build puts it into an assembly.</summary>
internal sealed class EmbeddedEngine : ISearchEngine
{
    /// <summary>What the tables call it.</summary>
    public const string Title = "EmbeddedCorpus";

    private const int IndexRuns = 3;

    private readonly SearchHit[] _hits = new SearchHit[ISearchEngine.MaxHits];
    private readonly TextCorpus _corpus;

    /// <param name="texts">The texts.</param>
    public EmbeddedEngine(TextSet texts)
    {
        _corpus = new CorpusImage(texts.Corpus).Open();
        Index = Measure(texts.Corpus);
    }

    /// <inheritdoc/>
    public string Name => Title;

    /// <inheritdoc/>
    public bool IsScan => false;

    /// <inheritdoc/>
    public IndexCost Index { get; }

    /// <inheritdoc/>
    public string Write(BenchmarkQuery query) => query.Class switch
    {
        QueryClass.Phrase => $"\"{string.Join(' ', query.Words)}\"",
        QueryClass.Prefix => $"{query.Words[0]}*",
        _ => string.Join(' ', query.Words),
    };

    /// <inheritdoc/>
    public int Search(string query, Span<int> hits)
    {
        int count = _corpus.Search(query, _hits);
        for (int index = 0; index < count; index++)
        {
            hits[index] = _hits[index].Article.Index;
        }

        return count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    // What an image costs with the index above one without it.
    private static IndexCost Measure(CorpusModel corpus)
    {
        (long bytes, double seconds) = Image(corpus);
        (long bytesWithout, double secondsWithout) = Image(new CorpusModel
        {
            Name = corpus.Name,
            Search = SearchSettings.Off,
            Articles = corpus.Articles,
            Speakers = corpus.Speakers,
            Problems = corpus.Problems,
            NameClashes = corpus.NameClashes,
        });
        return new IndexCost(bytes - bytesWithout, seconds - secondsWithout);
    }

    private static (long Bytes, double Seconds) Image(CorpusModel corpus)
    {
        long bytes = 0;
        double seconds = double.MaxValue;
        for (int run = 0; run < IndexRuns; run++)
        {
            GC.Collect();
            var watch = Stopwatch.StartNew();
            bytes = ImageWriter.Write(corpus).Length;
            seconds = Math.Min(seconds, watch.Elapsed.TotalSeconds);
        }

        return (bytes, seconds);
    }
}
