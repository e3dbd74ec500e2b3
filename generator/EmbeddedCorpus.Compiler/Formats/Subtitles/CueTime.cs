using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Subtitles;

/// <summary>The time of a cue: <c>00:00:01,000 --> 00:00:03,500</c>.</summary>
/// <param name="Start">The milliseconds to its start.</param>
/// <param name="End">The milliseconds to its end.</param>
internal readonly record struct CueTime(int Start, int End)
{
    private const string Arrow = "-->";
    private const int MaxParts = 3;
    private const int Minute = 60;
    private const int Second = 1000;

    /// <summary>Reads the line of a time. Positions of the picture can follow.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line, without white space at its ends.</param>
    /// <param name="time">The time.</param>
    public static bool TryRead(ReadOnlySpan<char> text, TextRange line, out CueTime time)
    {
        time = default;
        if (line.IsEmpty || !IsDigit(text[line.Start]))
        {
            return false;
        }

        int index = line.Start;
        if (!TryReadClock(text, ref index, line.End, out int start))
        {
            return false;
        }

        SkipSpace(text, ref index, line.End);
        if (!text.Slice(index, line.End - index).StartsWith(Arrow.AsSpan(), StringComparison.Ordinal))
        {
            return false;
        }

        index += Arrow.Length;
        SkipSpace(text, ref index, line.End);
        if (!TryReadClock(text, ref index, line.End, out int end) || (index < line.End && !char.IsWhiteSpace(text[index])))
        {
            return false;
        }

        time = new CueTime(start, end);
        return true;
    }

    /// <summary>Reads a clock: hours of any number, minutes, seconds, and a fraction after a comma or point.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The position; afterwards that of the character after the clock.</param>
    /// <param name="end">The position where the line ends.</param>
    /// <param name="milliseconds">The time; the largest number for one that is longer than any recording.</param>
    public static bool TryReadClock(ReadOnlySpan<char> text, ref int index, int end, out int milliseconds)
    {
        long total = 0;
        int parts = 0;
        milliseconds = 0;
        while (parts < MaxParts && index < end && IsDigit(text[index]))
        {
            long number = 0;
            for (; index < end && IsDigit(text[index]); index++)
            {
                number = Math.Min((number * 10) + (text[index] - '0'), int.MaxValue);
            }

            total = (total * Minute) + number;
            parts++;
            if (index + 1 >= end || text[index] != ':' || !IsDigit(text[index + 1]))
            {
                break;
            }

            index++;
        }

        if (parts < 2)
        {
            return false;
        }

        total *= Second;
        if (index + 1 < end && text[index] is ',' or '.' && IsDigit(text[index + 1]))
        {
            int unit = Second;
            for (index++; index < end && IsDigit(text[index]); index++)
            {
                unit /= 10;
                total += unit * (text[index] - '0');
            }
        }

        milliseconds = (int)Math.Min(total, int.MaxValue);
        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static void SkipSpace(ReadOnlySpan<char> text, ref int index, int end)
    {
        while (index < end && char.IsWhiteSpace(text[index]))
        {
            index++;
        }
    }
}
