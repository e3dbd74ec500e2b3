using System.Numerics;
using System.Runtime.CompilerServices;
using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.Search.Index;

/// <summary>
/// Reads numbers from digits that are one piece of memory and more than enough: what runs for every posting and position of a query.
/// <see cref="BitReader"/> reads the same across the end of a page.
/// </summary>
/// <remarks>
/// The state (bits, how many, and the digit behind them) is three locals of the caller, which is what makes it fast: in fields it would go through
/// memory at each number.
/// </remarks>
internal static class BitBuffer
{
    private const int Bits = 64;

    /// <summary>Starts at a place.</summary>
    /// <param name="digits">The digits from its address on.</param>
    /// <param name="from">The place.</param>
    /// <param name="count">How many bits there are.</param>
    /// <param name="at">The digit behind them.</param>
    /// <returns>The bits.</returns>
    public static ulong Start(ReadOnlySpan<byte> digits, BitPosition from, out int count, out int at)
    {
        count = SearchFormat.NumberBits - from.Bits;
        at = ImageFormat.NumberSize;
        return (ulong)(uint)DigitReader.Number(digits) >> from.Bits;
    }

    /// <summary>Where a reader that started at a place stands.</summary>
    public static BitPosition End(BitPosition from, int count, int at)
    {
        // Digits are taken whole: what is left of one tells how much of it was read.
        int rest = (count + ImageFormat.DigitBits - 1) / ImageFormat.DigitBits;
        return new BitPosition(from.Address + (uint)(at - rest), (rest * ImageFormat.DigitBits) - count);
    }

    /// <summary>The next number in Rice code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Rice(ReadOnlySpan<byte> digits, int rice, ref ulong bits, ref int count, ref int at)
    {
        // Enough for nearly all postings: what comes behind is seldom needed, and costs no more than a look.
        if (count <= Bits - SearchFormat.NumberBits)
        {
            Refill(digits, ref bits, ref count, ref at);
        }

        int zeros = BitOperations.TrailingZeroCount(bits);
        bool isRice = zeros < SearchFormat.RiceEscape;
        int low = isRice ? rice : SearchFormat.NumberBits;
        zeros = isRice ? zeros : SearchFormat.RiceEscape;
        bits >>= zeros + 1;
        count -= zeros + 1;
        if (count < low)
        {
            Refill(digits, ref bits, ref count, ref at);
        }

        int value = isRice ? (zeros << rice) | (int)(bits & ((1u << rice) - 1)) : (int)(bits & ImageFormat.MaxNumber);
        bits >>= low;
        count -= low;
        return value & ImageFormat.MaxNumber;
    }

    /// <summary>The next number in Elias gamma code, without a branch for 1, the most frequent one: nobody could foretell it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Gamma(ReadOnlySpan<byte> digits, ref ulong bits, ref int count, ref int at)
    {
        int zeros = BitOperations.TrailingZeroCount(bits);
        if (2 * zeros >= count)
        {
            return LongGamma(digits, ref bits, ref count, ref at);
        }

        int value = (int)((uint)(bits >> (zeros + 1)) & ((1u << zeros) - 1)) | (1 << zeros);
        bits >>= (2 * zeros) + 1;
        count -= (2 * zeros) + 1;
        return value - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LongGamma(ReadOnlySpan<byte> digits, ref ulong bits, ref int count, ref int at)
    {
        if (count < SearchFormat.NumberBits)
        {
            Refill(digits, ref bits, ref count, ref at);
        }

        int zeros = Math.Min(BitOperations.TrailingZeroCount(bits), SearchFormat.NumberBits - 1);
        bits >>= zeros + 1;
        count -= zeros + 1;
        if (count < zeros)
        {
            Refill(digits, ref bits, ref count, ref at);
        }

        int value = (int)((uint)bits & ((1u << zeros) - 1)) | (1 << zeros);
        bits >>= zeros;
        count -= zeros;
        return value - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Refill(ReadOnlySpan<byte> digits, ref ulong bits, ref int count, ref int at)
    {
        bits |= (ulong)(uint)DigitReader.Number(digits[at..]) << count;
        at += ImageFormat.NumberSize;
        count += SearchFormat.NumberBits;
    }
}
