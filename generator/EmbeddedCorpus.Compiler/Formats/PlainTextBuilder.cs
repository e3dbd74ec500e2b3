using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>Collects plain text, and notes where each run of it is in the file.</summary>
/// <param name="source">The file.</param>
public sealed class PlainTextBuilder(string source)
{
    private readonly StringBuilder _characters = new();
    private readonly List<SourceSegment> _segments = [];

    /// <summary>The number of collected characters.</summary>
    public int Length => _characters.Length;

    /// <summary>The last collected character, or a zero if there is none.</summary>
    public char Last => _characters.Length == 0 ? '\0' : _characters[_characters.Length - 1];

    /// <summary>A collected character.</summary>
    /// <param name="position">The position of the character, which is fast to find near the end.</param>
    public char this[int position] => _characters[position];

    /// <summary>The segments of the map, in order of position.</summary>
    public IReadOnlyList<SourceSegment> Map => _segments;

    /// <summary>Adds characters of the file.</summary>
    /// <param name="range">The range in the file.</param>
    public void Copy(TextRange range)
    {
        if (range.IsEmpty)
        {
            return;
        }

        Note(range.Length, range);
        _characters.Append(source, range.Start, range.Length);
    }

    /// <summary>Adds characters that the file has in another form, such as an entity.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="range">The range in the file.</param>
    public void Replace(string text, TextRange range)
    {
        if (text.Length > 0)
        {
            Note(text.Length, range);
            _characters.Append(text);
        }
    }

    /// <summary>Adds characters that are not in the file, such as a blank line between two blocks.</summary>
    public void Separate(string text) => _characters.Append(text);

    /// <summary>Removes white space at the end, down to a position.</summary>
    /// <param name="start">The position.</param>
    public void TrimEnd(int start)
    {
        int end = _characters.Length;
        while (end > start && char.IsWhiteSpace(_characters[end - 1]))
        {
            end--;
        }

        _characters.Length = end;
        while (_segments.Count > 0 && _segments[_segments.Count - 1].Start >= end)
        {
            _segments.RemoveAt(_segments.Count - 1);
        }

        if (_segments.Count > 0 && _segments[_segments.Count - 1] is { } last && last.Start + last.Length > end)
        {
            // Equal lengths mean a copy, so a replacement must not get them.
            int length = end - last.Start;
            bool isCopy = last.Length == last.FileLength;
            _segments[_segments.Count - 1] = last with { Length = length, FileLength = isCopy ? length : last.FileLength == length ? length - 1 : last.FileLength };
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _characters.ToString();

    /// <summary>Returns a part of the collected characters.</summary>
    /// <param name="start">The position of the first character.</param>
    /// <param name="length">The number of characters.</param>
    public string ToString(int start, int length) => _characters.ToString(start, length);

    // A run that goes on where the last one ended is one run with it.
    private void Note(int length, TextRange range)
    {
        if (_segments.Count > 0 && _segments[_segments.Count - 1] is { } last && last.Start + last.Length == _characters.Length
            && last.Length == last.FileLength && length == range.Length && last.FileStart + last.FileLength == range.Start)
        {
            _segments[_segments.Count - 1] = last with { Length = last.Length + length, FileLength = last.FileLength + length };
            return;
        }

        _segments.Add(new SourceSegment(_characters.Length, length, range.Start, range.Length));
    }
}
