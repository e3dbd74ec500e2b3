using System.Runtime.CompilerServices;
using System.Text;

namespace EmbeddedCorpus.Compiler.Model;

/// <summary>The one place where positions in characters become positions in UTF-8 bytes.</summary>
/// <remarks>
/// The text must hold no unpaired surrogate: such texts are refused before. What lies between two positions that the map knows is
/// counted in the text itself, in whichever form that is held.
/// </remarks>
internal sealed class Utf8Map
{
    private const int StrideBits = 6;
    private const int Stride = 1 << StrideBits;

    private readonly string? _characters;
    private readonly byte[]? _utf8;
    private readonly int _start;

    // Bytes before every 64th character; null where every character is one byte.
    private readonly int[]? _checkpoints;

    /// <summary>The map of a text that is held as characters.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public Utf8Map(string characters)
    {
        _characters = characters;
        if (IsAscii(characters))
        {
            ByteCount = characters.Length;
            return;
        }

        _checkpoints = new int[(characters.Length >> StrideBits) + 1];
        int bytes = 0;
        for (int index = 0; index < characters.Length; index++)
        {
            if ((index & (Stride - 1)) == 0)
            {
                _checkpoints[index >> StrideBits] = bytes;
            }

            bytes += Width(characters[index]);
        }

        CloseWith(characters.Length, bytes);
        ByteCount = bytes;
    }

    /// <summary>The map of a text that is held as UTF-8.</summary>
    /// <param name="utf8">The text; valid UTF-8.</param>
    /// <param name="characters">How many characters it has.</param>
    /// <exception cref="FormatException">It has another number of characters.</exception>
    [MethodImpl(HotLoop.Optimized)]
    public Utf8Map(ArraySegment<byte> utf8, int characters)
        : this(utf8, utf8.Count == characters ? null : new int[(characters >> StrideBits) + 1])
    {
        if (_checkpoints is null)
        {
            return;
        }

        int bytes = 0;
        for (int index = 0; index < characters && bytes < ByteCount; index++)
        {
            if ((index & (Stride - 1)) == 0)
            {
                _checkpoints[index >> StrideBits] = bytes;
            }

            bytes += Width(_utf8![_start + bytes]);
            if (index + 1 == characters && bytes == ByteCount)
            {
                CloseWith(characters, bytes);
                return;
            }
        }

        throw new FormatException("A text does not have the expected number of characters.");
    }

    private Utf8Map(ArraySegment<byte> utf8, int[]? checkpoints)
    {
        _utf8 = utf8.Array;
        _start = utf8.Offset;
        _checkpoints = checkpoints;
        ByteCount = utf8.Count;
    }

    /// <summary>The length of the whole text in bytes.</summary>
    public int ByteCount { get; }

    /// <summary>The same map without the characters.</summary>
    /// <param name="utf8">The same text as UTF-8.</param>
    public Utf8Map In(byte[] utf8) => new(new ArraySegment<byte>(utf8), _checkpoints);

    /// <summary>The number of bytes before the character at <paramref name="position"/>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public int ToBytes(int position)
    {
        if (_checkpoints is null)
        {
            return position;
        }

        int index = position & ~(Stride - 1);
        int bytes = _checkpoints[index >> StrideBits];
        if (_utf8 is { } utf8)
        {
            for (; index < position; index++)
            {
                bytes += Width(utf8[_start + bytes]);
            }

            return bytes;
        }

        for (; index < position; index++)
        {
            bytes += Width(_characters![index]);
        }

        return bytes;
    }

    private void CloseWith(int characters, int bytes)
    {
        if ((characters & (Stride - 1)) == 0)
        {
            _checkpoints![characters >> StrideBits] = bytes;
        }
    }

    // Each half of a surrogate pair counts for two of the four bytes, so that no look-ahead is needed.
    private static int Width(char c) => c < 0x80 ? 1 : c < 0x800 || char.IsSurrogate(c) ? 2 : 3;

    // The byte that a character starts with. That of four is the first half of a pair, and one within a sequence the second half.
    private static int Width(byte first) => first < 0x80 ? 1 : (first & 0xF0) == 0xE0 ? 3 : 2;

    private static bool IsAscii(string source) => Encoding.UTF8.GetByteCount(source) == source.Length;
}
