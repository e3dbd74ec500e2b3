using EmbeddedCorpus.Search.Benchmarks.Queries;

namespace EmbeddedCorpus.Search.Benchmarks.Engines;

/// <summary>An engine with its index ready, asked by one thread.</summary>
internal interface ISearchEngine : IDisposable
{
    /// <summary>The number of best hits that every engine is asked for.</summary>
    const int MaxHits = 10;

    /// <summary>The hits before the third page.</summary>
    const int HitsBefore = 20;

    /// <summary>What the tables call it.</summary>
    string Name { get; }

    /// <summary>Whether it looks at all texts, again for every query: then it gets no more time than the others need.</summary>
    bool IsScan { get; }

    /// <summary>What it cost to make the index; nothing where there is none.</summary>
    IndexCost? Index { get; }

    /// <summary>A query in the engine's own syntax: what a person or a program would hand over.</summary>
    string Write(BenchmarkQuery query);

    /// <summary>Reads the query, searches and reads the hits that are asked for.</summary>
    /// <param name="query">What <see cref="Write"/> gave.</param>
    /// <param name="wanted">Which hits, and whether all are counted.</param>
    /// <param name="hits">Filled with the numbers of the texts.</param>
    /// <param name="total">How many there are in all, where that is asked for.</param>
    /// <returns>How many were filled in.</returns>
    int Search(string query, Wanted wanted, Span<int> hits, out int total);
}

/// <summary>What an index cost to make.</summary>
/// <param name="Bytes">Its bytes, without the texts themselves.</param>
/// <param name="Seconds">Seconds on one thread.</param>
internal sealed record IndexCost(long Bytes, double Seconds);
