using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Plain;

/// <summary>The first line of a text that starts with the word <c>date</c> and a date.</summary>
/// <param name="DayNumber">The day, or -1 where the date is none.</param>
/// <param name="Date">The date as it is written, with the time after it; the word that is no date otherwise.</param>
/// <param name="Rest">What follows in the line.</param>
internal readonly record struct DatedLine(int DayNumber, TextRange Date, TextRange Rest)
{
    private const string Keyword = "date";

    /// <summary>Reads a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line, without white space at its ends.</param>
    /// <param name="dated">What it says.</param>
    /// <returns>Whether it starts with the word and something that is meant as a date: <c>date palms grow</c> and <c>Date 2-for-1 tickets</c> do not.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, TextRange line, out DatedLine dated)
    {
        dated = default;
        ReadOnlySpan<char> content = line.In(text);
        if (!content.StartsWith(Keyword.AsSpan(), StringComparison.OrdinalIgnoreCase)
            || content.Length == Keyword.Length
            || !char.IsWhiteSpace(content[Keyword.Length]))
        {
            return false;
        }

        TextRange after = LineReader.Trim(text, new TextRange(line.Start + Keyword.Length, line.End));
        return text[after.Start] is >= '0' and <= '9' && TryReadIso(text, after, out dated)
            || TryReadWritten(text, after, out dated);
    }

    // The word ends at white space and at quotation marks: date 2022-10-03'Tight'.
    private static bool TryReadIso(ReadOnlySpan<char> text, TextRange after, out DatedLine dated)
    {
        int end = after.Start;
        while (end < after.End && !char.IsWhiteSpace(text[end]) && !QuotationMark.IsAny(text[end]))
        {
            end++;
        }

        var word = new TextRange(after.Start, end);
        int core = word.Start;
        while (core < end && text[core] is (>= '0' and <= '9') or '-' or '/' or '.')
        {
            core++;
        }

        dated = new DatedLine(-1, word, LineReader.Trim(text, new TextRange(end, after.End)));
        if (!IsMeantAsDate(text, new TextRange(word.Start, core)))
        {
            return false;
        }

        if (!IsoDate.TryParse(text.Slice(word.Start, core - word.Start), out int dayNumber))
        {
            return true;
        }

        // "2023-11-02T07:15:00Z" or "2023-11-02 07:15 +02:00"; the day is the day as it is written.
        bool isJoined = core < end && text[core] is 'T' or 't';
        int time = isJoined ? core + 1 : LineReader.Trim(text, new TextRange(core, after.End)).Start;
        if (core < end && !isJoined)
        {
            return true;
        }

        bool hasTime = ClockTime.TryRead(text, time, after.End, out int afterTime);
        if (isJoined && !hasTime)
        {
            return true;
        }

        int dateEnd = hasTime ? afterTime : core;
        dated = new DatedLine(dayNumber, new TextRange(word.Start, dateEnd), LineReader.Trim(text, new TextRange(dateEnd, after.End)));
        return true;
    }

    // "date 17 May 2024 The ferry returns". A word that is no day of the calendar stays a word of a headline.
    private static bool TryReadWritten(ReadOnlySpan<char> text, TextRange after, out DatedLine dated)
    {
        bool isDate = WrittenDate.TryRead(text, after, out TextRange date, out int dayNumber)
            && date.Start == after.Start && (date.End == after.End || !char.IsLetterOrDigit(text[date.End]));
        TextRange rest = isDate ? LineReader.Trim(text, new TextRange(date.End, after.End)) : default;
        dated = new DatedLine(dayNumber, date, rest);
        return isDate && !rest.In(text).StartsWith(",".AsSpan(), StringComparison.Ordinal);
    }

    // Three numbers, a year and a month, or eight digits. "2-for-1", "24/7", "1.2.3" and "2024" are words of a headline.
    private static bool IsMeantAsDate(ReadOnlySpan<char> text, TextRange word)
    {
        int numbers = 0;
        int digits = 0;
        int longest = 0;
        int length = 0;
        foreach (char c in word.In(text))
        {
            bool isDigit = c is >= '0' and <= '9';
            length = isDigit ? length + 1 : 0;
            numbers += length == 1 ? 1 : 0;
            digits += isDigit ? 1 : 0;
            longest = Math.Max(longest, length);
        }

        return numbers switch
        {
            1 => digits == 8 && word.Length == 8 && text[word.Start] is '1' or '2',
            2 => digits == 6 && longest == 4 && text[word.Start + 4] == '-' && text[word.Start + 5] is '0' or '1',
            3 => digits is >= 4 and <= 8 && longest is 1 or 2 or 4,
            _ => false,
        };
    }
}
