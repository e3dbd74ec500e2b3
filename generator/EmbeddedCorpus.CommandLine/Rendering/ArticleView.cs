using System.Globalization;
using System.Text;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Rendering;

/// <summary>Shows an article: headline, paragraphs with highlighted quotations, speakers, and how each quotation was attributed.</summary>
internal static class ArticleView
{
    /// <summary>Writes an article.</summary>
    public static void Write(IAnsiConsole console, Article article)
    {
        var legend = new SpeakerLegend(article, CorpusConsole.HasColors(console));
        string date = article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
        console.MarkupLine($"{date}  {SafeText.Markup(article.Id)}");
        console.MarkupLine($"[bold]{Highlighted(article.Headline, article.Quotes, legend, paragraph: null)}[/]");
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            console.WriteLine();
            console.MarkupLine(Highlighted(paragraph.Text, paragraph.Quotes, legend, paragraph));
        }

        if (article.Speakers.Count > 0)
        {
            console.WriteLine();
            console.WriteLine("Speakers");
            legend.Write(console);
        }

        if (article.Quotes.Count > 0)
        {
            console.WriteLine();
            console.WriteLine("Quotes");
            foreach (Quote quote in article.Quotes)
            {
                console.MarkupLine($"  {quote.Index}  {legend.Name(quote)}  {Details(quote)}");
            }
        }

        WriteFields(console, article);
    }

    // The date and the title stand above.
    private static void WriteFields(IAnsiConsole console, Article article)
    {
        bool isFirst = true;
        foreach (ArticleField field in article.Fields)
        {
            if (field.Name == "date" || field.Name == "title")
            {
                continue;
            }

            if (isFirst)
            {
                console.WriteLine();
                console.WriteLine("Fields");
                isFirst = false;
            }

            console.MarkupLine($"  {SafeText.Markup(field.Name)}: {string.Join(", ", field.Items.Select(static item => SafeText.Markup(item)))}");
        }
    }

    /// <summary>Kind, attribution, mention and cue of a quotation as markup.</summary>
    public static string Details(Quote quote)
    {
        var details = new StringBuilder(quote.Kind.ToString().ToLowerInvariant());
        details.Append(quote.IsInHeadline ? " in the headline, " : ", ").Append(quote.Attribution == Attribution.None ? "no speaker" : quote.Attribution.ToString().ToLowerInvariant());
        if (!quote.SpeakerMention.IsEmpty)
        {
            details.Append(", named “").Append(SafeText.Markup(quote.SpeakerMention)).Append('”');
        }

        if (!quote.Cue.IsEmpty)
        {
            details.Append(", cue “").Append(SafeText.Markup(quote.Cue)).Append('”');
        }

        if (quote.Origin is { } origin)
        {
            details.Append(", repeats quote ").Append(origin.Index);
        }

        return details.ToString();
    }

    // All slices of an article lie in the same memory: the position of a quotation is the distance of two spans.
    private static string Highlighted(Utf8Text text, CorpusList<Quote> quotes, SpeakerLegend legend, Paragraph? paragraph)
    {
        ReadOnlySpan<byte> bytes = text.Bytes;
        var markup = new StringBuilder(bytes.Length);
        int position = 0;
        foreach (Quote quote in quotes)
        {
            if (quote.Paragraph == paragraph && bytes.Overlaps(quote.Text.Bytes, out int start) && start >= position)
            {
                markup.Append(SafeText.Markup(bytes[position..start])).Append(legend.Highlight(quote, quote.Text.Bytes));
                position = start + quote.Text.Length;
            }
        }

        return markup.Append(SafeText.Markup(bytes[position..])).ToString();
    }
}
