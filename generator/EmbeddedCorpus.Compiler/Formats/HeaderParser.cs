using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Formats.Turns;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>
/// Reads the header of a text: <c>date 2022-10-03 'Headline'</c>, a title with its signs, a first line that is no paragraph, or none; and the
/// by-line and date below it.
/// </summary>
internal static class HeaderParser
{
    /// <summary>Reads the header.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the text starts: after its front matter.</param>
    public static Header Parse(ReadOnlySpan<char> text, int start = 0)
    {
        TextLine first = TextLine.FirstFrom(text, start);
        if (first.IsEmpty)
        {
            return Header.None(text.Length);
        }

        if (DatedLine.TryRead(text, first.Words, out DatedLine dated))
        {
            return ParseDated(text, first, dated);
        }

        TextLine second = TextLine.FirstFrom(text, first.Next);
        bool isLetter = !second.IsEmpty && Headlines.IsSalutation(text, second.Words);
        bool isDate = WrittenDate.TryReadLine(text, first.Words, out TextRange date, out int dayNumber)
            || (isLetter && WrittenDate.TryReadLetterHead(text, first.Words, out date, out dayNumber));
        return isDate && !second.IsEmpty
            ? ParseBelowDate(text, first.Next, dayNumber, date)
            : ParsePlain(text, first, start);
    }

    private static Header ParsePlain(ReadOnlySpan<char> text, TextLine first, int start)
    {
        if (TitleSigns.TryRead(text, first, out TextRange title, out int next))
        {
            return Below(text, next, Header.None(next) with { Headline = title });
        }

        bool isHeadline = first.IsBeforeBlank(text) ? Headlines.IsApart(text, first) : Headlines.IsAbove(text, first) || IsAboveHeaderLines(text, first, hasDate: false);
        return isHeadline && !FirstTurn.Is(text, first)
            ? Below(text, first.Next, Header.None(first.Next) with { Headline = first.Words })
            : Header.None(start);
    }

    private static Header ParseDated(ReadOnlySpan<char> text, TextLine first, DatedLine dated)
    {
        int next = TextLine.SkipBlank(text, first.Next);
        if (dated.DayNumber < 0)
        {
            return new Header(-1, dated.Rest, false, next, ProblemKind.InvalidDate, dated.Date) { Date = dated.Date };
        }

        return dated.Rest.IsEmpty
            ? ParseBelowDate(text, first.Next, dated.DayNumber, dated.Date)
            : Below(text, first.Next, InMarks(text, dated.Rest, Header.None(next) with { DayNumber = dated.DayNumber, Date = dated.Date }));
    }

    // A date alone in its line: only what looks like a headline is one, for a text with a date need not have any.
    private static Header ParseBelowDate(ReadOnlySpan<char> text, int position, int dayNumber, TextRange date)
    {
        TextLine line = TextLine.FirstFrom(text, position);
        Header header = Header.None(line.Start) with { DayNumber = dayNumber, Date = date };
        if (line.IsEmpty)
        {
            return header;
        }

        if (TitleSigns.TryRead(text, line, out TextRange title, out int next))
        {
            return Below(text, next, header with { Headline = title });
        }

        bool isHeadline = line.IsBeforeBlank(text)
            ? Headlines.IsShort(text, line.Words) && Headlines.IsApart(text, line)
            : Headlines.IsAbove(text, line) || IsAboveHeaderLines(text, line, hasDate: true);
        return isHeadline ? Below(text, line.Next, InMarks(text, line.Words, header)) : Below(text, line.Start, header);
    }

    private static bool IsAboveHeaderLines(ReadOnlySpan<char> text, TextLine line, bool hasDate) =>
        line.Next < text.Length && Headlines.IsShort(text, line.Words) && HeaderLines.Read(text, line.Next, hasDate).Count > 0;

    private static Header InMarks(ReadOnlySpan<char> text, TextRange written, Header header)
    {
        HeadlineMarks marks = HeadlineMarks.Read(text, written);
        return marks.UnclosedAt < 0
            ? header with { Headline = marks.Headline, IsQuotation = marks.IsQuotation }
            : header with { Headline = marks.Headline, Problem = ProblemKind.UnclosedHeadline, ProblemRange = new TextRange(marks.UnclosedAt, marks.UnclosedAt + 1) };
    }

    /// <summary>Reads the by-line and the date below a headline.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">The position below the headline.</param>
    /// <param name="header">The header so far.</param>
    public static Header Below(ReadOnlySpan<char> text, int position, Header header)
    {
        var lines = HeaderLines.Read(text, position, header.DayNumber >= 0);
        return header with
        {
            TextStart = TextLine.SkipBlank(text, lines.Next),
            DayNumber = lines.DayNumber < 0 ? header.DayNumber : lines.DayNumber,
            Date = lines.DayNumber < 0 ? header.Date : lines.Date,
            Authors = new([.. lines.Authors]),
        };
    }
}
