#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>Counts the days of the proleptic Gregorian calendar.</summary>
/// <remarks><c>DateOnly</c> does not exist in netstandard2.0, and <c>DateTime</c> knows the clock.</remarks>
internal static class Calendar
{
    private static ReadOnlySpan<byte> DaysInMonth => [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>The number of a day of the calendar.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, from 1.</param>
    /// <param name="day">The day of the month, from 1.</param>
    /// <param name="dayNumber">The number of days since 0001-01-01, or -1.</param>
    /// <returns>Whether there is such a day.</returns>
    public static bool TryDay(int year, int month, int day, out int dayNumber)
    {
        dayNumber = -1;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > Days(year, month))
        {
            return false;
        }

        // The days before a month, as if February had 30.
        int before = ((367 * month) - 362) / 12;
        dayNumber = FirstDay(year) + before - (month <= 2 ? 0 : 30 - Days(year, 2)) + day - 1;
        return true;
    }

    /// <summary>The number of the first day of a year.</summary>
    public static int FirstDay(int year)
    {
        int past = year - 1;
        return (past * 365) + (past / 4) - (past / 100) + (past / 400);
    }

    /// <summary>The number of days of a month.</summary>
    public static int Days(int year, int month) => month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : DaysInMonth[month - 1];
}
