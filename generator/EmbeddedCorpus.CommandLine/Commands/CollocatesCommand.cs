using System.CommandLine;
using System.Globalization;
using EmbeddedCorpus.Analysis;
using EmbeddedCorpus.CommandLine.Rendering;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>The command that shows the words beside some words.</summary>
internal static class CollocatesCommand
{
    private const string LogLikelihood = "log-likelihood";
    private const int DefaultLimit = 25;
    private const int DefaultWindow = 5;

    /// <summary>Makes the command.</summary>
    public static Command Create(CorpusSource source, IAnsiConsole console)
    {
        Argument<string[]> query = WordQuery.Create(ArgumentArity.OneOrMore, "The words or phrases.");
        Option<int> limit = WordQuery.Number("--limit", "Shows at most this number of words.", DefaultLimit);
        Option<int> window = WordQuery.Number("--window", "The number of words on each side of an occurrence.", DefaultWindow);
        Option<int> least = WordQuery.Number("--min", "Leaves out words with fewer occurrences near the query.", 2);
        Option<string> measure = WordQuery.Choice("--measure", "The measure", "log-dice", LogLikelihood);
        var command = new Command("collocates", "Shows the words near the words of the query, the most typical words first.") { query, limit, window, least, measure, DateRange.From, DateRange.To, FieldCondition.Where };
        command.SetAction(parsed =>
        {
            TextCorpus corpus = source.Read(parsed);
            string text = WordQuery.Text(parsed, query);
            var options = new CollocateOptions
            {
                Before = parsed.GetValue(window),
                After = parsed.GetValue(window),
                MinCount = parsed.GetValue(least),
                Measure = parsed.GetValue(measure) == LogLikelihood ? CollocateMeasure.LogLikelihood : CollocateMeasure.LogDice,
                Search = WordQuery.Limits(corpus, parsed),
            };
            corpus.Collocates(text, [], out int total, options);
            var collocates = new Collocate[Math.Min(parsed.GetValue(limit), total)];
            corpus.Collocates(text, collocates, out total, options);
            var items = collocates.Select(static collocate => new { Word = collocate.Word.ToString(), collocate.Count, collocate.Frequency, collocate.Score }).ToArray();
            return WordQuery.Show(parsed, corpus, text, total, items, () => Write(console, collocates, total));
        });
        return command;
    }

    private static void Write(IAnsiConsole console, Collocate[] collocates, int total)
    {
        BarView.Write(console, [.. collocates.Select(static collocate => new Bar(
            collocate.Score.ToString("0.0", CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{collocate.Word} ({collocate.Count} of {collocate.Frequency})"), collocate.Score))]);
        BarView.WriteMore(console, total - collocates.Length, "words");
    }
}
