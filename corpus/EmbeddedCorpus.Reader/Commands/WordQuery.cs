using System.CommandLine;
using System.Globalization;

namespace EmbeddedCorpus.Reader.Commands;

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

    /// <summary>Says that nothing was found.</summary>
    public static int Nothing(TextCorpus corpus, string query, ParseResult parsed)
    {
        bool isLimited = Limits(corpus, parsed) is not { From: null, To: null, Filter: null };
        parsed.InvocationConfiguration.Error.WriteLine(NearestWords.Explain(corpus, query, isLimited));
        return ExitCode.NotFound;
    }
}
