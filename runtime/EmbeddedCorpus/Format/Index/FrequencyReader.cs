using System.Numerics;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Reads how often all terms of a frequent stem together stand in an article, without a look at the postings of any of them.</summary>
internal static class FrequencyReader
{
    /// <summary>More digits than any group takes: a bit and a number at its longest for each article.</summary>
    private const int MaxDigits = (GroupArticles * 2 * NumberBits / ImageFormat.DigitBits) + ImageFormat.NumberSize;

    // The bits that tell which articles of a group have the stem are a number of two numbers and a digit, and a bit.
    private const int WindowDigits = 2 * ImageFormat.NumberSize;
    private const int PresentDigits = GroupArticles / ImageFormat.DigitBits;
    private const int PresentBits = GroupArticles % ImageFormat.DigitBits;

    /// <summary>Where the frequencies of a word start; 0 without.</summary>
    public static uint Start(in SearchIndex index, in QueryWord word) =>
        word.Bounds != 0 && HasFrequencies(word.Articles, index.Articles) ? word.Bounds + (uint)Ranges(index.Articles) : 0;

    /// <summary>How many digits the frequencies of a stem are.</summary>
    public static uint Length(in SearchIndex index, uint start) => (uint)RowAt(index, start, Groups(index.Articles));

    /// <summary>How often a stem stands in an article, headline words counted several times.</summary>
    /// <param name="index">The index.</param>
    /// <param name="start">Where its frequencies start.</param>
    /// <param name="article">The article.</param>
    public static int Of(in SearchIndex index, uint start, int article)
    {
        uint address = start + (uint)RowAt(index, start, article >> GroupBits);
        int place = article & (GroupArticles - 1);
        ReadOnlySpan<byte> digits = index.PostingsFrom(address);
        if (digits.Length < MaxDigits)
        {
            return OfAcross(index, address, place);
        }

        ulong present = (uint)DigitReader.Number(digits)
            | ((ulong)(uint)DigitReader.Number(digits[ImageFormat.NumberSize..]) << NumberBits)
            | ((ulong)(uint)DigitReader.Number(digits[WindowDigits..]) << (2 * NumberBits));
        if ((present >> place & 1) == 0)
        {
            return 0;
        }

        digits = digits[PresentDigits..];
        ulong bits = BitBuffer.Start(digits, new BitPosition(0, PresentBits), out int count, out int at);
        for (int before = BitOperations.PopCount(present & ((1UL << place) - 1)); before > 0; before--)
        {
            BitBuffer.Gamma(digits, ref bits, ref count, ref at);
        }

        return BitBuffer.Gamma(digits, ref bits, ref count, ref at) + 1;
    }

    // Near the end of a page a reader goes on in the next one.
    private static int OfAcross(in SearchIndex index, uint address, int place)
    {
        var bits = new BitReader(index.Storage, address);
        ulong present = (uint)bits.Read(NumberBits);
        present |= (ulong)(uint)bits.Read(NumberBits) << NumberBits;
        present |= (ulong)(uint)bits.Read(GroupArticles - (2 * NumberBits)) << (2 * NumberBits);
        if ((present >> place & 1) == 0)
        {
            return 0;
        }

        for (int before = BitOperations.PopCount(present & ((1UL << place) - 1)); before > 0; before--)
        {
            bits.Gamma();
        }

        return bits.Gamma() + 1;
    }

    private static int RowAt(in SearchIndex index, uint start, int row)
    {
        int width = GroupDigits(index.Articles);
        int bits = width * ImageFormat.DigitBits;
        uint address = start + (uint)(row * width);
        ReadOnlySpan<byte> digits = index.PostingsFrom(address);
        return digits.Length >= ImageFormat.NumberSize ? DigitReader.Number(digits) & ((1 << bits) - 1) : new BitReader(index.Storage, address).Read(bits);
    }
}
