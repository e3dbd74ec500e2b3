using System.CommandLine;
using System.Globalization;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>The options that limit a command to a range of dates.</summary>
internal static class DateRange
{
    /// <summary>The first day.</summary>
    public static Option<DateOnly?> From { get; } = DateOption("--from", "The first day, as yyyy-MM-dd.");

    /// <summary>The last day, included.</summary>
    public static Option<DateOnly?> To { get; } = DateOption("--to", "The last day, as yyyy-MM-dd.");

    /// <summary>The articles in the range that a command line names; all of them when it names none.</summary>
    public static CorpusList<Article> Of(CorpusList<Article> articles, ParseResult parsed)
    {
        DateOnly? from = parsed.GetValue(From);
        DateOnly? to = parsed.GetValue(To);
        return from is null && to is null ? articles : articles.PublishedBetween(from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
    }

    private static Option<DateOnly?> DateOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "date",
        CustomParser = static result =>
        {
            string text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            {
                return date;
            }

            result.AddError($"'{text}' is not a date: write yyyy-MM-dd.");
            return null;
        },
    };
}
