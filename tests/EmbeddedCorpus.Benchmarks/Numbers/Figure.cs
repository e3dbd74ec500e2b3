using System.Globalization;
using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Benchmarks.Numbers;

/// <summary>Reads and writes the figures of tables.</summary>
internal static partial class Figure
{
    /// <summary>The value of a cell such as <c>2,815</c>, <c>0.574 ×</c> or <c>2.54 ms</c>: a time in nanoseconds, anything else as written.</summary>
    /// <exception cref="FormatException">The cell does not start with a number.</exception>
    public static double Value(string cell)
    {
        Match match = Number().Match(cell);
        double value = match.Success ? double.Parse(match.Groups[1].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture) : throw new FormatException($"'{cell}' is no figure.");
        return match.Groups[2].Value switch
        {
            "µs" => value * 1e3,
            "ms" => value * 1e6,
            "s" => value * 1e9,
            _ => value,
        };
    }

    /// <summary>How many times as large one cell is as another, with three digits that count.</summary>
    public static string Times(string large, string small) => Digits(Value(large) / Value(small));

    /// <summary>A number with three digits that count.</summary>
    public static string Digits(double value) => value.ToString(value < 1 ? "0.000" : value < 10 ? "0.00" : value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);

    /// <summary>A number with a separator for thousands.</summary>
    public static string Count(string number) => long.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture).ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Lines of a Markdown table: the first column is text, the other columns are numbers unless <paramref name="texts"/> says how many are text.</summary>
    public static string Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, int texts = 1) =>
        Row(columns) + "|" + string.Concat(columns.Select((_, index) => index < texts ? "---|" : "---:|")) + "\n" + string.Concat(rows.Select(Row));

    /// <summary>A list of words with <c>and</c> before the last one.</summary>
    public static string List(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |\n".Replace("|  |", "| |", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:< )?(-?[0-9][0-9,]*(?:\.[0-9]+)?)(?: (\S+))?")]
    private static partial Regex Number();
}
