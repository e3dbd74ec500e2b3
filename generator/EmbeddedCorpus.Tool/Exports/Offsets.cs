using System.Text;

namespace EmbeddedCorpus.Tool.Exports;

/// <summary>Counts the places of parts of one text.</summary>
/// <param name="text">The text.</param>
/// <param name="unit">What is counted.</param>
internal sealed class Offsets(Utf8Text text, OffsetUnit unit)
{
    // Parts come in the order of their places: what was counted is not counted again.
    private int _byte;
    private int _count;

    /// <summary>The start and the end of a part; null if the part is outside of the text.</summary>
    public (int? Start, int? End) Of(Utf8Text part) => !part.IsEmpty && text.TryGetRange(part, out Range range) ? (At(range.Start.Value), At(range.End.Value)) : (null, null);

    private int At(int position)
    {
        if (unit == OffsetUnit.Bytes)
        {
            return position;
        }

        if (position < _byte)
        {
            _byte = 0;
            _count = 0;
        }

        ReadOnlySpan<byte> between = text.Bytes[_byte..position];
        _count += unit == OffsetUnit.Utf16 ? Encoding.UTF8.GetCharCount(between) : CodePoints(between);
        _byte = position;
        return _count;
    }

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
