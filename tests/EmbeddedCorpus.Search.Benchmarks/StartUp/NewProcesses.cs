using System.Diagnostics;
using System.Globalization;
using EmbeddedCorpus.Search.Benchmarks.Engines;
using EmbeddedCorpus.Search.Benchmarks.Queries;
using EmbeddedCorpus.Search.Benchmarks.Texts;
using Lucene.Net.Store;

namespace EmbeddedCorpus.Search.Benchmarks.StartUp;

/// <summary>Starts this program again for every run and every engine.</summary>
internal static class NewProcesses
{
    /// <summary>Writes the indexes of the engines that have them in files, then measures all engines, interleaved.</summary>
    /// <param name="texts">The texts that this program was built with.</param>
    /// <param name="work">Where the indexes go.</param>
    /// <param name="runs">New processes for each engine.</param>
    public static IReadOnlyList<StartUpCost> Measure(TextSet texts, string work, int runs)
    {
        BenchmarkQuery query = new QueryChooser(texts).Choose(QueryClass.TwoWords, 1)[0];
        StartedEngine[] engines = [.. Prepare(texts, work, query)];
        List<(double FromMain, double Process)>[] costs = [.. engines.Select(static _ => new List<(double, double)>())];

        // The first round fills the disk cache and does not count.
        for (int run = 0; run <= runs; run++)
        {
            for (int engine = 0; engine < engines.Length; engine++)
            {
                (double FromMain, double Process) cost = Start(engines[engine]);
                if (run > 0)
                {
                    costs[engine].Add(cost);
                }
            }
        }

        return [.. engines.Select((engine, index) => new StartUpCost(
            engine.Name,
            Median(costs[index].Select(static cost => cost.FromMain)),
            Median(costs[index].Select(static cost => cost.Process))))];
    }

    private static IEnumerable<StartedEngine> Prepare(TextSet texts, string work, BenchmarkQuery query)
    {
        if (FirstResult.HasTexts)
        {
            yield return new StartedEngine("EmbeddedCorpus", FirstResult.Embedded, string.Empty, string.Join(' ', query.Words));
        }

        string file = Path.Combine(work, "fts5.db");
        using (var fts = new FtsEngine(texts, file))
        {
            yield return new StartedEngine(fts.Name, FirstResult.Fts, file, fts.Write(query));
        }

        string folder = Path.Combine(work, "lucene");
        using (var lucene = new LuceneEngine(texts, FSDirectory.Open(folder)))
        {
            yield return new StartedEngine(lucene.Name, FirstResult.Lucene, folder, lucene.Write(query));
        }
    }

    private static (double FromMain, double Process) Start(StartedEngine engine)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        foreach (string argument in (string[])["exec", typeof(NewProcesses).Assembly.Location, FirstResult.Command, engine.Command, engine.Index, engine.Query])
        {
            start.ArgumentList.Add(argument);
        }

        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string[] numbers = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        double wall = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return process.ExitCode == 0 && numbers.Length == 2 && int.Parse(numbers[1], CultureInfo.InvariantCulture) == ISearchEngine.MaxHits
            ? (double.Parse(numbers[0], CultureInfo.InvariantCulture) / 1e6, wall)
            : throw new InvalidOperationException($"{FirstResult.Command} of {engine.Name} for '{engine.Query}' ended with {process.ExitCode} and printed '{string.Join(' ', numbers)}'.");
    }

    private static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
