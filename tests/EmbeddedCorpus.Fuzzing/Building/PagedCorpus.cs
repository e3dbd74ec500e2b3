using System.Text;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Fuzzing.Building;

/// <summary>The literals of an image, which the runtime reads page by page.</summary>
/// <remarks>No guard is needed behind these: each page is an array, and the runtime gets no more of it than a span.</remarks>
internal sealed class PagedCorpus
{
    private readonly byte[][] _literals;
    private readonly (int Literal, int Offset)[] _pages;

    private PagedCorpus(byte[][] literals, (int Literal, int Offset)[] pages)
    {
        _literals = literals;
        _pages = pages;
    }

    /// <summary>Bytes of all literals.</summary>
    public int Length => _literals.Sum(static literal => literal.Length);

    /// <summary>The literals that the generator would write.</summary>
    public static PagedCorpus Of(CorpusModel corpus)
    {
        List<ImagePage> made = ImageBuilder.Build(corpus);
        var pages = new (int Literal, int Offset)[made.Max(static page => page.Number + page.Windows)];
        for (int literal = 0; literal < made.Count; literal++)
        {
            for (int window = 0; window < made[literal].Windows; window++)
            {
                pages[made[literal].Number + window] = (literal, window * ImageFormat.PageSize);
            }
        }

        return new PagedCorpus([.. made.Select(static page => Encoding.UTF8.GetBytes(string.Concat(page.Segments)))], pages);
    }

    /// <summary>Opens the corpus with some bytes changed.</summary>
    /// <param name="changes">Which; places beyond the end start again at the first byte.</param>
    /// <exception cref="CorpusFormatException">It is no sound image.</exception>
    public TextCorpus Open(IEnumerable<(int Place, byte Value)> changes)
    {
        byte[][] literals = [.. _literals.Select(static literal => (byte[])literal.Clone())];
        int length = Length;
        foreach ((int place, byte value) in changes)
        {
            int offset = place % length;
            int literal = 0;
            while (offset >= literals[literal].Length)
            {
                offset -= literals[literal++].Length;
            }

            literals[literal][offset] = value;
        }

        return new Storage(literals, _pages).Corpus;
    }

    private sealed class Storage(byte[][] literals, (int Literal, int Offset)[] pages) : CorpusStorage("Corpus", ImageFormat.Version, "1.0.0")
    {
        protected override ReadOnlySpan<byte> GetPage(int page) =>
            (uint)page < (uint)pages.Length ? literals[pages[page].Literal].AsSpan(pages[page].Offset) : default;
    }
}
