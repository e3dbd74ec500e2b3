using System.Globalization;
using EmbeddedCorpus.Tool.Pages.Data;

namespace EmbeddedCorpus.Tool.Pages.Html;

/// <summary>Writes the quotations by speaker.</summary>
internal static class SpeakersSection
{
    private const int LongestQuote = 600;
    private const double BarWidth = 100;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlBuilder html, ReportData data)
    {
        html.Raw("""<section id="speakers" aria-labelledby="speakers-title"><h2 id="speakers-title">Quotations by speaker</h2>""");
        if (data.Speakers.Rows.Count == 0)
        {
            html.Raw("<p>No quotation has a known speaker.</p></section>\n");
            return;
        }

        html.Raw("""<table class="speakers"><caption>Speakers with the most quotations first. A key word is a word that a speaker uses more often than all other speakers.</caption><thead><tr><th scope="col">Speaker</th><th scope="col" class="number">Quotations</th><th scope="col" class="wide">Share and timeline</th><th scope="col" class="number">Articles</th></tr></thead><tbody>""");
        int highest = data.Speakers.Rows[0].Quotations;
        foreach (ReportSpeaker row in data.Speakers.Rows)
        {
            html.Write($"""<tr><th scope="row"><bdi class="name">{row.Name}</bdi>""");
            WriteAbout(html, row);
            html.Write($"""</th><td class="number">{row.Quotations}</td><td class="wide"><svg class="share" aria-hidden="true" width="100%" height="10"><rect class="bar" x="0" y="0" width="{BarWidth * row.Quotations / highest}%" height="10"/></svg>""");
            WriteSparks(html, row.Periods);
            html.Write($"""</td><td class="number">{row.Articles}</td></tr>""");
            WriteQuotes(html, row);
        }

        html.Raw("</tbody></table>");
        if (data.Speakers.All > data.Speakers.Rows.Count)
        {
            html.Write($"""<p class="quiet">The table has {data.Speakers.Rows.Count} of {data.Speakers.All} speakers.</p>""");
        }

        html.Raw("</section>\n");
    }

    private static void WriteAbout(HtmlBuilder html, ReportSpeaker row)
    {
        if (row.Description.Length > 0)
        {
            html.Write($"""<bdi class="about">{row.Description}</bdi>""");
        }

        if (row.First is { } first && row.Last is { } last)
        {
            html.Write($"""<span class="about">{first:d MMM yyyy}""");
            if (first != last)
            {
                html.Write($" – {last:d MMM yyyy}");
            }

            html.Raw("</span>");
        }

        KeywordList.Write(html, row.Keywords);
    }

    private static void WriteQuotes(HtmlBuilder html, ReportSpeaker row)
    {
        if (row.Quotes.Count == 0)
        {
            return;
        }

        html.Write($"""<tr class="quotes"><td colspan="4"><details><summary>{(row.Quotes.Count < row.Quotations ? "The longest quotations" : row.Quotes.Count == 1 ? "The quotation" : "All quotations")}<span class="hidden"> of <bdi>{row.Name}</bdi></span></summary>""");
        foreach (Quote quote in row.Quotes)
        {
            html.Write($"""<blockquote dir="auto"><p>{quote.Text.Truncate(LongestQuote)}{(quote.Text.Length > quote.Text.Truncate(LongestQuote).Length ? "…" : string.Empty)}</p><cite data-article="{quote.Article.Index.ToString(CultureInfo.InvariantCulture)}">""");
            ArticleName.Write(html, quote.Article);
            html.Raw("</cite></blockquote>");
        }

        html.Raw("</details></td></tr>");
    }

    // The same periods as the timeline, each speaker at a scale of its own.
    private static void WriteSparks(HtmlBuilder html, int[] periods)
    {
        int highest = periods.Length < 2 ? 0 : periods.Max();
        if (highest == 0)
        {
            return;
        }

        const double Height = 18;
        double width = 100.0 / periods.Length;
        html.Write($"""<svg class="sparks" aria-hidden="true" width="100%" height="{Height}">""");
        for (int period = 0; period < periods.Length; period++)
        {
            if (periods[period] > 0)
            {
                double height = Math.Max(Height * periods[period] / highest, 2);
                html.Write($"""<rect x="{period * width}%" y="{Height - height}" width="{width * 0.82}%" height="{height}"/>""");
            }
        }

        html.Raw("</svg>");
    }
}
