using EmbeddedCorpus.Search.Benchmarks.Engines;
using EmbeddedCorpus.Search.Benchmarks.Queries;
using EmbeddedCorpus.Search.Benchmarks.Timing;

namespace EmbeddedCorpus.Search.Benchmarks.Report;

/// <summary>The table of the queries that make an engine work most.</summary>
internal static class WorstTable
{
    /// <summary>Measures them and prints the table.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="engine">The engine that reads them.</param>
    /// <param name="timer">Measures.</param>
    /// <param name="queries">The queries, in the engine's syntax.</param>
    public static void Print(TextWriter output, ISearchEngine engine, QueryTimer timer, IReadOnlyList<(string Title, string Query)> queries)
    {
        output.WriteLine($"| worst queries of {engine.Name} | median, µs | counted, median, µs |");
        output.WriteLine("|---|---:|---:|");
        foreach ((string title, string query) in queries)
        {
            double best = timer.Measure([engine], [[query]], Wanted.Best)[0].Median;
            double counted = timer.Measure([engine], [[query]], Wanted.Counted)[0].Median;
            output.WriteLine($"| {title} | {Figures.Number(best)} | {Figures.Number(counted)} |");
        }

        output.WriteLine();
    }
}
