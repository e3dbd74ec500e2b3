using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Benchmarks.Numbers;

/// <summary>Figures of <c>storage-cost.sh</c>, <c>worst-cases.sh</c> and <c>markdown-cost.sh</c>.</summary>
internal static partial class BuildNumbers
{
    public const string Part = "storage";
    public const string Server = "storage-server";
    public const string WorstCases = "worst-cases";
    public const string Markdown = "markdown";
    public const string Plain = "one plain embedded resource";
    public const string Resource = "EmbeddedCorpus, resource";
    public const string WithSearch = "EmbeddedCorpus, resource, with search";
    public const string Literals = "EmbeddedCorpus, literals";
    private const string Clean = "clean, s";
    private const string Ratio = "assembly / text";

    public static IReadOnlyList<NumberBlock> Blocks { get; } =
    [
        new("storage", [Part], static all => $"{Runs(all[Part])} {all[Part].Source}\n\n" + Whole(all[Part], static column => column != Ratio)),
        new("storage-server", [Server], static all => $"{Runs(all[Server])} {all[Server].Source}\n\n" + Whole(all[Server], static column => !column.EndsWith(", MB", StringComparison.Ordinal) && column != Ratio) + "\n" + Faster(all)),
        new("storage-sizes", [Part], static all => Figure.Table(["a corpus of documentation for C++", "bytes in the assembly for each byte of text"], Sizes(all))),
        new("storage-memory", [Part], Memory),
        new("worst-cases", [WorstCases], Any),
        new("markdown-size", [Markdown], static all => Figure.Table(["image without a search index", "bytes for each byte of the files"], MarkdownSizes(all)) + $"\n{all[Markdown].Line(" files with front matter").Split(';')[0]}. {all[Markdown].Source}\n"),
        new("markdown-time", [Markdown], static all => $"Markdown takes {all[Markdown].Table("plain text", "Markdown", "ratio").Rows[0]["ratio"]} times as long to read as the same files as plain text. {all[Markdown].Source}\n"),
    ];

    /// <summary>Sizes of texts in MB, from small to large.</summary>
    public static IReadOnlyList<string> Megabytes(ScriptOutput output) =>
        [.. output.Table("text", "form", Clean).Rows.Select(static row => row["text"]).Where(static size => size != "0 MB").Distinct()];

    /// <summary>The seconds that a form adds to a clean build.</summary>
    public static string Seconds(ScriptOutput output, string size, string form) => Cell(output, size, form, Clean);

    /// <summary>Ratios of the longer texts to the shorter ones, which are 16 times as short.</summary>
    public static (int Texts, string Least, string Most) Ratios(Measurements all)
    {
        string[] ratios = [.. all[WorstCases].Table("text", "ratio").Rows.Select(static row => row["ratio"].Split(' ')[0]).OrderBy(Figure.Value)];
        return (ratios.Length, Figure.Digits(Figure.Value(ratios[0])), Figure.Digits(Figure.Value(ratios[^1])));
    }

    private static string Cell(ScriptOutput output, string size, string form, string column) =>
        output.Table("text", "form", Clean).Rows.FirstOrDefault(row => row["text"] == size && row["form"] == form)?[column] ?? throw new FormatException($"{form} was not measured with {size}.");

    private static string Runs(ScriptOutput output)
    {
        Match match = RunLine().Match(output.Text);
        return match.Success
            ? (match.Groups[1].Value == "1" ? "Each value is from a single run" : $"Each value is the median of {match.Groups[1].Value} runs") + (match.Groups[2].Value == "no" ? ", without a compiler server." : ", with a compiler server.")
            : throw new FormatException("The number of runs is missing.");
    }

    private static string Whole(ScriptOutput output, Func<string, bool> isShown)
    {
        MarkdownTable table = output.Table("text", "form", Clean);
        int[] columns = [.. table.Columns.Select(static (column, index) => (column, index)).Where(column => isShown(column.column)).Select(static column => column.index)];
        return Figure.Table([.. columns.Select(column => table.Columns[column])], table.Rows.Select(row => (IReadOnlyList<string>)[.. columns.Select(column => row.Cells[column])]), texts: 3);
    }

    private static string Faster(Measurements all)
    {
        string size = Megabytes(all[Server])[^1];
        return $"A plain embedded resource is faster to build. For {size} of text, it adds {Seconds(all[Server], size, Plain)} s to a clean build, and EmbeddedCorpus adds {Seconds(all[Server], size, Resource)} s, or {Seconds(all[Server], size, WithSearch)} s with a search index.\n";
    }

    private static IEnumerable<IReadOnlyList<string>> Sizes(Measurements all)
    {
        foreach (IGrouping<string, TableRow> form in all[Part].Table("text", "form", Ratio).Rows.Where(static row => row["text"] is not ("0 MB" or "1 MB")).GroupBy(static row => row["form"]))
        {
            string[] ratios = [.. form.Select(static row => row[Ratio]).Distinct().OrderBy(Figure.Value)];
            yield return [form.Key, ratios.Length == 1 ? ratios[0] : $"{ratios[0]} to {ratios[^1]}"];
        }
    }

    private static string Memory(Measurements all)
    {
        string size = all[Part].Table("text", "form", Clean).Rows.Last(static row => row["form"] == Literals)["text"];
        return $"For {size} of text, literals add {Seconds(all[Part], size, Literals)} s and {Cell(all[Part], size, Literals, "clean, MB")} MB of peak memory to a clean build. A resource adds {Seconds(all[Part], size, Resource)} s and {Cell(all[Part], size, Resource, "clean, MB")} MB.\n";
    }

    private static string Any(Measurements all)
    {
        (int texts, string least, string most) = Ratios(all);
        return $"Each of the {texts} texts was parsed at one length and at 16 times this length. The longer text took {least} to {most} times as long. {all[WorstCases].Source}\n";
    }

    private static IEnumerable<IReadOnlyList<string>> MarkdownSizes(Measurements all)
    {
        MarkdownTable table = all[Markdown].Table("plain text", "Markdown", "ratio");
        yield return ["Markdown, with source files", table.Rows[1]["Markdown"]];
        yield return ["Markdown, without source files", table.Rows[2]["Markdown"]];
        yield return ["the same files as plain text, with source files", table.Rows[1]["plain text"]];
        yield return ["the same files as plain text, without source files", table.Rows[2]["plain text"]];
    }

    [GeneratedRegex("Median of ([0-9]+) interleaved runs, .* (no|with a) compiler server")]
    private static partial Regex RunLine();
}
