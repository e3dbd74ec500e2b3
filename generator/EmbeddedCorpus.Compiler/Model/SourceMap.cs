namespace EmbeddedCorpus.Compiler.Model;

/// <summary>A run of plain text and the characters of the file that it comes from.</summary>
/// <remarks>The run ends where the next segment starts. It is a copy of the file if both lengths are equal, and a replacement otherwise.</remarks>
/// <param name="Start">The position of the run in the source of the article.</param>
/// <param name="Length">The number of characters of the run.</param>
/// <param name="FileStart">The position of its first character in the file.</param>
/// <param name="FileLength">The number of characters in the file.</param>
public readonly record struct SourceSegment(int Start, int Length, int FileStart, int FileLength);

/// <summary>Finds the characters of a file that plain text comes from.</summary>
internal static class SourceMap
{
    /// <summary>Converts a range of plain text to a range of the file.</summary>
    /// <param name="segments">The segments, in order of position.</param>
    /// <param name="range">The range in the source of the article.</param>
    /// <returns>The range in the file. It is empty, at position 0, for text that comes from no segment.</returns>
    public static TextRange ToFile(EquatableArray<SourceSegment> segments, TextRange range)
    {
        int first = Find(segments, range.Start);
        if (first < 0)
        {
            return default;
        }

        int start = Place(segments[first], range.Start, isEnd: false);
        int last = range.IsEmpty ? first : Find(segments, range.End - 1);
        int end = range.IsEmpty ? start : Place(segments[last], range.End, isEnd: true);
        return new TextRange(start, Math.Max(start, end));
    }

    // The last segment that starts at or before a position; what lies between two segments belongs to the first of them.
    private static int Find(EquatableArray<SourceSegment> segments, int position)
    {
        int low = 0;
        int high = segments.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (segments[middle].Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    private static int Place(SourceSegment segment, int position, bool isEnd)
    {
        int inside = position - segment.Start;
        return inside >= segment.Length || (segment.Length != segment.FileLength && isEnd) ? segment.FileStart + segment.FileLength
            : segment.Length == segment.FileLength ? segment.FileStart + inside
            : segment.FileStart;
    }
}
