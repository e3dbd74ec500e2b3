using System.Numerics;
using System.Runtime.CompilerServices;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Format;

/// <summary>Decodes the positions of an article, and passes over those of articles before it without reading them.</summary>
internal static class PositionReader
{
    /// <summary>More digits than any position takes.</summary>
    private const int MaxDigits = 8;

    /// <summary>Digits that are read at once: two numbers.</summary>
    public const int WindowDigits = 2 * ImageFormat.NumberSize;

    /// <summary>Decodes.</summary>
    /// <param name="index">The index.</param>
    /// <param name="from">Where the positions start.</param>
    /// <param name="length">The words of the article.</param>
    /// <param name="positions">Filled with the positions, shifted left by one.</param>
    /// <param name="flag">Their low bit.</param>
    /// <returns>Where they end.</returns>
    public static BitPosition Decode(in SearchIndex index, BitPosition from, int length, Span<int> positions, int flag)
    {
        // Near the end of a page a reader goes on in the next one.
        ReadOnlySpan<byte> digits = index.PostingsFrom(from.Address);
        if (positions.Length > SearchFormat.FixedPositions)
        {
            return IsWithin(digits, positions.Length)
                ? DecodeWithin(digits, from, length, positions, flag)
                : DecodeAcross(index, from, length, positions, flag);
        }

        int width = SearchFormat.PositionBits(length);
        if (digits.Length < WindowDigits || (width * positions.Length) + from.Bits > WindowDigits * ImageFormat.DigitBits)
        {
            return DecodeFixed(index, from, width, positions, flag);
        }

        ulong bits = Window(digits) >> from.Bits;
        for (int occurrence = 0; occurrence < positions.Length; occurrence++)
        {
            positions[occurrence] = (int)((uint)bits & ((1u << width) - 1)) << 1 | flag;
            bits >>= width;
        }

        return from.Behind(width * positions.Length);
    }

    /// <summary>Passes over the positions of some articles.</summary>
    /// <param name="index">The index.</param>
    /// <param name="from">Where they start.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="frequencies">How many positions each has.</param>
    /// <returns>Where they end.</returns>
    public static BitPosition Skip(in SearchIndex index, BitPosition from, ReadOnlySpan<int> articles, ReadOnlySpan<int> frequencies)
    {
        ReadOnlySpan<byte> digits = index.PostingsFrom(from.Address);
        long bit = from.Bits;
        for (int place = 0; place < articles.Length; place++)
        {
            int frequency = frequencies[place];
            int length = index.LengthOf(articles[place]);
            if (frequency <= SearchFormat.FixedPositions)
            {
                bit += frequency * SearchFormat.PositionBits(length);
                continue;
            }

            // What is damaged may say anything: it comes out somewhere, and is read as nonsense there.
            bit += Excess(index, digits, from.Address, bit, SearchFormat.ExcessBits(frequency), out int read);
            bit += read + (frequency * (SearchFormat.RiceBits(length, frequency) + 1L));
        }

        return At(from.Address, bit);
    }

    /// <summary>The place of a bit behind an address.</summary>
    public static BitPosition At(uint address, long bit) => new(address + (uint)(bit / ImageFormat.DigitBits), (int)(bit % ImageFormat.DigitBits));

    /// <summary>The number before many positions, and how many bits it has itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Excess(in SearchIndex index, ReadOnlySpan<byte> digits, uint address, long bit, int rice, out int read)
    {
        long at = bit / ImageFormat.DigitBits;
        int shift = (int)(bit % ImageFormat.DigitBits);
        if (at + WindowDigits <= digits.Length)
        {
            ulong bits = Window(digits[(int)at..]) >> shift;
            int zeros = BitOperations.TrailingZeroCount(bits);
            if (zeros < SearchFormat.RiceEscape)
            {
                read = zeros + 1 + rice;
                return (zeros << rice) | (int)((bits >> (zeros + 1)) & ((1u << rice) - 1));
            }
        }

        return ExcessAcross(index, new BitPosition(address + (uint)at, shift), rice, out read);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ExcessAcross(in SearchIndex index, BitPosition from, int rice, out int read)
    {
        var reader = new BitReader(index.Storage, from);
        int excess = reader.Rice(rice);
        BitPosition end = reader.Position;
        read = (int)(((end.Address - from.Address) * ImageFormat.DigitBits) + (uint)end.Bits - (uint)from.Bits);
        return excess;
    }

    private static BitPosition DecodeFixed(in SearchIndex index, BitPosition from, int width, Span<int> positions, int flag)
    {
        var bits = new BitReader(index.Storage, from);
        for (int occurrence = 0; occurrence < positions.Length; occurrence++)
        {
            positions[occurrence] = (bits.Read(width) << 1) | flag;
        }

        return bits.Position;
    }

    /// <summary>Whether so many positions are in one piece of memory, wherever they end.</summary>
    public static bool IsWithin(ReadOnlySpan<byte> digits, int positions) => digits.Length > (positions + 2L) * MaxDigits;

    /// <summary>The bits of eight digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Window(ReadOnlySpan<byte> digits) =>
        (uint)DigitReader.Number(digits) | ((ulong)(uint)DigitReader.Number(digits[ImageFormat.NumberSize..]) << SearchFormat.NumberBits);

    // Never part of its callers, as that of postings.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static BitPosition DecodeWithin(ReadOnlySpan<byte> digits, BitPosition from, int length, Span<int> positions, int flag)
    {
        ulong bits = BitBuffer.Start(digits, from, out int count, out int at);

        // The first number tells how long the others are.
        BitBuffer.Rice(digits, SearchFormat.ExcessBits(positions.Length), ref bits, ref count, ref at);
        int rice = SearchFormat.RiceBits(length, positions.Length);
        int position = -1;
        for (int occurrence = 0; occurrence < positions.Length; occurrence++)
        {
            position += BitBuffer.Rice(digits, rice, ref bits, ref count, ref at) + 1;
            positions[occurrence] = (position << 1) | flag;
        }

        return BitBuffer.End(from, count, at);
    }

    private static BitPosition DecodeAcross(in SearchIndex index, BitPosition from, int length, Span<int> positions, int flag)
    {
        var bits = new BitReader(index.Storage, from);
        bits.Rice(SearchFormat.ExcessBits(positions.Length));
        int rice = SearchFormat.RiceBits(length, positions.Length);
        int position = -1;
        for (int occurrence = 0; occurrence < positions.Length; occurrence++)
        {
            position += bits.Rice(rice) + 1;
            positions[occurrence] = (position << 1) | flag;
        }

        return bits.Position;
    }
}
