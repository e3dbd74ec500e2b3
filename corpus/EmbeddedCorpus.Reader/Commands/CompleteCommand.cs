using System.CommandLine;
using System.Globalization;
using EmbeddedCorpus.Reader.Rendering;
using Spectre.Console;

namespace EmbeddedCorpus.Reader.Commands;

/// <summary>The command that completes a word.</summary>
internal static class CompleteCommand
{
    private const int DefaultLimit = 10;
    private const int MaxWords = 1_000;

    /// <summary>Makes the command.</summary>
    public static Command Create(TextCorpus corpus, IAnsiConsole console)
    {
        var start = new Argument<string[]>("text") { Description = "The text. Its last word is completed: arms de, or '\"arms de' for words that follow arms.", Arity = ArgumentArity.OneOrMore };
        Option<int> limit = WordQuery.Number("--limit", "Shows at most this number of words.", DefaultLimit);
        var command = new Command("complete", "Completes the last word with the words in most articles.") { start, limit };
        command.SetAction(parsed =>
        {
            string text = WordQuery.Text(parsed, start);
            var words = new IndexedWord[Math.Min(parsed.GetValue(limit), MaxWords)];
            int count = corpus.Complete(text, words);
            if (count == 0)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"No word completes '{text}'.");
                return ExitCode.NotFound;
            }

            BarView.Write(console, [.. words.Take(count).Select(static word => new Bar(word.ArticleCount.ToString(CultureInfo.InvariantCulture), word.ToString(), word.ArticleCount))]);
            return ExitCode.Success;
        });
        return command;
    }
}
