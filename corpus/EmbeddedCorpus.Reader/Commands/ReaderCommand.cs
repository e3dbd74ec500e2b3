using System.CommandLine;
using System.CommandLine.Parsing;
using EmbeddedCorpus.Reader.Rendering;
using Spectre.Console;

namespace EmbeddedCorpus.Reader.Commands;

/// <summary>The command line of the program.</summary>
internal static class ReaderCommand
{
    // The words of a query are no command line: "@home" names no file with arguments, and "-hotel" holds no option "-h".
    private static readonly ParserConfiguration s_parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="corpus">The corpus to read.</param>
    /// <param name="console">Where to write.</param>
    /// <param name="error">Where to write what went wrong.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, TextCorpus corpus, IAnsiConsole console, TextWriter error)
    {
        ParseResult parsed = Create(corpus, console).Parse(args, s_parsing);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError problem in parsed.Errors)
            {
                error.WriteLine(problem.Message);
            }

            error.WriteLine("Try --help.");
            return ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = console.Profile.Out.Writer, Error = error });
        }
        catch (KeyNotFoundException exception)
        {
            // The runtime's own message names the nearest one.
            error.WriteLine(exception.Message);
            return ExitCode.NotFound;
        }
    }

    private static RootCommand Create(TextCorpus corpus, IAnsiConsole console)
    {
        var root = new RootCommand(
            "Reads the articles that are compiled into this program. Without a command, the program lists the articles and shows the newest article.\n\n"
            + "Exit codes: 0 success, 1 not found, 2 wrong usage.");
        root.Options.Add(new Option<bool>(ReaderConsole.NoColor) { Description = "Writes no colours. The environment variable NO_COLOR has the same effect.", Recursive = true });
        root.SetAction(_ =>
        {
            ArticleListView.Write(console, corpus.Articles);
            if (corpus.Articles.Count > 0)
            {
                console.WriteLine();
                ArticleView.Write(console, Newest(corpus.Articles));
            }
        });
        root.Subcommands.Add(List(corpus, console));
        root.Subcommands.Add(ShowCommand.Create(corpus, console));
        root.Subcommands.Add(Speakers(corpus, console));
        root.Subcommands.Add(SearchCommand.Create(corpus, console));
        root.Subcommands.Add(CountCommand.Create(corpus, console));
        root.Subcommands.Add(KwicCommand.Create(corpus, console));
        root.Subcommands.Add(WordsCommand.Create(corpus, console));
        root.Subcommands.Add(CollocatesCommand.Create(corpus, console));
        root.Subcommands.Add(CompleteCommand.Create(corpus, console));
        root.Subcommands.Add(ExplainCommand.Create(corpus, console));
        return root;
    }

    private static Command List(TextCorpus corpus, IAnsiConsole console)
    {
        var command = new Command("list", "Lists all articles, or only articles of a range of dates or with certain values of fields.") { DateRange.From, DateRange.To, FieldCondition.Where };
        command.SetAction(parsed =>
        {
            CorpusList<Article> articles = DateRange.Of(corpus.Articles, parsed);
            if (FieldCondition.Of(corpus, parsed) is not { } filter)
            {
                ArticleListView.Write(console, articles);
                return;
            }

            var hits = new SearchHit[corpus.Articles.Count];
            int count = corpus.Search("", hits, new SearchOptions { From = parsed.GetValue(DateRange.From), To = parsed.GetValue(DateRange.To), Filter = filter });
            ArticleListView.Write(console, hits.Take(count).Select(static hit => hit.Article));
        });
        return command;
    }

    private static Command Speakers(TextCorpus corpus, IAnsiConsole console)
    {
        var name = new Argument<string?>("name") { Description = "The name of a speaker. Without a name, the command lists all speakers.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("speakers", "Lists speakers with all their quotations, or with the quotations of a range of dates.") { name, DateRange.From, DateRange.To };
        command.SetAction(parsed =>
        {
            CorpusList<Article> articles = DateRange.Of(corpus.Articles, parsed);
            if (parsed.GetValue(name) is { } wanted)
            {
                SpeakerView.Write(console, corpus.Speakers.Get(wanted), articles);
                return;
            }

            foreach (Speaker speaker in corpus.Speakers)
            {
                SpeakerView.Write(console, speaker, articles);
            }
        });
        return command;
    }

    // Undated articles come last in the list: the newest is the last one with a date.
    private static Article Newest(CorpusList<Article> articles)
    {
        CorpusList<Article> dated = articles.PublishedBetween(DateOnly.MinValue, DateOnly.MaxValue);
        return dated.Count > 0 ? dated[dated.Count - 1] : articles[0];
    }
}
