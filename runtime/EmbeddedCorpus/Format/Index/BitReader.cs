using System.Numerics;
using System.Runtime.CompilerServices;
using EmbeddedCorpus.CompilerServices;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Reads numbers from a stream of bits, seven to a digit, the lowest first.</summary>
/// <remarks>Behind the end of an image it reads zeros: what is damaged gives wrong numbers, and never a byte of somebody else's.</remarks>
internal ref struct BitReader
{
    private readonly CorpusStorage _storage;
    private ReadOnlySpan<byte> _rest;
    private uint _address;
    private ulong _bits;
    private int _count;

    /// <summary>Starts at an address.</summary>
    public BitReader(CorpusStorage storage, uint address)
    {
        _storage = storage;
        _address = address;
        _rest = storage.BytesFrom(address);
    }

    /// <summary>Goes on where another reader stood.</summary>
    public BitReader(CorpusStorage storage, BitPosition position)
        : this(storage, position.Address)
    {
        if (position.Bits > 0)
        {
            Read(position.Bits);
        }
    }

    /// <summary>Where it stands.</summary>
    public readonly BitPosition Position
    {
        get
        {
            // Digits are taken whole: what is left of one tells how much of it was read.
            int digits = (_count + DigitBits - 1) / DigitBits;
            return new BitPosition(_address - (uint)digits, (digits * DigitBits) - _count);
        }
    }

    /// <summary>The next bits as a number.</summary>
    /// <param name="count">At most 28.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read(int count)
    {
        if (_count < count)
        {
            Refill();
        }

        int value = (int)((uint)_bits & ((1u << count) - 1));
        _bits >>= count;
        _count -= count;
        return value;
    }

    /// <summary>The next number in Elias gamma code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Gamma()
    {
        if (_count < SearchFormat.NumberBits)
        {
            Refill();
        }

        int zeros = BitOperations.TrailingZeroCount(_bits);
        if (zeros >= SearchFormat.NumberBits)
        {
            return Skip(SearchFormat.NumberBits);
        }

        _bits >>= zeros + 1;
        _count -= zeros + 1;
        return (Read(zeros) | (1 << zeros)) - 1;
    }

    /// <summary>The next number in Rice code.</summary>
    /// <param name="bits">Its low bits that stand as they are; at most 27.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Rice(int bits)
    {
        if (_count < SearchFormat.NumberBits)
        {
            Refill();
        }

        int zeros = BitOperations.TrailingZeroCount(_bits);
        if (zeros >= SearchFormat.RiceEscape)
        {
            Skip(SearchFormat.RiceEscape + 1);
            return Read(SearchFormat.NumberBits);
        }

        _bits >>= zeros + 1;
        _count -= zeros + 1;
        return ((zeros << bits) | Read(bits)) & MaxNumber;
    }

    private int Skip(int count)
    {
        _bits >>= count;
        _count -= count;
        return 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Refill()
    {
        if (_rest.Length >= NumberSize)
        {
            _bits |= (ulong)(uint)DigitReader.Number(_rest) << _count;
            _rest = _rest[NumberSize..];
        }
        else
        {
            for (int digit = 0; digit < NumberSize; digit++)
            {
                _bits |= (ulong)(uint)NextDigit((uint)digit) << (_count + (digit * DigitBits));
            }
        }

        _address += NumberSize;
        _count += NumberSize * DigitBits;
    }

    // Streams of literals go on in the next page.
    private int NextDigit(uint ahead)
    {
        if (_rest.IsEmpty)
        {
            _rest = _storage.BytesFrom(_address + ahead);
            if (_rest.IsEmpty)
            {
                return 0;
            }
        }

        int digit = DigitReader.Digit(_rest[0]);
        _rest = _rest[1..];
        return digit;
    }
}

/// <summary>A place in a stream of bits.</summary>
/// <param name="Address">The address of a digit.</param>
/// <param name="Bits">Bits of that digit before the place, 0 to 6.</param>
internal readonly record struct BitPosition(uint Address, int Bits)
{
    /// <summary>The place some bits behind this one.</summary>
    public BitPosition Behind(int bits) => new(Address + (uint)((Bits + bits) / DigitBits), (Bits + bits) % DigitBits);
}
