using System.Runtime.CompilerServices;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Reads the numbers of an image: digits of 7 bits, least significant first (see <see cref="ImageFormat"/>).</summary>
internal static class DigitReader
{
    /// <summary>A number of four digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Number(ReadOnlySpan<byte> field)
    {
        uint digits = (LittleEndian.UInt32(field) ^ 0x40404040u) & 0x7F7F7F7Fu;

        // Two steps close the gaps: 7+7 bits in each half, then 14+14.
        digits = (digits & 0x007F007Fu) | ((digits & 0x7F007F00u) >> 1);
        return (int)((digits & 0x00003FFFu) | ((digits & 0x3FFF0000u) >> 2));
    }

    /// <summary>Three digits, of which the first two fill 14 bits and the third the 7 above.</summary>
    /// <param name="field">The digits, with one byte before them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Step(ReadOnlySpan<byte> field)
    {
        uint digits = ((LittleEndian.UInt32(field) >> 8) ^ 0x404040u) & 0x7F7F7Fu;
        return (int)((digits & 0x7Fu) | ((digits & 0x7F00u) >> 1) | ((digits & 0x7F0000u) >> 2));
    }

    /// <summary>An address of five digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Address(ReadOnlySpan<byte> field)
    {
        uint high = (uint)(field[NumberSize] ^ DigitZero) & DigitMask;
        return (uint)Number(field) | (high << (NumberSize * DigitBits));
    }

    /// <summary>A single digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Digit(byte value) => (value ^ DigitZero) & DigitMask;
}
