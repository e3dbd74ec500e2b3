namespace EmbeddedCorpus.Tool.Pages.Data;

/// <summary>The time from the first article to the last, in periods of equal length.</summary>
/// <param name="StartMonth">The first month of the first period, counted from the year 0.</param>
/// <param name="MonthsPerPeriod">The length of a period: 1 for months, 12 for years, and so on.</param>
/// <param name="Periods">All periods, those without an article too.</param>
/// <param name="Months">The months with an article, with their first days.</param>
internal sealed record Timeline(int StartMonth, int MonthsPerPeriod, TimelineCount[] Periods, IReadOnlyList<KeyValuePair<DateOnly, TimelineCount>> Months)
{
    /// <summary>The number of a month, counted from the year 0.</summary>
    public static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    /// <summary>The first day of a period. The calendar has no year 0.</summary>
    public DateOnly DayOf(int period)
    {
        int month = StartMonth + (period * MonthsPerPeriod);
        return new DateOnly(Math.Max(month / 12, 1), (month % 12) + 1, 1);
    }

    /// <summary>The period of a day.</summary>
    public int PeriodOf(DateOnly day) => (MonthOf(day) - StartMonth) / MonthsPerPeriod;
}
