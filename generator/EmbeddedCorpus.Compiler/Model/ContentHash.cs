using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EmbeddedCorpus.Compiler.Model;

/// <summary>A 64-bit hash of the characters of a text.</summary>
/// <param name="Value">The value of the hash.</param>
/// <remarks>Different hashes prove that two texts differ. A comparison of the characters must confirm that two texts are equal.</remarks>
public readonly record struct ContentHash(ulong Value)
{
    private const ulong Multiplier = 0x9FB21C651E98DF25;

    /// <summary>Returns the hash of this value followed by another value.</summary>
    public ContentHash Then(ulong value) => new(unchecked((((Value << 29) | (Value >> 35)) ^ value) * Multiplier));

    /// <summary>Returns the hash of a text.</summary>
    /// <remarks>
    /// <para>The hash is a part of generated code. So the hash of a text is the same on every machine.</para>
    /// <para>The method multiplies and rotates 64-bit words. The last step is the finaliser of MurmurHash3 (Appleby). The hash is not cryptographic.</para>
    /// </remarks>
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

    /// <summary>Reverses the order of the four characters in a word, for big-endian machines.</summary>
    internal static ulong Swap(ulong word) => (word << 48) | ((word & 0xFFFF_0000) << 16) | ((word >> 16) & 0xFFFF_0000) | (word >> 48);
}
