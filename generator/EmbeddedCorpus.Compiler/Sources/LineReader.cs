using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Reads a text line by line. Lines end with LF, CRLF or CR; no other character ends one.</summary>
internal ref struct LineReader(ReadOnlySpan<char> text, int position)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Where the next line starts.</summary>
    public int Position { get; private set; } = position;

    /// <summary>Reads the next line.</summary>
    /// <param name="line">The line without its end.</param>
    /// <returns>Whether there was one; a line end at the very end of the text starts no further line.</returns>
    [MethodImpl(HotLoop.Optimized)]
    public bool TryRead(out TextRange line)
    {
        int start = Position;
        if (start >= _text.Length)
        {
            line = default;
            return false;
        }

        int length = _text.Slice(start).IndexOfAny('\n', '\r');
        if (length < 0)
        {
            line = new TextRange(start, _text.Length);
            Position = _text.Length;
            return true;
        }

        int end = start + length;
        line = new TextRange(start, end);
        Position = end + (_text[end] == '\r' && end + 1 < _text.Length && _text[end + 1] == '\n' ? 2 : 1);
        return true;
    }

    /// <summary>The line without white space at its ends; empty for a blank line.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static TextRange Trim(ReadOnlySpan<char> text, TextRange range)
    {
        int start = range.Start;
        int end = range.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end);
    }
}
