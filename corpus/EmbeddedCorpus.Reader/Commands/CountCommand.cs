using System.CommandLine;
using EmbeddedCorpus.Reader.Rendering;
using Spectre.Console;

namespace EmbeddedCorpus.Reader.Commands;

/// <summary>The command that counts articles by the values of a property.</summary>
internal static class CountCommand
{
    private const int DefaultLimit = 20;

    /// <summary>Makes the command.</summary>
    public static Command Create(TextCorpus corpus, IAnsiConsole console)
    {
        var property = new Argument<string>("property") { Description = "The name of a field, or speaker, year or month." };
        var query = new Argument<string[]>("query") { Description = "Counts only articles that match these words. See the command search for the operators.", Arity = ArgumentArity.ZeroOrMore };
        var limit = new Option<int>("--limit") { Description = "Shows at most this number of values.", HelpName = "number", DefaultValueFactory = static _ => DefaultLimit };
        limit.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out int number) || number < 1))
            {
                result.AddError($"'{result.Tokens[0].Value}' is not a number of values: write 1 or more.");
            }
        });
        var command = new Command("count", "Counts the articles for each value of a field, for each speaker, year or month.") { property, query, limit, DateRange.From, DateRange.To, FieldCondition.Where };
        command.SetAction(parsed =>
        {
            string name = parsed.GetRequiredValue(property);
            var options = new SearchOptions { From = parsed.GetValue(DateRange.From), To = parsed.GetValue(DateRange.To), Filter = FieldCondition.Of(corpus, parsed) };
            var facets = new FacetCount[Math.Min(parsed.GetValue(limit), corpus.Articles.Count + corpus.Speakers.Count)];
            int count = corpus.GetFacets(string.Join(' ', parsed.GetValue(query) ?? []), PropertyOf(name), facets, out int distinct, options);
            if (count == 0)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"No article that matches has a value of '{name}'.");
                return ExitCode.NotFound;
            }

            FacetView.Write(console, facets.AsSpan(0, count), distinct);
            return ExitCode.Success;
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
