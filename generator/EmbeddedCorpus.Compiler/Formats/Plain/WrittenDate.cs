using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Plain;

/// <summary>Reads a day as people write it in a line of its own: <c>May 17, 2024</c>, <c>Freitag, 17. Mai 2024</c>, <c>2024年5月17日</c>.</summary>
/// <remarks>Only a notation that can be no other day is read: <c>05/06/2024</c> is two, and none without a year is a day.</remarks>
internal static class WrittenDate
{
    // The longest line that is nothing but a date.
    private const int MaxLine = 80;
    private const int MaxWordsBefore = 4;

    /// <summary>Reads a line that is a date, or a date and a time, and nothing else but the words that announce one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line.</param>
    /// <param name="date">The date as it is written, with its time.</param>
    /// <param name="dayNumber">The day.</param>
    public static bool TryReadLine(ReadOnlySpan<char> text, TextRange line, out TextRange date, out int dayNumber)
    {
        date = default;
        dayNumber = -1;
        if (line.Length > MaxLine || !HasDigit(text, line))
        {
            return false;
        }

        bool isInBrackets = text[line.Start] is '(' or '[' && text[line.End - 1] is ')' or ']';
        TextRange inner = isInBrackets ? new TextRange(line.Start + 1, line.End - 1) : line;
        if (!TryRead(text, inner, out date, out dayNumber))
        {
            return false;
        }

        int end = SkipTime(text, date.End, inner.End);
        date = date with { End = end };
        var rest = new HeaderScanner(text, end, inner.End);
        rest.SkipSeparators();
        return rest.IsAtEnd;
    }

    /// <summary>Reads the head of a letter, a place and a date: <c>Portwick, May 17, 2024</c>, <c>Berlin, den 17. Mai 2024</c>.</summary>
    /// <remarks>A title can look like it (<c>Minutes, May 17, 2024</c>), so what is below the line decides.</remarks>
    public static bool TryReadLetterHead(ReadOnlySpan<char> text, TextRange line, out TextRange date, out int dayNumber)
    {
        int comma = line.In(text).IndexOf(',');
        TextRange rest = LineReader.Trim(text, line with { Start = line.Start + Math.Max(comma, 0) + 1 });
        date = default;
        dayNumber = -1;
        return comma > 0 && !rest.IsEmpty && char.IsUpper(text[line.Start]) && TryReadLine(text, rest, out date, out dayNumber);
    }

    /// <summary>Reads the date that a range starts with.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, TextRange range, out TextRange date, out int dayNumber)
    {
        var reader = new HeaderScanner(text, range.Start, range.End);
        date = default;
        int start = -1;
        int month = 0;
        for (int words = 0; words <= MaxWordsBefore && month == 0 && !reader.IsAtEnd && !char.IsDigit(reader.Next); words++)
        {
            int position = reader.Position;
            ReadOnlySpan<char> word = reader.ReadWord();
            month = HeaderWords.Month(word);
            bool isDay = HeaderWords.IsDay(word);
            if (word.IsEmpty || (month == 0 && !isDay && !HeaderWords.IsBesideDate(word)))
            {
                dayNumber = -1;
                return false;
            }

            start = start < 0 && (isDay || month > 0) ? position : start;
            reader.Skip(':');
            reader.SkipSeparators();
        }

        start = start < 0 ? reader.Position : start;
        bool isRead = month > 0 ? TryMonthFirst(ref reader, month, out dayNumber) : TryDigits(ref reader, out dayNumber);
        date = isRead ? new TextRange(start, reader.Position) : default;
        return isRead;
    }

    // "May 17, 2024", "May 17th 2024"
    private static bool TryMonthFirst(ref HeaderScanner reader, int month, out int dayNumber)
    {
        dayNumber = -1;
        if (reader.ReadNumber(2, out int day) == 0)
        {
            return false;
        }

        SkipOrdinal(ref reader);
        reader.SkipSeparators();
        return reader.ReadNumber(4, out int year) == 4 && EndsNumber(reader) && IsoDate.TryDay(year, month, day, out dayNumber);
    }

    private static bool TryDigits(ref HeaderScanner reader, out int dayNumber)
    {
        dayNumber = -1;
        int digits = reader.ReadNumber(4, out int first);
        if (digits == 4)
        {
            return TryYearFirst(ref reader, first, out dayNumber);
        }

        if (digits is 0 or 3)
        {
            return false;
        }

        int afterDay = reader.Position;
        if (reader.Skip('.') && reader.ReadNumber(2, out int number) > 0 && reader.Skip('.') && reader.ReadNumber(4, out int year) == 4)
        {
            return EndsNumber(reader) && IsoDate.TryDay(year, number, first, out dayNumber);
        }

        reader.Position = afterDay;
        SkipOrdinal(ref reader);
        reader.SkipSeparators();
        ReadOnlySpan<char> word = SkipLinks(ref reader);
        int month = HeaderWords.Month(word);
        if (month == 0)
        {
            return false;
        }

        reader.SkipSeparators();
        int beforeYear = reader.Position;
        ReadOnlySpan<char> link = reader.ReadWord();
        reader.Position = HeaderWords.IsBesideDate(link) ? reader.Position : beforeYear;
        reader.SkipSpace();
        return reader.ReadNumber(4, out year) == 4 && EndsNumber(reader) && IsoDate.TryDay(year, month, first, out dayNumber);
    }

    // "2024-05-17", "2024/05/17", "2024年5月17日", "2024년 5월 17일"
    private static bool TryYearFirst(ref HeaderScanner reader, int year, out int dayNumber)
    {
        dayNumber = -1;
        char separator = reader.Next;
        if (separator is not ('-' or '/' or '.' or '年' or '년'))
        {
            return false;
        }

        reader.Position++;
        reader.SkipSpace();
        if (reader.ReadNumber(2, out int month) == 0)
        {
            return false;
        }

        char second = reader.Next;
        reader.Position++;
        reader.SkipSpace();
        bool isSame = separator switch { '年' => second == '月', '년' => second == '월', _ => second == separator };
        if (!isSame || reader.ReadNumber(2, out int day) == 0 || !EndsNumber(reader))
        {
            return false;
        }

        reader.Position += reader.Next is '日' or '일' ? 1 : 0;
        return IsoDate.TryDay(year, month, day, out dayNumber);
    }

    // "17 de mayo", "17 of May"
    private static ReadOnlySpan<char> SkipLinks(ref HeaderScanner reader)
    {
        ReadOnlySpan<char> word = reader.ReadWord();
        if (HeaderWords.Month(word) == 0 && HeaderWords.IsBesideDate(word))
        {
            reader.SkipSpace();
            word = reader.ReadWord();
        }

        return word;
    }

    // "17th", "1er", "17º"
    private static void SkipOrdinal(ref HeaderScanner reader)
    {
        int position = reader.Position;
        ReadOnlySpan<char> suffix = reader.ReadWord();
        if (suffix.Length is not (1 or 2) || HeaderWords.Month(suffix) > 0 || !(suffix[0] is 'º' or 'ª' || suffix.Length == 2))
        {
            reader.Position = position;
        }
    }

    // "May 17, 2024 at 7:15 p.m. EDT", "17. Mai 2024, 19:15 Uhr"
    private static int SkipTime(ReadOnlySpan<char> text, int position, int end)
    {
        var reader = new HeaderScanner(text, position, end);
        reader.SkipSeparators();
        reader.Position += reader.Next is 'T' or '|' or '·' or '•' or '-' or '–' or '—' ? 1 : 0;
        reader.SkipSpace();
        int word = reader.Position;
        reader.Position = HeaderWords.IsBesideTime(reader.ReadWord()) ? reader.Position : word;
        reader.SkipSpace();
        if (!ClockTime.TryRead(text, reader.Position, end, out int afterTime))
        {
            return position;
        }

        reader.Position = afterTime;
        reader.SkipSpace();
        return HeaderWords.IsBesideTime(reader.ReadWord()) ? reader.Position : afterTime;
    }

    private static bool EndsNumber(HeaderScanner reader) => !char.IsDigit(reader.Next);

    private static bool HasDigit(ReadOnlySpan<char> text, TextRange line)
    {
        foreach (char c in line.In(text))
        {
            if (c is >= '0' and <= '9')
            {
                return true;
            }
        }

        return false;
    }
}
