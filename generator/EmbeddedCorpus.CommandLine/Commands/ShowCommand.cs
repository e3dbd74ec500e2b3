using System.CommandLine;
using EmbeddedCorpus.CommandLine.Rendering;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>Shows one article, or the HTML that the build rendered of it.</summary>
internal static class ShowCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="source">Where the command gets its corpus.</param>
    /// <param name="console">Where to write.</param>
    public static Command Create(CorpusSource source, IAnsiConsole console)
    {
        var id = new Argument<string>("id") { Description = "The id of an article, as in the list of articles." };
        var html = new Option<bool>("--html") { Description = "Shows the HTML of the article." };
        var command = new Command("show", "Shows an article, its quotations and their speakers.") { id, html };
        command.SetAction(parsed =>
        {
            TextCorpus corpus = source.Read(parsed);
            Article article = corpus.Articles.Get(parsed.GetRequiredValue(id));
            if (JsonView.IsAsked(parsed))
            {
                JsonView.Write(parsed, corpus, null, 1, [article]);
                return ExitCode.Success;
            }

            if (!parsed.GetValue(html))
            {
                ArticleView.Write(console, article);
                return ExitCode.Success;
            }

            if (article.Html.IsEmpty)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"The article '{article.Id}' has no HTML. A build with the property EmbeddedCorpusHtml embeds the HTML of Markdown.");
                return ExitCode.Failure;
            }

            console.MarkupLine(SafeText.Markup(article.Html));
            return ExitCode.Success;
        });
        return command;
    }
}
