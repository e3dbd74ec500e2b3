using System.CommandLine;
using System.CommandLine.Parsing;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>The option that limits a command to articles with values of fields.</summary>
internal static class FieldCondition
{
    private const int ShownValues = 5;

    /// <summary>The conditions, all of which an article must meet.</summary>
    public static Option<string[]> Where { get; } = Create();

    /// <summary>The filter that a command line asks for.</summary>
    /// <returns>The filter, or null without a condition.</returns>
    /// <exception cref="KeyNotFoundException">No article has the field or the value. The message names what there is.</exception>
    public static SearchFilter? Of(TextCorpus corpus, ParseResult parsed)
    {
        SearchFilter? filter = null;
        foreach (string condition in parsed.GetValue(Where) ?? [])
        {
            int sign = condition.IndexOf('=', StringComparison.Ordinal);
            string name = condition[..sign];
            string value = condition[(sign + 1)..];
            SearchFilter next = SearchFilter.Field(name, value);
            if (corpus.Search("", new SearchHit[1], new SearchOptions { Filter = next }) == 0)
            {
                throw new KeyNotFoundException(Explain(corpus, name, value));
            }

            filter = filter is null ? next : filter & next;
        }

        return filter;
    }

    private static string Explain(TextCorpus corpus, string name, string value)
    {
        var facets = new FacetCount[ShownValues];
        int count = corpus.GetFacets("", FacetField.Named(name), facets, out int distinct);
        return count == 0
            ? $"No article has the field '{name}'."
            : $"No article has the value '{value}' in the field '{name}'. The articles have {string.Join(", ", facets.Take(count).Select(static facet => $"'{facet.Value}'"))}{(distinct > count ? " and others" : string.Empty)}.";
    }

    private static Option<string[]> Create()
    {
        var option = new Option<string[]>("--where") { Description = "Limits the result to articles with this value of a field. Repeat the option for several fields.", HelpName = "field=value", AllowMultipleArgumentsPerToken = false };
        option.Validators.Add(static result =>
        {
            foreach (Token token in result.Tokens)
            {
                if (token.Value.IndexOf('=', StringComparison.Ordinal) <= 0)
                {
                    result.AddError($"'{token.Value}' is not a condition: write field=value.");
                }
            }
        });
        return option;
    }
}
