using System.CommandLine;
using System.Globalization;
using EmbeddedCorpus.CommandLine.Rendering;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>The command that completes a word.</summary>
internal static class CompleteCommand
{
    private const int DefaultLimit = 10;
    private const int MaxWords = 1_000;

    /// <summary>Makes the command.</summary>
    public static Command Create(CorpusSource source, IAnsiConsole console)
    {
        var start = new Argument<string[]>("text") { Description = "The text. The command completes the last word, as in arms de. With '\"arms de', the command shows only words that follow arms.", Arity = ArgumentArity.OneOrMore };
        Option<int> limit = WordQuery.Number("--limit", "Shows at most this number of words.", DefaultLimit);
        var command = new Command("complete", "Completes the last word with the words in most articles.") { start, limit };
        command.SetAction(parsed =>
        {
            TextCorpus corpus = source.Read(parsed);
            string text = WordQuery.Text(parsed, start);
            var words = new IndexedWord[Math.Min(parsed.GetValue(limit), MaxWords)];
            IndexedWord[] found = [.. words.Take(corpus.Complete(text, words))];
            return WordQuery.Show(
                parsed,
                corpus,
                text,
                found.Length,
                found,
                () => BarView.Write(console, [.. found.Select(static word => new Bar(word.ArticleCount.ToString(CultureInfo.InvariantCulture), word.ToString(), word.ArticleCount))]),
                $"No word completes '{text}'.");
        });
        return command;
    }
}
