using EmbeddedCorpus.Search.Benchmarks.Engines;
using EmbeddedCorpus.Search.Benchmarks.Queries;

namespace EmbeddedCorpus.Search.Benchmarks.Timing;

/// <summary>What an engine found, beside the first one: engines that answer another question must not be compared in their times.</summary>
/// <param name="Hits">Best hits of a query, on average.</param>
/// <param name="Shared">Which part of the first engine's best hits it has among its own.</param>
internal sealed record HitCheck(double Hits, double Shared)
{
    /// <summary>Asks all engines all queries of a class once; scans, which neither stem nor rank, are not asked.</summary>
    /// <param name="engines">The engines.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="wanted">Which hits.</param>
    /// <exception cref="InvalidOperationException">An engine finds nothing where there is something, or something where there is nothing.</exception>
    public static IReadOnlyList<HitCheck> Check(IReadOnlyList<ISearchEngine> engines, IReadOnlyList<BenchmarkQuery> queries, Wanted wanted)
    {
        int[] all = new int[engines.Count];
        int[] shared = new int[engines.Count];
        int[] first = new int[ISearchEngine.MaxHits];
        int[] hits = new int[ISearchEngine.MaxHits];
        foreach (BenchmarkQuery query in queries)
        {
            int firstCount = engines[0].Search(engines[0].Write(query), wanted, first, out int _);
            for (int engine = 0; engine < engines.Count; engine++)
            {
                if (engines[engine].IsScan)
                {
                    continue;
                }

                int count = engines[engine].Search(engines[engine].Write(query), wanted, hits, out int total);
                bool isEmpty = wanted == Wanted.Counted ? total == 0 : count == 0;
                if (wanted != Wanted.ThirdPage && isEmpty != (query.Class == QueryClass.NoHit))
                {
                    throw new InvalidOperationException($"{engines[engine].Name} has {count} hits of {total} for '{engines[engine].Write(query)}' ({query}).");
                }

                all[engine] += count;
                shared[engine] += first.AsSpan(0, firstCount).ToArray().Intersect(hits.Take(count)).Count();
            }
        }

        return [.. all.Select((count, engine) => new HitCheck((double)count / queries.Count, all[0] == 0 ? 1 : (double)shared[engine] / all[0]))];
    }
}
