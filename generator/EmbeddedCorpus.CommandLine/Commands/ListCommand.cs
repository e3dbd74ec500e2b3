using System.CommandLine;
using EmbeddedCorpus.CommandLine.Rendering;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>The command that lists articles.</summary>
internal static class ListCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CorpusSource source, IAnsiConsole console)
    {
        var command = new Command("list", "Lists all articles, or only articles of a range of dates or with certain values of fields.") { DateRange.From, DateRange.To, FieldCondition.Where };
        command.SetAction(parsed =>
        {
            TextCorpus corpus = source.Read(parsed);
            IReadOnlyList<Article> articles = Articles(corpus, parsed);
            if (JsonView.IsAsked(parsed))
            {
                JsonView.Write(parsed, corpus, null, articles.Count, articles.Select(static article =>
                    new { article.Id, article.Date, article.Headline, article.WordCount, QuoteCount = article.Quotes.Count }));
                return;
            }

            ArticleListView.Write(console, articles);
        });
        return command;
    }

    private static IReadOnlyList<Article> Articles(TextCorpus corpus, ParseResult parsed)
    {
        if (FieldCondition.Of(corpus, parsed) is not { } filter)
        {
            return DateRange.Of(corpus.Articles, parsed);
        }

        var hits = new SearchHit[corpus.Articles.Count];
        int count = corpus.Search("", hits, new SearchOptions { From = parsed.GetValue(DateRange.From), To = parsed.GetValue(DateRange.To), Filter = filter });
        return [.. hits.Take(count).Select(static hit => hit.Article)];
    }
}
