using System.Globalization;
using EmbeddedCorpus.Tool.Pages.Data;

namespace EmbeddedCorpus.Tool.Pages.Html;

/// <summary>Writes the name of a period.</summary>
internal static class PeriodName
{
    /// <summary>Writes a month, a year, or the first and the last year.</summary>
    public static void Write(HtmlBuilder html, Timeline timeline, int period)
    {
        DateOnly first = timeline.DayOf(period);
        if (timeline.MonthsPerPeriod == 1)
        {
            html.Write($"{first:MMMM yyyy}");
            return;
        }

        html.Write($"{first:yyyy}");
        if (timeline.MonthsPerPeriod > 12)
        {
            int last = ((timeline.StartMonth + ((period + 1) * timeline.MonthsPerPeriod)) / 12) - 1;
            html.Write($"–{last.ToString("0000", CultureInfo.InvariantCulture)}");
        }
    }
}
