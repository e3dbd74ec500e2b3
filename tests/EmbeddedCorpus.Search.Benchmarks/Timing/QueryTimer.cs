using System.Diagnostics;
using EmbeddedCorpus.Search.Benchmarks.Engines;
using EmbeddedCorpus.Search.Benchmarks.Queries;

namespace EmbeddedCorpus.Search.Benchmarks.Timing;

/// <summary>Runs the queries of a class in all engines, in turns: a busy minute of the machine meets all of them.</summary>
/// <param name="runs">How many runs of each engine are timed, at least.</param>
internal sealed class QueryTimer(int runs)
{
    private const int Turns = 5;

    // Methods are compiled for good after 30 calls and a tenth of a second.
    private const int WarmUpRuns = 100;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromMilliseconds(400);

    // Nobody waits for a thousand scans: its figures come from as many as fit.
    private static readonly TimeSpan s_scan = TimeSpan.FromMilliseconds(300);

    private readonly int[] _hits = new int[ISearchEngine.MaxHits];

    /// <summary>Measures.</summary>
    /// <param name="engines">The engines.</param>
    /// <param name="queries">The queries of each engine, in its own syntax.</param>
    /// <param name="wanted">Which hits.</param>
    /// <returns>What each engine took.</returns>
    public IReadOnlyList<QueryTiming> Measure(IReadOnlyList<ISearchEngine> engines, IReadOnlyList<string[]> queries, Wanted wanted)
    {
        // Whole rounds, so that every query counts as often as the others.
        int roundsPerTurn = (runs + (Turns * queries[0].Length) - 1) / (Turns * queries[0].Length);
        QueryTiming[] timings = [.. engines.Select(_ => new QueryTiming(Turns * roundsPerTurn * queries[0].Length))];
        for (int engine = 0; engine < engines.Count; engine++)
        {
            WarmUp(engines[engine], queries[engine], wanted);
        }

        for (int turn = 0; turn < Turns; turn++)
        {
            for (int engine = 0; engine < engines.Count; engine++)
            {
                GC.Collect();
                Take(engines[engine], queries[engine], wanted, roundsPerTurn, timings[engine]);
            }
        }

        foreach (QueryTiming timing in timings)
        {
            timing.Sort();
        }

        return timings;
    }

    private void WarmUp(ISearchEngine engine, string[] queries, Wanted wanted)
    {
        long start = Stopwatch.GetTimestamp();
        for (int run = 0; run < WarmUpRuns || Stopwatch.GetElapsedTime(start) < s_warmUp; run++)
        {
            engine.Search(queries[run % queries.Length], wanted, _hits, out int _);
            if (engine.IsScan && Stopwatch.GetElapsedTime(start) >= s_warmUp)
            {
                return;
            }
        }
    }

    private void Take(ISearchEngine engine, string[] queries, Wanted wanted, int rounds, QueryTiming timing)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long turn = Stopwatch.GetTimestamp();
        for (int run = 0; run < rounds * queries.Length; run++)
        {
            // A scan's turn may end in the midst of a round: the next one goes on there.
            string query = queries[timing.Runs % queries.Length];
            long start = Stopwatch.GetTimestamp();
            engine.Search(query, wanted, _hits, out int _);
            timing.Add(Stopwatch.GetTimestamp() - start);
            if (engine.IsScan && Stopwatch.GetElapsedTime(turn) >= s_scan)
            {
                break;
            }
        }

        timing.AddAllocated(GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
