using EmbeddedCorpus.Search.Benchmarks.Queries;
using EmbeddedCorpus.Search.Benchmarks.Texts;

namespace EmbeddedCorpus.Search.Benchmarks.Engines;

/// <summary>What a program without an index does: it looks for the characters in every text, whatever their case. No ranking, no stems.</summary>
/// <param name="texts">The texts.</param>
internal sealed class ScanEngine(TextSet texts) : ISearchEngine
{
    private const string Or = "|";

    private readonly string[] _texts = [.. texts.Texts.Select(static text => text.Source)];

    /// <inheritdoc/>
    public string Name => "linear scan";

    /// <inheritdoc/>
    public bool IsScan => true;

    /// <inheritdoc/>
    public IndexCost? Index => null;

    /// <inheritdoc/>
    public string Write(BenchmarkQuery query) => string.Join(query.Class == QueryClass.TwoWords ? Or : " ", query.Words);

    /// <inheritdoc/>
    public int Search(string query, Span<int> hits)
    {
        int or = query.IndexOf(Or, StringComparison.Ordinal);
        ReadOnlySpan<char> first = or < 0 ? query : query.AsSpan(0, or);
        ReadOnlySpan<char> second = or < 0 ? default : query.AsSpan(or + Or.Length);
        int count = 0;
        for (int index = 0; index < _texts.Length; index++)
        {
            bool isFound = _texts[index].AsSpan().Contains(first, StringComparison.OrdinalIgnoreCase)
                || (!second.IsEmpty && _texts[index].AsSpan().Contains(second, StringComparison.OrdinalIgnoreCase));

            // The others count no further than their best hits either; but only the last text tells which these are.
            if (isFound && count < hits.Length)
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
