using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>
/// Writes how often all terms of a frequent stem together stand in each article, in groups that are found by a table: a query of several words
/// asks for few articles of it, and each of its terms would have to be sought in each.
/// </summary>
/// <param name="articles">The number of articles.</param>
internal sealed class FrequencyWriter(int articles)
{
    private readonly BitWriter _table = new();
    private readonly BitWriter _groups = new();

    /// <summary>Writes them.</summary>
    /// <param name="frequencies">By article.</param>
    /// <returns>What was written, which changes with the next call.</returns>
    public BitWriter Write(ReadOnlySpan<int> frequencies)
    {
        _table.Clear();
        _groups.Clear();
        int groups = SearchFormat.Groups(articles);
        int width = SearchFormat.GroupDigits(articles);
        int tableLength = (groups + 1) * width;
        for (int group = 0; group < groups; group++)
        {
            _table.Write((uint)(tableLength + _groups.Length), width * ImageFormat.DigitBits);
            int first = group << SearchFormat.GroupBits;
            WriteGroup(frequencies.Slice(first, Math.Min(SearchFormat.GroupArticles, articles - first)));
        }

        _table.Write((uint)(tableLength + _groups.Length), width * ImageFormat.DigitBits);
        _table.Append(_groups);
        return _table;
    }

    // A bit for each article, then the numbers of those that have the stem.
    [MethodImpl(HotLoop.Optimized)]
    private void WriteGroup(ReadOnlySpan<int> frequencies)
    {
        for (int article = 0; article < frequencies.Length; article++)
        {
            _groups.Write(frequencies[article] > 0 ? 1u : 0, 1);
        }

        for (int article = frequencies.Length; article < SearchFormat.GroupArticles; article++)
        {
            _groups.Write(0, 1);
        }

        for (int article = 0; article < frequencies.Length; article++)
        {
            if (frequencies[article] > 0)
            {
                _groups.Gamma(frequencies[article] - 1);
            }
        }

        _groups.Align();
    }
}
