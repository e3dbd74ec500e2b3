using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Works out how far a word fills the documents of each range at most.</summary>
internal sealed class RangeBounds(DocumentMap documents)
{
    private readonly int[] _frequencies = new int[documents.Count];
    private readonly byte[] _bounds = new byte[SearchFormat.Ranges(documents.Count)];

    /// <summary>How often the word stands in each document, of what was added since <see cref="Take"/>; headline words count several times.</summary>
    public ReadOnlySpan<int> Frequencies => _frequencies;

    /// <summary>Adds occurrences of a form; several forms count as one word.</summary>
    /// <param name="occurrences">Where it stands, in words from the first of the corpus, rising.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void Add(ReadOnlySpan<int> occurrences)
    {
        int document = 0;
        foreach (int occurrence in occurrences)
        {
            document = documents.Find(occurrence, document);
            _frequencies[document] += documents.Position(occurrence, document) < documents.HeadlineWords(document) ? Bm25.HeadlineWeight : 1;
        }
    }

    /// <summary>The bounds of what was added since the last time, by range; they change with the next call.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public ReadOnlySpan<byte> Take()
    {
        double average = documents.AverageLength;
        for (int range = 0; range < _bounds.Length; range++)
        {
            double highest = 0;
            int end = Math.Min((range + 1) << SearchFormat.RangeBits, documents.Count);
            for (int document = range << SearchFormat.RangeBits; document < end; document++)
            {
                int frequency = _frequencies[document];
                if (frequency > 0)
                {
                    highest = Math.Max(highest, Bm25.Saturation(frequency, documents.Length(document), average));
                    _frequencies[document] = 0;
                }
            }

            _bounds[range] = (byte)SaturationBound.Above(highest);
        }

        return _bounds;
    }
}
