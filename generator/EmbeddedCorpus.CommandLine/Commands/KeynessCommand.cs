using System.CommandLine;
using System.Globalization;
using EmbeddedCorpus.Analysis;
using EmbeddedCorpus.CommandLine.Rendering;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>The command that shows the words which some articles use more or less often than the others.</summary>
internal static class KeynessCommand
{
    private const int DefaultLimit = 25;

    /// <summary>Makes the command.</summary>
    public static Command Create(CorpusSource source, IAnsiConsole console)
    {
        Option<int> limit = WordQuery.Number("--limit", "Shows at most this number of words.", DefaultLimit);
        var command = new Command("keyness", "Shows the words that the articles with --where use more or less often than all other articles. The options --from and --to limit both.")
        {
            limit, DateRange.From, DateRange.To, FieldCondition.Where,
        };
        command.SetAction(parsed =>
        {
            TextCorpus corpus = source.Read(parsed);
            SearchOptions target = WordQuery.Limits(corpus, parsed);
            if (target.Filter is not { } filter)
            {
                parsed.InvocationConfiguration.Error.WriteLine("Choose the articles to compare with all others: write --where field=value.");
                return ExitCode.Usage;
            }

            SearchOptions reference = target with { Filter = !filter };
            var words = new KeyWord[parsed.GetValue(limit)];
            bool isEmpty = corpus.Search(string.Empty, new SearchHit[1], target) == 0 || corpus.Search(string.Empty, new SearchHit[1], reference) == 0;
            words = isEmpty ? [] : words[..corpus.Keyness(target, reference, words)];
            var items = words.Select(static word => new { Word = word.Word.ToString(), word.Count, word.ReferenceCount, word.PerMillion, word.ReferencePerMillion, word.Score }).ToArray();
            return WordQuery.Show(parsed, corpus, string.Empty, items.Length, items, () => Write(console, words), "There are no articles to compare.");
        });
        return command;
    }

    private static void Write(IAnsiConsole console, KeyWord[] words) =>
        BarView.Write(console, [.. words.Select(static word => new Bar(
            word.Score.ToString("0.0", CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"{word.Word} ({word.Count} here, {word.ReferenceCount} elsewhere)"),
            Math.Abs(word.Score)))]);
}
