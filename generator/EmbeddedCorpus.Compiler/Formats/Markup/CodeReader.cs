using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Markup;

/// <summary>Reads fenced code and code spans.</summary>
/// <param name="text">The text.</param>
/// <param name="limit">Where the text ends.</param>
internal sealed class CodeReader(string text, int limit)
{
    private const int MinFence = 3;
    private const int MaxSpan = 8;

    // The shortest fence of each sign that nothing closes: one from a later place on is not closed either.
    private int _openBackticks = int.MaxValue;
    private int _openTildes = int.MaxValue;

    // Where the paragraph ends in which no run of a length follows.
    private readonly int[] _hasNoRun = new int[MaxSpan + 1];

    /// <summary>The end of the fenced code that starts at a sign, at the start of a line; -1 where none is.</summary>
    /// <param name="at">The sign.</param>
    /// <param name="blockEnd">Where the paragraph ends, and with it code that nothing closes.</param>
    public int ReadFence(int at, int blockEnd)
    {
        char sign = text[at];
        int length = RunLength(at, limit);
        if (length < MinFence || !IsLineStart(at))
        {
            return -1;
        }

        int lineEnd = LineEnd(at);
        ReadOnlySpan<char> info = text.AsSpan(at + length, lineEnd - at - length).Trim();
        if (sign == '`' ? info.IndexOf('`') >= 0 : info.IsEmpty && !IsWrittenBelow(lineEnd))
        {
            return -1;
        }

        ref int open = ref sign == '`' ? ref _openBackticks : ref _openTildes;
        int end = length >= open ? -1 : FindFenceEnd(sign, length, lineEnd);
        if (end < 0)
        {
            open = Math.Min(open, length);
        }

        return end >= 0 ? end : sign == '`' ? blockEnd : -1;
    }

    /// <summary>The end of the code span at a backtick, or -1.</summary>
    /// <param name="at">The backtick.</param>
    /// <param name="length">How many backticks there are.</param>
    /// <param name="blockEnd">Where the paragraph ends.</param>
    public int ReadSpan(int at, int length, int blockEnd)
    {
        if (length > MaxSpan || _hasNoRun[length] == blockEnd)
        {
            return -1;
        }

        int start = at + length;
        for (int index = start; index < blockEnd; index++)
        {
            index = text.IndexOf('`', index, blockEnd - index);
            if (index < 0)
            {
                break;
            }

            int run = RunLength(index, blockEnd);
            if (run == length)
            {
                return IsQuotation(start, index, length) ? -1 : index + run;
            }

            index += run - 1;
        }

        _hasNoRun[length] = blockEnd;
        return -1;
    }

    /// <summary>The number of equal signs from a position on.</summary>
    public int RunLength(int at, int end)
    {
        int index = at + 1;
        while (index < end && text[index] == text[at])
        {
            index++;
        }

        return index - at;
    }

    /// <summary>Whether only white space and signs of block quotations are before a position in its line.</summary>
    public bool IsLineStart(int at)
    {
        const int maxIndent = 40;
        for (int index = at - 1; index >= 0 && at - index <= maxIndent; index--)
        {
            if (text[index] is '\n' or '\r')
            {
                return true;
            }

            if (text[index] is not (' ' or '\t' or '>'))
            {
                return false;
            }
        }

        return at <= maxIndent;
    }

    /// <summary>Where the line of a position ends, without its line end.</summary>
    public int LineEnd(int at)
    {
        int end = text.AsSpan(at, limit - at).IndexOfAny('\n', '\r');
        return end < 0 ? limit : at + end;
    }

    // A line of ~~~ between two blank lines is an ornament.
    private bool IsWrittenBelow(int lineEnd)
    {
        TextLine next = TextLine.At(text.AsSpan(0, limit), lineEnd < limit ? lineEnd + (text[lineEnd] == '\r' && lineEnd + 1 < limit && text[lineEnd + 1] == '\n' ? 2 : 1) : limit);
        return !next.Words.IsEmpty;
    }

    private int FindFenceEnd(char sign, int length, int lineEnd)
    {
        var reader = new LineReader(text.AsSpan(0, limit), lineEnd);
        while (reader.TryRead(out Model.TextRange line))
        {
            int start = line.Start;
            while (start < line.End && text[start] is ' ' or '\t' or '>')
            {
                start++;
            }

            if (start < line.End && text[start] == sign && RunLength(start, line.End) is int run && run >= length
                && text.AsSpan(start + run, line.End - start - run).Trim().IsEmpty)
            {
                return start + run;
            }
        }

        return -1;
    }

    // ``We waited,'' he said. ``It was so.'' And: `We waited,' he said. `It was so.'
    private bool IsQuotation(int start, int end, int length)
    {
        ReadOnlySpan<char> inner = text.AsSpan(start, end - start);
        if (length == 2)
        {
            return inner.IndexOf("''".AsSpan(), StringComparison.Ordinal) >= 0;
        }

        int closing = 0;
        int opening = 0;
        for (int index = 1; index < inner.Length && length == 1; index++)
        {
            bool isMark = inner[index] is '\'' && (index + 1 == inner.Length || !char.IsLetterOrDigit(inner[index + 1]));
            closing += isMark && !char.IsWhiteSpace(inner[index - 1]) ? 1 : 0;
            opening += inner[index - 1] == '\'' && char.IsLetterOrDigit(inner[index]) && (index == 1 || !char.IsLetterOrDigit(inner[index - 2])) ? 1 : 0;
        }

        return closing > opening;
    }
}
