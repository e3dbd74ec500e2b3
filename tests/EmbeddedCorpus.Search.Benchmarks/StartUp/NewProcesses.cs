using EmbeddedCorpus.Search.Benchmarks.Engines;
using EmbeddedCorpus.Search.Benchmarks.Queries;
using EmbeddedCorpus.Search.Benchmarks.Texts;
using Lucene.Net.Store;

namespace EmbeddedCorpus.Search.Benchmarks.StartUp;

/// <summary>Starts a program for every run and every engine, in each of the ways in which it was made.</summary>
internal static class NewProcesses
{
    /// <summary>Writes the indexes of the engines that have them in files, then measures all engines, interleaved.</summary>
    /// <param name="texts">The texts that the programs were built with.</param>
    /// <param name="work">Where the indexes go.</param>
    /// <param name="programs">The programs.</param>
    /// <param name="runs">New processes for each program and engine.</param>
    public static IReadOnlyList<StartUpCost> Measure(TextSet texts, string work, IReadOnlyList<ShippedProgram> programs, int runs)
    {
        BenchmarkQuery query = new QueryChooser(texts, BenchmarkOptions.FixedSeed).Choose(QueryClass.AnyWord, 1)[0];
        StartedEngine[] engines = [.. Prepare(texts, work, query)];
        (ShippedProgram Program, StartedEngine Engine)[] all = [.. programs.SelectMany(program => engines.Where(program.Has), static (program, engine) => (program, engine))];
        List<(double FromMain, double Process)>[] costs = [.. all.Select(static _ => new List<(double, double)>())];

        // The first round fills the disk cache and does not count.
        for (int run = 0; run <= runs; run++)
        {
            for (int one = 0; one < all.Length; one++)
            {
                (double FromMain, double Process) cost = all[one].Program.Start(all[one].Engine);
                if (run > 0)
                {
                    costs[one].Add(cost);
                }
            }
        }

        return [.. all.Select((one, index) => new StartUpCost(
            one.Program,
            one.Engine.Name,
            Median(costs[index].Select(static cost => cost.FromMain)),
            Median(costs[index].Select(static cost => cost.Process))))];
    }

    private static IEnumerable<StartedEngine> Prepare(TextSet texts, string work, BenchmarkQuery query)
    {
        yield return new StartedEngine(EmbeddedEngine.Title, StartedEngine.Embedded, string.Empty, string.Join(' ', query.Words));

        string file = Path.Combine(work, "fts5.db");
        using (var fts = new FtsEngine(texts, file))
        {
            yield return new StartedEngine(fts.Name, StartedEngine.Fts, file, fts.Write(query));
        }

        string folder = Path.Combine(work, "lucene");
        using (var lucene = new LuceneEngine(texts, FSDirectory.Open(folder)))
        {
            yield return new StartedEngine(lucene.Name, StartedEngine.Lucene, folder, lucene.Write(query));
        }
    }

    private static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
