using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>
/// Reads the header of a text: <c>date 2022-10-03 'Headline'</c>, or a first line with a blank line below it, or none.
/// </summary>
internal static class HeaderParser
{
    private const string Keyword = "date";

    /// <summary>Reads the header.</summary>
    public static Header Parse(ReadOnlySpan<char> text)
    {
        var reader = new LineReader(text, 0);
        TextRange line = default;
        while (line.IsEmpty && reader.TryRead(out TextRange next))
        {
            line = LineReader.Trim(text, next);
        }

        if (line.IsEmpty)
        {
            return new Header(-1, default, false, text.Length, null, default);
        }

        int afterLine = reader.Position;
        if (TryFindDate(text, line, out TextRange date))
        {
            return ParseDated(text, line, date, SkipBlankLines(text, afterLine)) with { Date = date };
        }

        bool blankFollows = reader.TryRead(out TextRange second) && LineReader.Trim(text, second).IsEmpty;
        return blankFollows
            ? new Header(-1, line, false, SkipBlankLines(text, afterLine), null, default)
            : new Header(-1, default, false, 0, null, default);
    }

    // "date", white space, then a word that starts with a digit and looks like a date in any notation. Anything else is
    // the first line of a plain text: "date palms grow in Iraq".
    private static bool TryFindDate(ReadOnlySpan<char> text, TextRange line, out TextRange date)
    {
        date = default;
        ReadOnlySpan<char> content = line.In(text);
        if (!content.StartsWith(Keyword.AsSpan(), StringComparison.OrdinalIgnoreCase)
            || content.Length == Keyword.Length
            || !char.IsWhiteSpace(content[Keyword.Length]))
        {
            return false;
        }

        int start = Keyword.Length;
        while (char.IsWhiteSpace(content[start]))
        {
            start++;
        }

        int end = start;
        int digits = 0;
        int separators = 0;
        while (end < content.Length && !char.IsWhiteSpace(content[end]) && !QuotationMark.IsAny(content[end]))
        {
            digits += content[end] is >= '0' and <= '9' ? 1 : 0;
            separators += content[end] is '-' or '/' or '.' ? 1 : 0;
            end++;
        }

        date = new TextRange(line.Start + start, line.Start + end);
        return end > start && content[start] is >= '0' and <= '9' && (separators > 0 || digits >= 4);
    }

    private static Header ParseDated(ReadOnlySpan<char> text, TextRange line, TextRange date, int textStart)
    {
        TextRange rest = LineReader.Trim(text, new TextRange(date.End, line.End));
        if (!IsoDate.TryParse(date.In(text), out int dayNumber))
        {
            return new Header(-1, rest, false, textStart, ProblemKind.InvalidDate, date);
        }

        if (rest.IsEmpty || !QuotationMark.IsOpening(text[rest.Start]))
        {
            return new Header(dayNumber, rest, false, textStart, null, default);
        }

        return FindClosing(text, rest) switch
        {
            Closing.AtEnd => new Header(dayNumber, LineReader.Trim(text, new TextRange(rest.Start + 1, rest.End - 1)), true, textStart, null, default),
            Closing.Inside => new Header(dayNumber, rest, false, textStart, null, default),
            _ => new Header(
                dayNumber,
                LineReader.Trim(text, new TextRange(rest.Start + 1, rest.End)),
                false,
                textStart,
                ProblemKind.UnclosedHeadline,
                new TextRange(rest.Start, rest.Start + 1)),
        };
    }

    private enum Closing
    {
        None,
        Inside,
        AtEnd,
    }

    // Marks are not escaped inside a headline, so it ends at the last mark of the line. Where opening and closing marks
    // differ, the pair of the first one is counted out: “A” and “B” is no quotation.
    private static Closing FindClosing(ReadOnlySpan<char> text, TextRange headline)
    {
        char opening = text[headline.Start];
        bool isInside = false;
        int depth = 1;
        for (int index = headline.Start + 1; index < headline.End; index++)
        {
            char c = text[index];
            bool isLast = index == headline.End - 1;
            if (QuotationMark.Closes(opening, c) && (isLast || !char.IsLetterOrDigit(text[index + 1])))
            {
                if (isLast && depth <= 1)
                {
                    return Closing.AtEnd;
                }

                isInside = true;
                depth -= QuotationMark.IsPaired(opening) ? 1 : 0;
                if (depth == 0)
                {
                    // Closed before the end of the line: what follows stands outside the marks.
                    return Closing.Inside;
                }
            }
            else if (c == opening && QuotationMark.IsPaired(opening))
            {
                depth++;
            }
        }

        return isInside ? Closing.Inside : Closing.None;
    }

    private static int SkipBlankLines(ReadOnlySpan<char> text, int position)
    {
        var reader = new LineReader(text, position);
        int start = position;
        while (reader.TryRead(out TextRange line) && LineReader.Trim(text, line).IsEmpty)
        {
            start = reader.Position;
        }

        return start;
    }
}
