using System.Text;

namespace EmbeddedCorpus.Tool.Exports;

/// <summary>Counts the characters before positions of one text.</summary>
/// <param name="unit">What is counted.</param>
internal sealed class OffsetCounter(OffsetUnit unit)
{
    // Positions come near each other: what was counted is not counted again.
    private int _byte;
    private int _count;

    /// <summary>Starts with another text.</summary>
    public void Restart()
    {
        _byte = 0;
        _count = 0;
    }

    /// <summary>The number of characters before a position.</summary>
    /// <param name="text">The text, the same since the start.</param>
    /// <param name="position">The position in bytes, at the start of a character.</param>
    public int At(ReadOnlySpan<byte> text, int position)
    {
        if (unit == OffsetUnit.Bytes)
        {
            return position;
        }

        _count += position >= _byte ? Count(text[_byte..position]) : -Count(text[position.._byte]);
        _byte = position;
        return _count;
    }

    private int Count(ReadOnlySpan<byte> utf8) => unit == OffsetUnit.Utf16 ? Encoding.UTF8.GetCharCount(utf8) : CodePoints(utf8);

    // Each code point has one byte that goes on no other.
    private static int CodePoints(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        foreach (byte value in utf8)
        {
            count += (value & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }
}
