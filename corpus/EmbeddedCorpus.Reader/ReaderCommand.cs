using System.CommandLine;
using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.CommandLine.Rendering;
using Spectre.Console;

namespace EmbeddedCorpus.Reader;

/// <summary>The command line of the program: the commands of the tool over the corpus inside the program.</summary>
internal static class ReaderCommand
{
    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="corpus">The corpus to read.</param>
    /// <param name="console">Where to write.</param>
    /// <param name="error">Where to write what went wrong.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, TextCorpus corpus, IAnsiConsole console, TextWriter error)
    {
        var root = new RootCommand(
            "Reads the articles that are compiled into this program. Without a command, the program lists the articles and shows the newest article.\n\n"
            + "Exit codes: 0 success, 1 not found, 2 wrong usage.");
        root.SetAction(_ =>
        {
            ArticleListView.Write(console, corpus.Articles);
            if (corpus.Articles.Count > 0)
            {
                console.WriteLine();
                ArticleView.Write(console, Newest(corpus.Articles));
            }
        });
        ReadingCommands.AddTo(root, new EmbeddedSource(corpus), console);
        return CommandRun.Of(root, args, console.Profile.Out.Writer, error, "--help");
    }

    // Undated articles come last in the list: the newest is the last one with a date.
    private static Article Newest(CorpusList<Article> articles)
    {
        CorpusList<Article> dated = articles.PublishedBetween(DateOnly.MinValue, DateOnly.MaxValue);
        return dated.Count > 0 ? dated[dated.Count - 1] : articles[0];
    }
}
