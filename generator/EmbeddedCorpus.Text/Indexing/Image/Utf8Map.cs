using System.Runtime.CompilerServices;
using System.Text;
using EmbeddedCorpus.Text.Model;

namespace EmbeddedCorpus.Text.Indexing.Image;

/// <summary>The one place where positions in characters become positions in UTF-8 bytes.</summary>
/// <remarks>The text must hold no unpaired surrogate: such texts are refused before.</remarks>
internal sealed class Utf8Map
{
    private const int StrideBits = 6;
    private const int Stride = 1 << StrideBits;

    private readonly string _source;

    // Bytes before every 64th character; null where every character is one byte.
    private readonly int[]? _checkpoints;

    [MethodImpl(HotLoop.Optimized)]
    public Utf8Map(string source)
    {
        _source = source;
        if (IsAscii(source))
        {
            ByteCount = source.Length;
            return;
        }

        _checkpoints = new int[(source.Length >> StrideBits) + 1];
        int bytes = 0;
        for (int index = 0; index < source.Length; index++)
        {
            if ((index & (Stride - 1)) == 0)
            {
                _checkpoints[index >> StrideBits] = bytes;
            }

            bytes += Width(source[index]);
        }

        if ((source.Length & (Stride - 1)) == 0)
        {
            _checkpoints[source.Length >> StrideBits] = bytes;
        }

        ByteCount = bytes;
    }

    /// <summary>The length of the whole text in bytes.</summary>
    public int ByteCount { get; }

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
        for (; index < position; index++)
        {
            bytes += Width(_source[index]);
        }

        return bytes;
    }

    // Each half of a surrogate pair counts for two of the four bytes, so that no look-ahead is needed.
    private static int Width(char c) => c < 0x80 ? 1 : c < 0x800 || char.IsSurrogate(c) ? 2 : 3;

    private static bool IsAscii(string source) => Encoding.UTF8.GetByteCount(source) == source.Length;
}
