using System.CommandLine;
using System.Globalization;
using EmbeddedCorpus.Analysis;
using EmbeddedCorpus.CommandLine.Rendering;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>The command that counts words, and the use of some words by year.</summary>
internal static class WordsCommand
{
    private const int DefaultLimit = 25;
    private const int MaxYears = 10_000;

    /// <summary>Makes the command.</summary>
    public static Command Create(CorpusSource source, IAnsiConsole console)
    {
        Argument<string[]> query = WordQuery.Create(ArgumentArity.ZeroOrMore, "Words to count by year. Without a query, the command lists the most frequent words.");
        Option<int> limit = WordQuery.Number("--limit", "Shows at most this number of words.", DefaultLimit);
        var command = new Command("words", "Lists the most frequent words with their counts per million words, or counts some words by year.") { query, limit, DateRange.From, DateRange.To, FieldCondition.Where };
        command.SetAction(parsed =>
        {
            TextCorpus corpus = source.Read(parsed);
            string text = WordQuery.Text(parsed, query);
            SearchOptions options = WordQuery.Limits(corpus, parsed);
            return text.Length == 0 ? List(corpus, console, parsed, parsed.GetValue(limit), options) : ByYear(corpus, console, parsed, text, options);
        });
        return command;
    }

    private static int List(TextCorpus corpus, IAnsiConsole console, ParseResult parsed, int limit, SearchOptions options)
    {
        corpus.Frequencies([], out int distinct, options);
        var words = new WordFrequency[Math.Min(limit, distinct)];
        corpus.Frequencies(words, out distinct, options);
        var items = words.Select(static word => new { Word = word.Word.ToString(), word.Count, word.ArticleCount, word.PerMillion }).ToArray();
        return WordQuery.Show(parsed, corpus, string.Empty, distinct, items, () =>
        {
            BarView.Write(console, [.. words.Select(static word => new Bar(Number(word.Count), $"{word.Word} ({PerMillion(word.PerMillion)})", word.Count))]);
            BarView.WriteMore(console, distinct - words.Length, "words");
        }, "The articles within these limits have no words.");
    }

    private static int ByYear(TextCorpus corpus, IAnsiConsole console, ParseResult parsed, string query, SearchOptions options)
    {
        var years = new YearFrequency[MaxYears];
        int count = corpus.Frequencies(query, years, out int total, options);
        YearFrequency[] found = total == 0 ? [] : years[..count];
        return WordQuery.Show(parsed, corpus, query, found.Length, found, () =>
            BarView.Write(console, [.. found.Select(static year => new Bar(Number(year.Count), $"{year.Year:0000} ({PerMillion(year.PerMillion)})", year.PerMillion))]));
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string PerMillion(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0} per million words");
}
