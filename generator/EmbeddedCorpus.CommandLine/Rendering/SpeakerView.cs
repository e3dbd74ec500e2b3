using System.Globalization;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Rendering;

/// <summary>Shows a speaker and what the articles quote.</summary>
internal static class SpeakerView
{
    /// <summary>The quotations of a speaker in some articles.</summary>
    public static IEnumerable<Quote> Quotes(Speaker speaker, CorpusList<Article> articles) => speaker.Quotes.Where(quote => articles.TryGet(quote.Article.Id.Bytes, out _));

    /// <summary>Writes a speaker with the quotations of some articles; nothing where there are none.</summary>
    public static void Write(IAnsiConsole console, Speaker speaker, CorpusList<Article> articles)
    {
        bool isNamed = false;
        foreach (Quote quote in Quotes(speaker, articles))
        {
            if (!isNamed)
            {
                string description = speaker.Description.IsEmpty ? string.Empty : $", {SafeText.Markup(speaker.Description)}";
                console.MarkupLine($"[bold]{SafeText.Markup(speaker.Name)}[/]{description}");
                isNamed = true;
            }

            string date = quote.Article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
            console.MarkupLine($"  {date}  “{SafeText.Markup(quote.Text)}” ({ArticleView.Details(quote)})");
        }
    }
}
