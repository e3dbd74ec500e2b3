using System.Globalization;
using EmbeddedCorpus.Tool.Pages.Data;

namespace EmbeddedCorpus.Tool.Pages.Html;

/// <summary>Writes the numbers of the corpus.</summary>
internal static class NumbersSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlBuilder html, ReportNumbers numbers)
    {
        html.Raw("""<section id="numbers" aria-labelledby="numbers-title"><h2 id="numbers-title">Numbers</h2><dl class="numbers">""");
        Item(html, "Articles", numbers.Articles, numbers.Undated == 0 ? "all with a date" : numbers.Undated == numbers.Articles ? "none with a date" : Text($"{numbers.Undated:N0} without a date"));
        Item(html, "Words", numbers.Words, Text($"{numbers.MedianWords:N0} words in the median article"));
        Item(html, "Paragraphs", numbers.Paragraphs, null);
        Item(html, "Quotations", numbers.Quotations, numbers.Quotations == 0 ? null : Text($"{Percent(numbers.Attributed, numbers.Quotations)} with a known speaker"));
        Item(html, "Speakers", numbers.Speakers, null);
        html.Raw("</dl></section>\n");
    }

    private static void Item(HtmlBuilder html, string name, long number, string? note)
    {
        html.Write($"<div><dt>{name}</dt><dd>{number}");
        if (note is not null)
        {
            html.Write($"""<span class="quiet">{note}</span>""");
        }

        html.Raw("</dd></div>");
    }

    // 99.9 % is not all.
    private static string Percent(int part, int all) => Text($"{Math.Floor(100.0 * part / all):0} %");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
