namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>Reads <c>yyyy-MM-dd</c> (ISO 8601, extended calendar date), and no other notation.</summary>
internal static class IsoDate
{
    private const int Length = 10;

    private static ReadOnlySpan<byte> DaysInMonth => [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>Reads a date.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="dayNumber">Days since 0001-01-01 in the proleptic Gregorian calendar: the runtime's <c>DateOnly.DayNumber</c>.</param>
    /// <returns>Whether the text is a day of the calendar.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out int dayNumber)
    {
        dayNumber = -1;
        return text.Length == Length && text[4] == '-' && text[7] == '-'
            && TryNumber(text.Slice(0, 4), out int year)
            && TryNumber(text.Slice(5, 2), out int month)
            && TryNumber(text.Slice(8, 2), out int day)
            && TryDay(year, month, day, out dayNumber);
    }

    /// <summary>The number of a day of the calendar.</summary>
    /// <returns>Whether there is such a day.</returns>
    public static bool TryDay(int year, int month, int day, out int dayNumber)
    {
        dayNumber = -1;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > Days(year, month))
        {
            return false;
        }

        dayNumber = FirstDay(year) + day - 1;
        for (int earlier = 1; earlier < month; earlier++)
        {
            dayNumber += Days(year, earlier);
        }

        return true;
    }

    /// <summary>Writes a day as <c>yyyy-MM-dd</c> with the given separator.</summary>
    public static string Format(int dayNumber, string separator)
    {
        int year = (int)(dayNumber / 365.2425) + 1;
        while (FirstDay(year) > dayNumber)
        {
            year--;
        }

        while (FirstDay(year + 1) <= dayNumber)
        {
            year++;
        }

        int rest = dayNumber - FirstDay(year);
        int month = 1;
        while (rest >= Days(year, month))
        {
            rest -= Days(year, month);
            month++;
        }

        return string.Concat(year.ToString("D4", Invariant), separator, month.ToString("D2", Invariant), separator + (rest + 1).ToString("D2", Invariant));
    }

    private static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static int FirstDay(int year)
    {
        int past = year - 1;
        return (past * 365) + (past / 4) - (past / 100) + (past / 400);
    }

    private static int Days(int year, int month) => month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : DaysInMonth[month - 1];

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (char c in digits)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }

            number = (number * 10) + c - '0';
        }

        return true;
    }
}
