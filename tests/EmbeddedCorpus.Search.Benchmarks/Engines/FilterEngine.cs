using EmbeddedCorpus.Search.Benchmarks.Queries;

namespace EmbeddedCorpus.Search.Benchmarks.Engines;

/// <summary>This package with a filter: what a filter costs beside the same search without one.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="name">What the table calls the filter.</param>
/// <param name="filter">The filter, or <see langword="null"/> for a search without one.</param>
internal sealed class FilterEngine(TextCorpus corpus, string name, SearchFilter? filter) : ISearchEngine
{
    private readonly SearchHit[] _hits = new SearchHit[ISearchEngine.HitsBefore + ISearchEngine.MaxHits];

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public bool IsScan => false;

    /// <inheritdoc/>
    public IndexCost? Index => null;

    /// <inheritdoc/>
    public string Write(BenchmarkQuery query) => query.Words[0];

    /// <inheritdoc/>
    public int Search(string query, Wanted wanted, Span<int> hits, out int total)
    {
        total = 0;
        var options = new SearchOptions { Filter = filter };
        int first = wanted == Wanted.ThirdPage ? ISearchEngine.HitsBefore : 0;
        Span<SearchHit> found = _hits.AsSpan(0, first + ISearchEngine.MaxHits);
        int count = wanted == Wanted.Counted ? corpus.Search(query, found, out total, options) : corpus.Search(query, found, options);
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
}
