using EmbeddedCorpus.Search.Benchmarks.Engines;
using EmbeddedCorpus.Search.Benchmarks.Timing;

namespace EmbeddedCorpus.Search.Benchmarks.Report;

/// <summary>The table of query times, printed while it is measured.</summary>
internal static class QueryTable
{
    /// <summary>Prints the head.</summary>
    public static void PrintHead(TextWriter output)
    {
        output.WriteLine("| query | engine | median, µs | 99 %, µs | allocated, B | median to ours | runs | hits | of ours |");
        output.WriteLine("|---|---|---:|---:|---:|---:|---:|---:|---:|");
    }

    /// <summary>Prints what one engine took for one class.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="title">The class, and what is asked for.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="timing">Its times.</param>
    /// <param name="ours">The times that the others are compared with.</param>
    /// <param name="check">What it found.</param>
    public static void PrintRow(TextWriter output, string title, ISearchEngine engine, QueryTiming timing, QueryTiming ours, HitCheck check)
    {
        string shownTitle = timing == ours ? title : string.Empty;
        string found = engine.IsScan ? "- | -" : $"{Figures.Number(check.Hits)} | {100 * check.Shared:0} %";
        output.WriteLine(
            $"| {shownTitle} | {engine.Name} | {Figures.Number(timing.Median)} | {Figures.Number(timing.Percentile99)} | {Figures.Number(timing.AllocatedBytes)} "
            + $"| {Figures.Ratio(timing.Median, ours.Median)} | {timing.Runs} | {found} |");
    }
}
