using System.CommandLine;
using EmbeddedCorpus.CommandLine.Rendering;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>The command that shows keywords in their contexts.</summary>
internal static class KwicCommand
{
    private const int DefaultLimit = 25;
    private const int DefaultWidth = 40;

    /// <summary>Makes the command.</summary>
    public static Command Create(CorpusSource source, IAnsiConsole console)
    {
        Argument<string[]> query = WordQuery.Create(ArgumentArity.OneOrMore, "The words or phrases to show.");
        Option<int> limit = WordQuery.Number("--limit", "Shows at most this number of lines.", DefaultLimit);
        Option<int> width = WordQuery.Number("--width", "The number of characters on each side of the keyword.", DefaultWidth);
        Option<string> order = WordQuery.Choice("--order", "The order of the lines", "position", "date", "before", "after");
        var command = new Command("kwic", "Shows each occurrence of words or phrases, with the text before and after (keyword in context).") { query, limit, width, order, DateRange.From, DateRange.To, FieldCondition.Where };
        command.SetAction(parsed =>
        {
            TextCorpus corpus = source.Read(parsed);
            string text = WordQuery.Text(parsed, query);
            var options = new ConcordanceOptions
            {
                Order = Enum.Parse<ConcordanceOrder>(parsed.GetRequiredValue(order), ignoreCase: true),
                Width = parsed.GetValue(width),
                Search = WordQuery.Limits(corpus, parsed),
            };
            corpus.GetConcordance(text, [], out int total, options);
            var lines = new ConcordanceLine[Math.Min(parsed.GetValue(limit), total)];
            corpus.GetConcordance(text, lines, out total, options);
            return WordQuery.Show(parsed, corpus, text, total, lines, () => ConcordanceView.Write(console, lines, options.Width, total));
        });
        return command;
    }
}
