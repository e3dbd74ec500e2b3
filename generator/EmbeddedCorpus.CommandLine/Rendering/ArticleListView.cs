using System.Globalization;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Rendering;

/// <summary>Lists articles, one a line: date, id, headline, number of quotations.</summary>
internal static class ArticleListView
{
    /// <summary>Writes the list.</summary>
    public static void Write(IAnsiConsole console, IEnumerable<Article> articles)
    {
        bool isEmpty = true;
        foreach (Article article in articles)
        {
            string date = article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated   ";
            string quotes = article.Quotes.Count == 1 ? "1 quote" : $"{article.Quotes.Count} quotes";
            console.MarkupLine($"{date}  {SafeText.Markup(article.Id)}  {SafeText.Markup(article.Headline)} ({quotes})");
            isEmpty = false;
        }

        if (isEmpty)
        {
            console.WriteLine("No articles.");
        }
    }
}
