using System.Globalization;
using BenchmarkDotNet.Reports;

namespace EmbeddedCorpus.Benchmarks.Reading.Report;

/// <summary>The table of the reading benchmarks.</summary>
/// <param name="corpus">The texts that were read.</param>
/// <param name="opened">What opening took in new processes.</param>
/// <param name="reports">What BenchmarkDotNet measured.</param>
internal sealed class ReadingReport(TextCorpus corpus, IReadOnlyList<OpenCost> opened, IReadOnlyList<BenchmarkReport> reports)
{
    private const string Baseline = "resources, parsed";

    /// <summary>Prints the report as Markdown.</summary>
    public void Print(TextWriter output)
    {
        long bytes = 0;
        long idBytes = 0;
        foreach (Article article in corpus.Articles)
        {
            bytes += article.Source.Length;
            idBytes += article.Id.Length;
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{corpus.Articles.Count} articles, {corpus.Quotes.Count} quotes, {bytes / 1e6:0.0} MB, ids of {(double)idBytes / corpus.Articles.Count:0} bytes; .NET {Environment.Version}, {Environment.ProcessorCount} processors."));
        output.WriteLine();
        output.WriteLine("| operation | way | time | ratio | allocated |");
        output.WriteLine("|---|---|---:|---:|---:|");
        double floor = opened.FirstOrDefault(static cost => cost.Way == Baseline).Nanoseconds;
        foreach (OpenCost cost in opened)
        {
            Row(output, "open in a new process", cost.Way, cost.Nanoseconds, floor, cost.Allocated);
        }

        foreach (IGrouping<string, BenchmarkReport> operation in reports.GroupBy(static report => report.BenchmarkCase.Descriptor.Categories[0]))
        {
            floor = Mean(operation.Single(static report => report.BenchmarkCase.Descriptor.Baseline));
            foreach (BenchmarkReport report in operation)
            {
                long allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
                Row(output, operation.Key, report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), Mean(report), floor, allocated);
            }
        }

        if (opened.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"Held in memory by the open corpus: {string.Join("; ", opened.Select(static cost => $"{cost.Way}: {Bytes(cost.Held)}"))}.");
    }

    private static void Row(TextWriter output, string operation, string way, double nanoseconds, double floor, long allocated) =>
        output.WriteLine($"| {operation} | {way} | {Time(nanoseconds)} | {Ratio(nanoseconds / floor)} | {Bytes(allocated)} |");

    private static double Mean(BenchmarkReport report) => report.ResultStatistics!.Mean;

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => Number(nanoseconds, "ns"),
        < 1e6 => Number(nanoseconds / 1e3, "µs"),
        _ => Number(nanoseconds / 1e6, "ms"),
    };

    private static string Bytes(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} B",
        < 1_000_000 => Number(bytes / 1e3, "KB"),
        _ => Number(bytes / 1e6, "MB"),
    };

    private static string Ratio(double ratio) => ratio < 0.001 ? "< 0.001" : ratio.ToString(ratio < 0.1 ? "0.000" : "0.00", CultureInfo.InvariantCulture);

    private static string Number(double value, string unit) =>
        $"{value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture)} {unit}";
}
