using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>Writes numbers as bits, seven to a digit of an image, the lowest first.</summary>
internal sealed class BitWriter
{
    private char[] _digits = new char[1 << 12];
    private ulong _bits;
    private int _count;

    /// <summary>The digits that are full.</summary>
    public int Length { get; private set; }

    /// <summary>The bits that were written.</summary>
    public long BitLength => ((long)Length * ImageFormat.DigitBits) + _count;

    /// <summary>The full digits, as characters.</summary>
    public ReadOnlySpan<char> Digits => _digits.AsSpan(0, Length);

    /// <summary>Appends the low bits of a number.</summary>
    /// <param name="value">The number; no bit above <paramref name="count"/> is set.</param>
    /// <param name="count">At most 28.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void Write(uint value, int count)
    {
        _bits |= (ulong)value << _count;
        _count += count;
        if (Length + 8 > _digits.Length)
        {
            Array.Resize(ref _digits, _digits.Length * 2);
        }

        while (_count >= ImageFormat.DigitBits)
        {
            _digits[Length++] = (char)((uint)(_bits & ImageFormat.DigitMask) ^ ImageFormat.DigitZero);
            _bits >>= ImageFormat.DigitBits;
            _count -= ImageFormat.DigitBits;
        }
    }

    /// <summary>Appends a number as the Elias gamma code of it plus 1: short for small ones.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void Gamma(int value)
    {
        uint code = checked((uint)value + 1);
        int bits = 0;
        while (code >> bits > 1)
        {
            bits++;
        }

        if (bits >= SearchFormat.NumberBits)
        {
            throw new InvalidOperationException("A search index has at most 256 million rows in each of its tables: set the metadata Corpus of the documents to several names.");
        }

        Write(1u << bits, bits + 1);
        Write(code & ((1u << bits) - 1), bits);
    }

    /// <summary>Appends a number as a Rice code.</summary>
    /// <param name="value">The number.</param>
    /// <param name="bits">Its low bits that are written as they are.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void Rice(int value, int bits)
    {
        int high = value >> bits;
        if (high < SearchFormat.RiceEscape)
        {
            Write(1u << high, high + 1);
            Write((uint)value & ((1u << bits) - 1), bits);
        }
        else
        {
            Write(1u << SearchFormat.RiceEscape, SearchFormat.RiceEscape + 1);
            Write((uint)value, SearchFormat.NumberBits);
        }
    }

    /// <summary>The bits that <see cref="Rice"/> takes.</summary>
    public static int RiceLength(int value, int bits) =>
        value >> bits < SearchFormat.RiceEscape ? (value >> bits) + 1 + bits : SearchFormat.RiceEscape + 1 + SearchFormat.NumberBits;

    /// <summary>Appends a number of four digits at its own place; only between two streams.</summary>
    public void Number(int value) => Write((uint)value, SearchFormat.NumberBits);

    /// <summary>Fills the last digit up, so that a stream of its own can follow.</summary>
    public void Align()
    {
        if (_count > 0)
        {
            Write(0, ImageFormat.DigitBits - _count);
        }
    }

    /// <summary>Appends what another writer holds in full digits.</summary>
    public void Append(BitWriter other)
    {
        Align();
        while (Length + other.Length + 8 > _digits.Length)
        {
            Array.Resize(ref _digits, _digits.Length * 2);
        }

        other.Digits.CopyTo(_digits.AsSpan(Length));
        Length += other.Length;
    }

    /// <summary>Forgets all that was written.</summary>
    public void Clear()
    {
        Length = 0;
        _bits = 0;
        _count = 0;
    }
}
