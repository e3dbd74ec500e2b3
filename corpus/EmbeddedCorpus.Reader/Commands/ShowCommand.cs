using System.CommandLine;
using EmbeddedCorpus.Reader.Rendering;
using Spectre.Console;

namespace EmbeddedCorpus.Reader.Commands;

/// <summary>Shows one article, or the HTML that the build rendered of it.</summary>
internal static class ShowCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="corpus">The corpus to read.</param>
    /// <param name="console">Where to write.</param>
    public static Command Create(TextCorpus corpus, IAnsiConsole console)
    {
        var id = new Argument<string>("id") { Description = "The id of an article, as in the list of articles." };
        var html = new Option<bool>("--html") { Description = "Shows the HTML of the article." };
        var command = new Command("show", "Shows an article, its quotations and their speakers.") { id, html };
        command.SetAction(parsed =>
        {
            Article article = corpus.Articles.Get(parsed.GetRequiredValue(id));
            if (!parsed.GetValue(html))
            {
                ArticleView.Write(console, article);
                return ExitCode.Success;
            }

            if (article.Html.IsEmpty)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"The article '{article.Id}' has no HTML. A build with the property EmbeddedCorpusHtml embeds the HTML of Markdown.");
                return ExitCode.NotFound;
            }

            console.MarkupLine(SafeText.Markup(article.Html));
            return ExitCode.Success;
        });
        return command;
    }
}
