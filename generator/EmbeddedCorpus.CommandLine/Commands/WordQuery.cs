using System.CommandLine;
using System.Globalization;
using EmbeddedCorpus.CommandLine.Rendering;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>The arguments that commands about words have in common.</summary>
internal static class WordQuery
{
    /// <summary>Makes the argument for a query.</summary>
    public static Argument<string[]> Create(ArgumentArity arity, string description) =>
        new("query") { Description = description + " See the command search for the operators.", Arity = arity };

    /// <summary>Makes an option for a number that is 1 or more.</summary>
    public static Option<int> Number(string name, string description, int value)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "number", DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1))
            {
                result.AddError($"'{result.Tokens[0].Value}' is not a number for {name}: write 1 or more.");
            }
        });
        return option;
    }

    /// <summary>Makes an option that has some values.</summary>
    public static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = $"{description}: {string.Join(", ", values)}.", HelpName = "name", DefaultValueFactory = _ => values[0] };
        option.CompletionSources.Add(values);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !values.Contains(result.Tokens[0].Value, StringComparer.Ordinal))
            {
                result.AddError($"'{result.Tokens[0].Value}' is not a value of {name}: write {string.Join(" or ", values)}.");
            }
        });
        return option;
    }

    /// <summary>The words of a query.</summary>
    public static string Text(ParseResult parsed, Argument<string[]> query) => string.Join(' ', parsed.GetValue(query) ?? []);

    /// <summary>The limits that a command line asks for.</summary>
    public static SearchOptions Limits(TextCorpus corpus, ParseResult parsed) =>
        new() { From = parsed.GetValue(DateRange.From), To = parsed.GetValue(DateRange.To), Filter = FieldCondition.Of(corpus, parsed) };

    /// <summary>Writes what a command found: as JSON, as lines for people, or that nothing was found.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="corpus">The corpus.</param>
    /// <param name="query">The query.</param>
    /// <param name="total">The number of items without a limit.</param>
    /// <param name="items">The items for JSON.</param>
    /// <param name="view">Writes the items for people.</param>
    /// <param name="nothing">The message for no item; null for one about the words of the query.</param>
    public static int Show<T>(ParseResult parsed, TextCorpus corpus, string query, int total, IReadOnlyCollection<T> items, Action view, string? nothing = null)
    {
        if (JsonView.IsAsked(parsed))
        {
            JsonView.Write(parsed, corpus, query, total, items);
        }
        else if (items.Count > 0)
        {
            view();
        }

        if (items.Count > 0)
        {
            return ExitCode.Success;
        }

        parsed.InvocationConfiguration.Error.WriteLine(nothing ?? Nothing(corpus, query, parsed));
        return ExitCode.Failure;
    }

    private static string Nothing(TextCorpus corpus, string query, ParseResult parsed)
    {
        bool isLimited = Limits(corpus, parsed) is not { From: null, To: null, Filter: null };
        return NearestWords.Explain(corpus, query, isLimited);
    }
}
