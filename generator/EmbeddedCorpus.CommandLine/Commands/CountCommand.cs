using System.CommandLine;
using EmbeddedCorpus.CommandLine.Rendering;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>The command that counts articles by the values of a property.</summary>
internal static class CountCommand
{
    private const int DefaultLimit = 20;

    /// <summary>Makes the command.</summary>
    public static Command Create(CorpusSource source, IAnsiConsole console)
    {
        var property = new Argument<string>("property") { Description = "The name of a field, or speaker, year or month." };
        var query = new Argument<string[]>("query") { Description = "Counts only articles that match these words. See the command search for the operators.", Arity = ArgumentArity.ZeroOrMore };
        Option<int> limit = WordQuery.Number("--limit", "Shows at most this number of values.", DefaultLimit);
        var command = new Command("count", "Counts the articles for each value of a field, for each speaker, year or month.") { property, query, limit, DateRange.From, DateRange.To, FieldCondition.Where };
        command.SetAction(parsed =>
        {
            TextCorpus corpus = source.Read(parsed);
            string name = parsed.GetRequiredValue(property);
            string text = WordQuery.Text(parsed, query);
            var facets = new FacetCount[Math.Min(parsed.GetValue(limit), corpus.Articles.Count + corpus.Speakers.Count)];
            int count = corpus.GetFacets(text, PropertyOf(name), facets, out int distinct, WordQuery.Limits(corpus, parsed));
            return WordQuery.Show(parsed, corpus, text, distinct, facets[..count], () => FacetView.Write(console, facets.AsSpan(0, count), distinct), $"No matching article has a value of '{name}'.");
        });
        return command;
    }

    private static FacetField PropertyOf(string name) => name switch
    {
        "speaker" => FacetField.Speaker,
        "year" => FacetField.Year,
        "month" => FacetField.Month,
        _ => FacetField.Named(name),
    };
}
