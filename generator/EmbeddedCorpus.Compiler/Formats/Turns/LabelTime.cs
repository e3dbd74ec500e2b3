using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Turns;

/// <summary>Reads the times beside the labels of transcripts and chats: <c>[00:12:01]</c>, <c>(1:02)</c>, <c>17/05/24, 10:15 -</c>.</summary>
internal static class LabelTime
{
    private const int MaxLength = 32;

    /// <summary>Passes over a time and the space after it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The position where the time may start.</param>
    /// <param name="end">The position where the line ends.</param>
    /// <returns>The position after the time, or <paramref name="start"/> if there is none.</returns>
    public static int Skip(ReadOnlySpan<char> text, int start, int end)
    {
        if (start >= end)
        {
            return start;
        }

        char closing = text[start] switch { '[' => ']', '(' => ')', '<' => '>', _ => '\0' };
        int index = closing == '\0' ? start : start + 1;
        int limit = Math.Min(end, index + MaxLength);
        bool hasClock = false;
        int digits = 0;
        int stop = -1;
        while (index < limit)
        {
            char c = text[index];
            if (c is >= '0' and <= '9')
            {
                digits++;
                stop = index + 1;
            }
            else if (c == ':' && digits > 0 && index + 1 < limit && text[index + 1] is >= '0' and <= '9')
            {
                hasClock = true;
            }
            else if (IsHalfOfDay(text, index, limit))
            {
                index++;
                stop = index + 1;
            }
            else if (!(c is '.' or ',' or '/' or '-' or ' ' or '\u202F' or '\u00A0' || (c is 'T' or 'Z' && digits > 0)))
            {
                break;
            }

            index++;
        }

        if (!hasClock || digits < 3)
        {
            return start;
        }

        if (closing != '\0')
        {
            return index < end && text[index] == closing ? SkipSpace(text, index + 1, end) : start;
        }

        // Without brackets: "10:15 Holt", "10:15 - Holt".
        int after = SkipSpace(text, stop, end);
        if (after < end && text[after] is '-' or '–' or '—' or '|')
        {
            after = SkipSpace(text, after + 1, end);
        }

        return after == stop && after < end ? start : after;
    }

    /// <summary>Whether a range is a time and nothing else.</summary>
    public static bool IsTime(ReadOnlySpan<char> text, TextRange range) => !range.IsEmpty && Skip(text, range.Start, range.End) == range.End;

    // "am", "PM"
    private static bool IsHalfOfDay(ReadOnlySpan<char> text, int index, int limit) =>
        text[index] is 'a' or 'A' or 'p' or 'P' && index + 1 < limit && text[index + 1] is 'm' or 'M' && (index + 2 >= limit || !char.IsLetter(text[index + 2]));

    private static int SkipSpace(ReadOnlySpan<char> text, int index, int end)
    {
        while (index < end && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }
}
