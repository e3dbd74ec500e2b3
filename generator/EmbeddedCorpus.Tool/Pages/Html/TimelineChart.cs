using System.Globalization;
using EmbeddedCorpus.Tool.Pages.Data;

namespace EmbeddedCorpus.Tool.Pages.Html;

/// <summary>Draws numbers by time as bars.</summary>
/// <remarks>All positions are percentages of the width, so a drawing without a view box keeps the size of its letters on every screen.</remarks>
internal static class TimelineChart
{
    private const double Height = 110;
    private const double Axis = 22;
    private const double Top = 6;
    private const double BarShare = 0.82;
    private const int MostLabels = 12;
    private const int MonthsPerYear = 12;

    // Percent of the width.
    private const double LastLabel = 92;

    private static readonly int[] s_monthSteps = [1, 3, 6, 12, 24, 60, 120];
    private static readonly int[] s_steps = [1, 2, 5, 10];

    /// <summary>Draws one number of each period.</summary>
    /// <param name="html">Receives the drawing.</param>
    /// <param name="timeline">The periods.</param>
    /// <param name="title">The name of the number.</param>
    /// <param name="style">The class of the bars.</param>
    /// <param name="valueOf">The number of a period.</param>
    public static void Write(HtmlBuilder html, Timeline timeline, string title, string style, Func<TimelineCount, int> valueOf)
    {
        int highest = Math.Max(timeline.Periods.Max(valueOf), 1);
        double width = 100.0 / timeline.Periods.Length;
        html.Write($"""<figure class="chart"><figcaption>{title} <span class="quiet">at most {highest} in a {UnitOf(timeline)}</span></figcaption><svg role="img" aria-label="{title} by {UnitOf(timeline)}. The table below has the numbers." width="100%" height="{Height}">""");
        html.Write($"""<line class="axis" x1="0" x2="100%" y1="{Height - Axis}" y2="{Height - Axis}"/>""");
        for (int period = 0; period < timeline.Periods.Length; period++)
        {
            int value = valueOf(timeline.Periods[period]);
            if (value > 0)
            {
                double height = Math.Max((Height - Axis - Top) * value / highest, 1);
                double x = (period + ((1 - BarShare) / 2)) * width;
                html.Write($"""<rect class="{style}" x="{x}%" y="{Height - Axis - height}" width="{width * BarShare}%" height="{height}"><title>""");
                PeriodName.Write(html, timeline, period);
                html.Write($": {value}</title></rect>");
            }
        }

        WriteLabels(html, timeline, width);
        html.Raw("</svg></figure>\n");
    }

    private static string UnitOf(Timeline timeline) => timeline.MonthsPerPeriod switch
    {
        1 => "month",
        12 => "year",
        120 => "decade",
        1_200 => "century",
        _ => "millennium",
    };

    // A telephone leaves out every second label.
    private static void WriteLabels(HtmlBuilder html, Timeline timeline, double width)
    {
        int least = (timeline.Periods.Length + MostLabels - 1) / MostLabels;
        int step = Array.Find(timeline.MonthsPerPeriod == 1 ? s_monthSteps : s_steps, step => step >= least);
        string format = timeline.MonthsPerPeriod == 1 && step < MonthsPerYear ? "MMM yy" : "yyyy";
        int labels = 0;
        for (int period = 0; period < timeline.Periods.Length; period++)
        {
            if (((timeline.StartMonth / timeline.MonthsPerPeriod) + period) % step != 0)
            {
                continue;
            }

            // The last label would leave the drawing on the right.
            bool isLast = period * width > LastLabel;
            double x = isLast ? (period + 1) * width : (period + ((1 - BarShare) / 2)) * width;
            html.Write($"""<text class="tick {(labels++ % 2 == 0 ? "major" : "minor")}" text-anchor="{(isLast ? "end" : "start")}" x="{x}%" y="{Height - 6}">""");
            html.Write($"{timeline.DayOf(period).ToString(format, CultureInfo.InvariantCulture)}</text>");
        }
    }
}
