using EmbeddedCorpus.Tool.Pages.Data;

namespace EmbeddedCorpus.Tool.Pages.Html;

/// <summary>Writes articles and quotations by time.</summary>
internal static class TimelineSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlBuilder html, ReportData data)
    {
        html.Raw("""<section id="timeline" aria-labelledby="timeline-title"><h2 id="timeline-title">Timeline</h2>""");
        if (data.Timeline is not { } timeline)
        {
            html.Raw("<p>No article has a date.</p></section>\n");
            return;
        }

        TimelineChart.Write(html, timeline, "Articles", "bar soft", static count => count.Articles);
        if (data.Numbers.Quotations > 0)
        {
            TimelineChart.Write(html, timeline, "Quotations", "bar", static count => count.Quotations);
        }

        if (data.Numbers.Undated > 0)
        {
            html.Write($"""<p class="quiet">The drawing leaves out articles without a date: {data.Numbers.Undated}.</p>""");
        }

        html.Raw("""<details><summary>Numbers by month</summary><table class="plain"><caption>Articles and quotations by month. Months without articles are left out.</caption><thead><tr><th scope="col">Month</th><th scope="col" class="number">Articles</th><th scope="col" class="number">Quotations</th></tr></thead><tbody>""");
        foreach ((DateOnly month, TimelineCount count) in timeline.Months)
        {
            html.Write($"""<tr><th scope="row">{month:MMMM yyyy}</th><td class="number">{count.Articles}</td><td class="number">{count.Quotations}</td></tr>""");
        }

        html.Raw("</tbody></table></details></section>\n");
    }
}
