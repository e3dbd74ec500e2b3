using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Index;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>Writes the positions of a term, article by article.</summary>
/// <param name="articles">The articles.</param>
internal sealed class PositionWriter(ArticleMap articles)
{
    /// <summary>The positions.</summary>
    public BitWriter Bits { get; } = new();

    /// <summary>Writes the positions of an article.</summary>
    /// <remarks>A few positions are numbers of one width. More are distances, after the length of all distances, so that a reader can skip them.</remarks>
    /// <param name="article">The article.</param>
    /// <param name="occurrences">The occurrences in the article, in words from the first of the corpus, rising.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void Write(int article, ReadOnlySpan<int> occurrences)
    {
        int length = articles.Length(article);
        if (occurrences.Length <= SearchFormat.FixedPositions)
        {
            int bits = SearchFormat.PositionBits(length);
            foreach (int occurrence in occurrences)
            {
                Bits.Write((uint)articles.Position(occurrence, article), bits);
            }

            return;
        }

        int rice = SearchFormat.RiceBits(length, occurrences.Length);
        int excess = 0;
        int last = -1;
        foreach (int occurrence in occurrences)
        {
            int position = articles.Position(occurrence, article);
            excess += BitWriter.RiceLength(position - last - 1, rice) - rice - 1;
            last = position;
        }

        Bits.Rice(excess, SearchFormat.ExcessBits(occurrences.Length));
        last = -1;
        foreach (int occurrence in occurrences)
        {
            int position = articles.Position(occurrence, article);
            Bits.Rice(position - last - 1, rice);
            last = position;
        }
    }
}
