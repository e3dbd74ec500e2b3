using System.Numerics;
using System.Runtime.CompilerServices;
using EmbeddedCorpus.Search.Format;
using EmbeddedCorpus.Storage;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Decodes the positions of a document, and passes over those of documents before it.</summary>
internal static class PositionDecoder
{
    /// <summary>More digits than any position takes.</summary>
    private const int MaxDigits = 8;

    /// <summary>Decodes.</summary>
    /// <param name="index">The index.</param>
    /// <param name="from">Where the positions of the first document start.</param>
    /// <param name="documents">The documents; the positions of the last are wanted.</param>
    /// <param name="frequencies">How many positions each has.</param>
    /// <param name="positions">Filled with those of the last, shifted left by one.</param>
    /// <param name="flag">Their low bit.</param>
    /// <returns>Where they end.</returns>
    public static BitPosition Decode(in SearchIndex index, BitPosition from, ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, Span<int> positions, int flag)
    {
        ReadOnlySpan<byte> digits = index.Storage.BytesFrom(from.Address);
        long most = 2;
        foreach (int frequency in frequencies)
        {
            most += frequency;
        }

        // Near the end of a page a reader goes on in the next one.
        return digits.Length > most * MaxDigits
            ? DecodeWithin(index, digits, from, documents, frequencies, positions, flag)
            : DecodeAcross(index, from, documents, frequencies, positions, flag);
    }

    // The state is kept in locals, as in the decoder of documents.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static BitPosition DecodeWithin(
        in SearchIndex index, ReadOnlySpan<byte> digits, BitPosition from, ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, Span<int> positions, int flag)
    {
        ulong bits = (ulong)(uint)Digits.Number(digits) >> from.Bits;
        int count = SearchFormat.NumberBits - from.Bits;
        int at = ImageFormat.NumberSize;
        for (int place = 0; place < documents.Length; place++)
        {
            int frequency = frequencies[place];
            int rice = SearchFormat.RiceBits(index.LengthOf(documents[place]), frequency);
            ulong mask = (1u << rice) - 1;
            bool isWanted = place == documents.Length - 1;
            int position = -1;
            for (int occurrence = 0; occurrence < frequency; occurrence++)
            {
                if (count < SearchFormat.NumberBits)
                {
                    bits |= (ulong)(uint)Digits.Number(digits[at..]) << count;
                    at += ImageFormat.NumberSize;
                    count += SearchFormat.NumberBits;
                }

                int zeros = BitOperations.TrailingZeroCount(bits);
                bool isRice = zeros < SearchFormat.RiceEscape;
                int low = isRice ? rice : SearchFormat.NumberBits;
                zeros = isRice ? zeros : SearchFormat.RiceEscape;
                bits >>= zeros + 1;
                count -= zeros + 1;
                if (count < low)
                {
                    bits |= (ulong)(uint)Digits.Number(digits[at..]) << count;
                    at += ImageFormat.NumberSize;
                    count += SearchFormat.NumberBits;
                }

                if (isWanted)
                {
                    int gap = isRice ? (zeros << rice) | (int)(bits & mask) : (int)(bits & ImageFormat.MaxNumber);
                    position += (gap & ImageFormat.MaxNumber) + 1;
                    positions[occurrence] = (position << 1) | flag;
                }

                bits >>= low;
                count -= low;
            }
        }

        int rest = (count + ImageFormat.DigitBits - 1) / ImageFormat.DigitBits;
        return new BitPosition(from.Address + (uint)(at - rest), (rest * ImageFormat.DigitBits) - count);
    }

    private static BitPosition DecodeAcross(
        in SearchIndex index, BitPosition from, ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, Span<int> positions, int flag)
    {
        var bits = new BitReader(index.Storage, from);
        for (int place = 0; place < documents.Length; place++)
        {
            int rice = SearchFormat.RiceBits(index.LengthOf(documents[place]), frequencies[place]);
            int position = -1;
            for (int occurrence = 0; occurrence < frequencies[place]; occurrence++)
            {
                position += bits.Rice(rice) + 1;
                if (place == documents.Length - 1)
                {
                    positions[occurrence] = (position << 1) | flag;
                }
            }
        }

        return bits.Position;
    }
}
