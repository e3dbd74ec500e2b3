using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>
/// Writes how often all forms of a frequent stem together stand in each document, in groups that are found by a table: a query of several words
/// asks for few documents of it, and each of its forms would have to be sought in each.
/// </summary>
/// <param name="documents">The number of documents.</param>
internal sealed class FrequencyWriter(int documents)
{
    private readonly BitWriter _table = new();
    private readonly BitWriter _groups = new();

    /// <summary>Writes them.</summary>
    /// <param name="frequencies">By document.</param>
    /// <returns>What was written, which changes with the next call.</returns>
    public BitWriter Write(ReadOnlySpan<int> frequencies)
    {
        _table.Clear();
        _groups.Clear();
        int groups = SearchFormat.Groups(documents);
        int width = SearchFormat.GroupDigits(documents);
        int tableLength = (groups + 1) * width;
        for (int group = 0; group < groups; group++)
        {
            _table.Write((uint)(tableLength + _groups.Length), width * ImageFormat.DigitBits);
            int first = group << SearchFormat.GroupBits;
            WriteGroup(frequencies.Slice(first, Math.Min(SearchFormat.GroupDocuments, documents - first)));
        }

        _table.Write((uint)(tableLength + _groups.Length), width * ImageFormat.DigitBits);
        _table.Append(_groups);
        return _table;
    }

    // A bit for each document, then the numbers of those that have the stem.
    [MethodImpl(HotLoop.Optimized)]
    private void WriteGroup(ReadOnlySpan<int> frequencies)
    {
        for (int document = 0; document < frequencies.Length; document++)
        {
            _groups.Write(frequencies[document] > 0 ? 1u : 0, 1);
        }

        for (int document = frequencies.Length; document < SearchFormat.GroupDocuments; document++)
        {
            _groups.Write(0, 1);
        }

        for (int document = 0; document < frequencies.Length; document++)
        {
            if (frequencies[document] > 0)
            {
                _groups.Gamma(frequencies[document] - 1);
            }
        }

        _groups.Align();
    }
}
