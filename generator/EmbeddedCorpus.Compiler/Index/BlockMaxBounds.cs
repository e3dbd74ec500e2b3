using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Works out how far a word fills the articles of each range at most.</summary>
internal sealed class BlockMaxBounds(ArticleMap articles)
{
    private readonly int[] _frequencies = new int[articles.Count];
    private readonly byte[] _bounds = new byte[SearchFormat.Ranges(articles.Count)];

    /// <summary>Adds occurrences of a term; several terms count as one word.</summary>
    /// <param name="occurrences">Where it stands, in words from the first of the corpus, rising.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void Add(ReadOnlySpan<int> occurrences)
    {
        int article = 0;
        foreach (int occurrence in occurrences)
        {
            article = articles.Find(occurrence, article);
            _frequencies[article] += articles.Position(occurrence, article) < articles.HeadlineWords(article) ? Bm25.HeadlineWeight : 1;
        }
    }

    /// <summary>The bounds of what was added since the last time, by range; they change with the next call.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public ReadOnlySpan<byte> Take()
    {
        double average = articles.AverageLength;
        for (int range = 0; range < _bounds.Length; range++)
        {
            double highest = 0;
            int end = Math.Min((range + 1) << SearchFormat.RangeBits, articles.Count);
            for (int article = range << SearchFormat.RangeBits; article < end; article++)
            {
                int frequency = _frequencies[article];
                if (frequency > 0)
                {
                    highest = Math.Max(highest, Bm25.Saturation(frequency, articles.Length(article), average));
                    _frequencies[article] = 0;
                }
            }

            _bounds[range] = (byte)SaturationBound.Above(highest);
        }

        return _bounds;
    }
}
