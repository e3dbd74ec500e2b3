using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Plain;

/// <summary>The lines between a headline and the text: a by-line and a date, in any order, each once.</summary>
internal struct HeaderLines
{
    /// <summary>Where the names of the authors stand; none without a by-line.</summary>
    public List<TextRange> Authors;

    /// <summary>The date as it is written; empty without one.</summary>
    public TextRange Date;

    /// <summary>The day, or -1.</summary>
    public int DayNumber;

    /// <summary>Where the line after them starts.</summary>
    public int Next;

    /// <summary>How many lines there are.</summary>
    public int Count;

    /// <summary>Reads the lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the line below the headline starts.</param>
    /// <param name="hasDate">Whether the text has a date already.</param>
    public static HeaderLines Read(ReadOnlySpan<char> text, int position, bool hasDate)
    {
        var lines = new HeaderLines { Authors = [], DayNumber = -1, Next = position };
        TextLine line = TextLine.FirstFrom(text, position);
        while (!line.IsEmpty && lines.TryAdd(text, line.Words, hasDate))
        {
            TextLine below = TextLine.At(text, line.Next);
            if (lines.HasNewAuthor(text, line.Words) && Byline.IsStaffLine(text, below.Words) && !WrittenDate.TryReadLine(text, below.Words, out _, out _))
            {
                line = below;
            }

            lines.Count++;
            lines.Next = line.Next;
            line = TextLine.FirstFrom(text, line.Next);
        }

        return lines;
    }

    private readonly bool HasNewAuthor(ReadOnlySpan<char> text, TextRange line) => Authors.Count > 0 && line.Contains(Authors[Authors.Count - 1]);

    private bool TryAdd(ReadOnlySpan<char> text, TextRange line, bool hasDate)
    {
        if (TryAddPart(text, line, hasDate))
        {
            return true;
        }

        // "May 17, 2024 | By Lena Marsh"
        int separator = line.In(text).IndexOfAny('|', '·', '•');
        if (separator <= 0)
        {
            return false;
        }

        TextRange first = LineReader.Trim(text, line with { End = line.Start + separator });
        TextRange second = LineReader.Trim(text, line with { Start = line.Start + separator + 1 });
        if (first.IsEmpty || second.IsEmpty || !TryAddPart(text, first, hasDate))
        {
            return false;
        }

        TryAddPart(text, second, hasDate);
        return true;
    }

    private bool TryAddPart(ReadOnlySpan<char> text, TextRange line, bool hasDate)
    {
        bool canHaveDate = !hasDate && DayNumber < 0;
        if (canHaveDate && WrittenDate.TryReadLine(text, line, out TextRange date, out int dayNumber))
        {
            (Date, DayNumber) = (date, dayNumber);
            return true;
        }

        if (Authors.Count > 0)
        {
            return false;
        }

        int end = Byline.TryRead(text, line, Authors);
        if (end < 0)
        {
            return false;
        }

        // "By Lena Marsh, May 17, 2024"
        TextRange rest = LineReader.Trim(text, line with { Start = Math.Min(end + 1, line.End) });
        rest = !rest.IsEmpty && text[rest.Start] is '|' or ',' or '-' or '–' or '—' or '·' or '•' or '/' ? LineReader.Trim(text, rest with { Start = rest.Start + 1 }) : rest;
        if (canHaveDate && !rest.IsEmpty && WrittenDate.TryReadLine(text, rest, out date, out dayNumber))
        {
            (Date, DayNumber) = (date, dayNumber);
        }

        return true;
    }
}
