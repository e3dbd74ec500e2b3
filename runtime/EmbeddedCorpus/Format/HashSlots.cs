#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>
/// Hash tables of an image, with open addressing and linear probing: rows by a hash of bytes that the rows lead to. Ids, names and stems have one each.
/// </summary>
/// <remarks>
/// A slot is a number: row + 1 in the low bits, 0 where it is free; the bits above hold bits of the hash, so that hardly any row is looked at in vain.
/// </remarks>
internal static class HashSlots
{
    private const ulong Multiplier = 0x9FB21C651E98DF25;

    /// <summary>The number of slots for some names: half of them stay free, so that the first or second probe mostly finds; none for none.</summary>
    public static int CountForNames(int names) => names * 2;

    /// <summary>The number of slots for some stems: a fifth of them stays free, and three probes find on average.</summary>
    public static int CountForStems(int stems) => stems + (stems / 4) + 1;

    /// <summary>Multiply-and-shift over words of 8 bytes.</summary>
    /// <remarks>The words of a rest overlap, or are made of less than 8 bytes: no byte is read alone.</remarks>
    public static uint Hash(ReadOnlySpan<byte> utf8)
    {
        ulong hash = unchecked((ulong)utf8.Length * Multiplier);
        if (utf8.Length >= sizeof(ulong))
        {
            ulong last = LittleEndian.UInt64(utf8.Slice(utf8.Length - sizeof(ulong)));
            while (utf8.Length > sizeof(ulong))
            {
                hash = Add(hash, LittleEndian.UInt64(utf8));
                utf8 = utf8.Slice(sizeof(ulong));
            }

            hash = Add(hash, last);
        }
        else
        {
            ulong word = 0;
            for (int index = utf8.Length - 1; index >= 0; index--)
            {
                word = (word << 8) | utf8[index];
            }

            hash = Add(hash, word);
        }

        // The high bits pick the slot, those below them tell rows apart.
        hash ^= hash >> 29;
        return (uint)(unchecked(hash * Multiplier) >> 32);
    }

    /// <summary>Where the search for a hash starts.</summary>
    public static int Start(uint hash, int slots) => (int)((hash * (ulong)slots) >> 32);

    /// <summary>The number of low bits of a slot that hold a row.</summary>
    public static int RowBits(int rows)
    {
#if NET
        return System.Numerics.BitOperations.Log2((uint)rows | 1) + 1;
#else
        int bits = 1;
        while (rows >> bits != 0)
        {
            bits++;
        }

        return bits;
#endif
    }

    /// <summary>A slot: row + 1 below bits of the hash.</summary>
    public static int Value(uint hash, int row, int rowBits) => (int)((hash << rowBits) & ImageFormat.MaxNumber) | (row + 1);

    private static ulong Add(ulong hash, ulong word)
    {
        hash = unchecked((hash ^ word) * Multiplier);
        return hash ^ (hash >> 32);
    }
}
