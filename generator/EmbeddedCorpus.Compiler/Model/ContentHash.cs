using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EmbeddedCorpus.Compiler.Model;

/// <summary>A 64-bit hash of a text's characters: tells most differences at once and finds equal texts; equality is then settled by the characters.</summary>
/// <param name="Value">The hash.</param>
public readonly record struct ContentHash(ulong Value)
{
    private const ulong Multiplier = 0x9FB21C651E98DF25;

    /// <summary>The hash of this value and another behind it.</summary>
    public ContentHash Then(ulong value) => new(unchecked((((Value << 29) | (Value >> 35)) ^ value) * Multiplier));

    /// <summary>The hash of a text: the same on every machine, for it is a part of emitted code.</summary>
    /// <remarks>Multiply-and-rotate over 64-bit words, closed by the finaliser of MurmurHash3 (Appleby); not cryptographic.</remarks>
    [MethodImpl(HotLoop.Optimized)]
    public static ContentHash Of(string text)
    {
        ReadOnlySpan<char> chars = text.AsSpan();
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<char, ulong>(chars);
        ulong hash = unchecked((ulong)text.Length * Multiplier);
        foreach (ulong word in words)
        {
            hash = unchecked((((hash << 29) | (hash >> 35)) ^ (BitConverter.IsLittleEndian ? word : Swap(word))) * Multiplier);
        }

        foreach (char c in chars.Slice(words.Length * 4))
        {
            hash = unchecked((((hash << 29) | (hash >> 35)) ^ c) * Multiplier);
        }

        hash ^= hash >> 33;
        hash = unchecked(hash * 0xFF51AFD7ED558CCD);
        hash ^= hash >> 33;
        return new ContentHash(hash);
    }

    /// <summary>The four characters of a word in the other order: as a machine of the other kind reads them.</summary>
    internal static ulong Swap(ulong word) => (word << 48) | ((word & 0xFFFF_0000) << 16) | ((word >> 16) & 0xFFFF_0000) | (word >> 48);
}
