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

    private readonly SearchHit[] _hits = new SearchHit[ISearchEngine.HitsBefore + ISearchEngine.MaxHits];
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
    public string Write(BenchmarkQuery query) => Text(query);

    /// <summary>A query in the syntax of this package.</summary>
    public static string Text(BenchmarkQuery query) => query.Class switch
    {
        _ when query.IsPhrase => $"\"{string.Join(' ', query.Words)}\"",
        _ when query.IsPrefix => $"{query.Words[0]}*",
        QueryClass.AllWords => $"+{string.Join(" +", query.Words)}",
        _ => string.Join(' ', query.Words),
    };

    /// <inheritdoc/>
    public int Search(string query, Wanted wanted, Span<int> hits, out int total)
    {
        total = 0;
        int first = wanted == Wanted.ThirdPage ? ISearchEngine.HitsBefore : 0;
        Span<SearchHit> found = _hits.AsSpan(0, first + ISearchEngine.MaxHits);
        int count = wanted == Wanted.Counted ? _corpus.Search(query, found, out total) : _corpus.Search(query, found);
        for (int index = first; index < count; index++)
        {
            hits[index - first] = found[index].Article.Index;
        }

        return Math.Max(count - first, 0);
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
