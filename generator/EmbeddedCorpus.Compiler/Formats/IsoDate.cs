using EmbeddedCorpus.Compiler.Format;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>Reads <c>yyyy-MM-dd</c> (ISO 8601, extended calendar date), and no other notation.</summary>
internal static class IsoDate
{
    private const int Length = 10;

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

    /// <inheritdoc cref="Calendar.TryDay"/>
    public static bool TryDay(int year, int month, int day, out int dayNumber) => Calendar.TryDay(year, month, day, out dayNumber);

    /// <summary>Writes a day as <c>yyyy-MM-dd</c> with the given separator.</summary>
    public static string Format(int dayNumber, string separator)
    {
        int year = (int)(dayNumber / 365.2425) + 1;
        while (Calendar.FirstDay(year) > dayNumber)
        {
            year--;
        }

        while (Calendar.FirstDay(year + 1) <= dayNumber)
        {
            year++;
        }

        int rest = dayNumber - Calendar.FirstDay(year);
        int month = 1;
        while (rest >= Calendar.Days(year, month))
        {
            rest -= Calendar.Days(year, month);
            month++;
        }

        return string.Concat(year.ToString("D4", Invariant), separator, month.ToString("D2", Invariant), separator + (rest + 1).ToString("D2", Invariant));
    }

    private static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;

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
