using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Finds the lines and columns of positions that mostly rise, and reads the characters between two of them once.</summary>
/// <remarks><see cref="LineStarts"/> reads the whole text, and <see cref="LineMap"/> reads it from its start for each position.</remarks>
/// <param name="text">The text.</param>
internal sealed class LineCursor(string text)
{
    private int _line;
    private int _start;
    private int _read;

    /// <summary>Whether this is the cursor of a text.</summary>
    public bool IsIn(string other) => ReferenceEquals(text, other);

    /// <summary>The line and column of a position, both from 0.</summary>
    public LineColumn At(int position)
    {
        if (position < _start)
        {
            _line = 0;
            _start = 0;
        }

        _read = position < _read ? _start : _read;

        while (_read < position)
        {
            int length = text.AsSpan(_read, position - _read).IndexOfAny('\n', '\r');
            int end = length < 0 ? position : _read + length;
            int next = length < 0 ? position : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            if (length < 0 || next > position)
            {
                _read = end;
                break;
            }

            _line++;
            _start = next;
            _read = next;
        }

        return new LineColumn(_line, position - _start);
    }
}
