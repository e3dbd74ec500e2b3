using System.Numerics;
using System.Runtime.CompilerServices;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Format;

/// <summary>Decodes the positions of an article, or compares them with starts of a phrase, and passes over those of articles before it without reading them.</summary>
internal static class PositionReader
{
    /// <summary>More digits than any position takes.</summary>
    private const int MaxDigits = 8;

    /// <summary>Digits that are read at once: two numbers.</summary>
    private const int WindowDigits = 2 * ImageFormat.NumberSize;

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

    /// <summary>Sets the low bit of each start of a phrase that a position follows, if the positions are many and in one piece of memory.</summary>
    /// <param name="index">The index.</param>
    /// <param name="from">Where the positions start.</param>
    /// <param name="length">The words of the article.</param>
    /// <param name="frequency">How many positions there are.</param>
    /// <param name="starts">The starts, shifted left by one, rising.</param>
    /// <param name="distance">How many words after the start the position must be.</param>
    /// <returns>Whether they are; otherwise they must be decoded first.</returns>
    public static bool TryMark(in SearchIndex index, BitPosition from, int length, int frequency, Span<int> starts, int distance)
    {
        ReadOnlySpan<byte> digits = index.PostingsFrom(from.Address);
        if (frequency <= SearchFormat.FixedPositions || !IsWithin(digits, frequency))
        {
            return false;
        }

        MarkWithin(digits, from, length, frequency, starts, distance);
        return true;
    }

    /// <summary>Sets the low bit of each start of a phrase that a position follows.</summary>
    /// <param name="positions">The positions, shifted left by one, rising.</param>
    /// <param name="starts">The starts, likewise.</param>
    /// <param name="distance">How many words after the start the position must be.</param>
    public static void Mark(ReadOnlySpan<int> positions, Span<int> starts, int distance)
    {
        int start = 0;
        foreach (int entry in positions)
        {
            int position = (entry >> 1) - distance;
            while (starts[start] >> 1 < position)
            {
                if (++start == starts.Length)
                {
                    return;
                }
            }

            starts[start] |= starts[start] >> 1 == position ? 1 : 0;
        }
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

        return new BitPosition(from.Address + (uint)(bit / ImageFormat.DigitBits), (int)(bit % ImageFormat.DigitBits));
    }

    // The number before many positions, and how many bits it has itself.
    private static int Excess(in SearchIndex index, ReadOnlySpan<byte> digits, uint address, long bit, int rice, out int read)
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

        var reader = new BitReader(index.Storage, new BitPosition(address + (uint)at, shift));
        int excess = reader.Rice(rice);
        BitPosition end = reader.Position;
        read = (int)(((end.Address - (address + (uint)at)) * ImageFormat.DigitBits) + (uint)end.Bits - (uint)shift);
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

    private static bool IsWithin(ReadOnlySpan<byte> digits, int positions) => digits.Length > (positions + 2L) * MaxDigits;

    // The bits of eight digits.
    private static ulong Window(ReadOnlySpan<byte> digits) =>
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

    // Stops behind the last start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void MarkWithin(ReadOnlySpan<byte> digits, BitPosition from, int length, int frequency, Span<int> starts, int distance)
    {
        ulong bits = BitBuffer.Start(digits, from, out int count, out int at);
        BitBuffer.Rice(digits, SearchFormat.ExcessBits(frequency), ref bits, ref count, ref at);
        int rice = SearchFormat.RiceBits(length, frequency);
        int position = -1 - distance;
        int start = 0;
        int wanted = starts[0] >> 1;
        for (int occurrence = 0; occurrence < frequency; occurrence++)
        {
            position += BitBuffer.Rice(digits, rice, ref bits, ref count, ref at) + 1;
            while (wanted < position)
            {
                if (++start == starts.Length)
                {
                    return;
                }

                wanted = starts[start] >> 1;
            }

            if (wanted == position)
            {
                starts[start] |= 1;
            }
        }
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
