using System.Buffers;
using EmbeddedCorpus.Search.Benchmarks.Queries;
using EmbeddedCorpus.Search.Benchmarks.Texts;

namespace EmbeddedCorpus.Search.Benchmarks.Engines;

/// <summary>What a program without an index does: it looks for the characters in every text, whatever their case. No ranking, no stems.</summary>
/// <param name="texts">The texts.</param>
internal sealed class ScanEngine(TextSet texts) : ISearchEngine
{
    private const char Or = '|';

    private readonly string[] _texts = [.. texts.Texts.Select(static text => text.Source)];

    /// <inheritdoc/>
    public string Name => "linear scan";

    /// <inheritdoc/>
    public bool IsScan => true;

    /// <inheritdoc/>
    public IndexCost? Index => null;

    /// <inheritdoc/>
    public string Write(BenchmarkQuery query) => string.Join(query.Class is QueryClass.AnyWord or QueryClass.AllWords ? Or : ' ', query.Words);

    /// <inheritdoc/>
    public int Search(string query, Wanted wanted, Span<int> hits, out int total)
    {
        // The fastest that .NET has: IndexOf without case goes character by character where there is no culture.
        var words = SearchValues.Create(query.Split(Or), StringComparison.OrdinalIgnoreCase);
        int count = 0;
        total = 0;
        for (int index = 0; index < _texts.Length; index++)
        {
            // All texts, though ten are enough: only the last one tells which are the best.
            if (_texts[index].AsSpan().ContainsAny(words) && total++ < hits.Length)
            {
                hits[count++] = index;
            }
        }

        return count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
