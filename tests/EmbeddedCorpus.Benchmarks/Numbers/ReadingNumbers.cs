using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Benchmarks.Numbers;

/// <summary>Figures of <c>reading.sh</c> and <c>first-touch.sh</c>.</summary>
internal static partial class ReadingNumbers
{
    public const string Part = "reading";
    public const string FirstTouch = "first-touch";
    public const string Ours = "EmbeddedCorpus";
    public const string AllQuotes = "all quotes: text and speaker";
    public const string ById = "find by id, string";
    public const string NewProcess = "open in a new process";

    public static IReadOnlyList<NumberBlock> Blocks { get; } =
    [
        new("reading", [Part], static all => Texts(all) + "\n" + Operations(all[Part], static row => !IsView(row)) + "\n" + Faster(all[Part])),
        new("reading-views", [Part], static all => Operations(all[Part], IsView)),
        new("reading-memory", [Part], static all => Figure.Table(["way", "bytes"], Held(all).Select(static way => (IReadOnlyList<string>)[way.Way, way.Bytes]))),
        new("first-touch", [FirstTouch], Opening),
    ];

    /// <summary>The table of operations.</summary>
    public static MarkdownTable Table(Measurements all) => all[Part].Table("operation", "way", "time", "ratio", "allocated");

    /// <summary>Articles and quotations of the texts.</summary>
    public static (string Articles, string Quotes, string Megabytes) Size(Measurements all)
    {
        Match match = SizeLine().Match(all[Part].Line(" articles, "));
        return match.Success ? (Figure.Count(match.Groups[1].Value), Figure.Count(match.Groups[2].Value), match.Groups[3].Value) : throw new FormatException("The size of the texts is missing.");
    }

    /// <summary>The managed memory of the open articles, by way.</summary>
    public static IReadOnlyList<(string Way, string Bytes)> Held(Measurements all) =>
        [.. all[Part].Line("Held in memory").Split(": ", 2)[1].TrimEnd('.').Split("; ").Select(static way => (way[..way.LastIndexOf(": ", StringComparison.Ordinal)], way[(way.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]))];

    private static string Texts(Measurements all)
    {
        (string articles, string quotes, string megabytes) = Size(all);
        return $"The texts are {articles} synthetic articles with {quotes} quotations and {megabytes} MB of text. {all[Part].Source}\n";
    }

    // The properties of a view are compared with a member of Article, and not with another way to store texts.
    private static bool IsView(TableRow row) => row.Cells[0] is "property of every article" or "first article of a list";

    private static string Operations(ScriptOutput output, Func<TableRow, bool> isWanted)
    {
        MarkdownTable table = output.Table("operation", "way", "time", "ratio", "allocated");
        return Figure.Table(table.Columns, table.Rows.Where(isWanted).Select(static row => row.Cells), texts: 2);
    }

    private static string Faster(ScriptOutput output)
    {
        var faster = new List<string>();
        foreach (IGrouping<string, TableRow> operation in output.Table("operation", "way", "time").Rows.Where(static row => !IsView(row)).GroupBy(static row => row["operation"]))
        {
            string ours = operation.First(static row => row["way"] == Ours)["time"];
            faster.AddRange(operation
                .Where(row => !row["way"].StartsWith(Ours, StringComparison.Ordinal) && Figure.Value(row["time"]) < Figure.Value(ours))
                .Select(row => $"* {operation.Key}: {row["way"]}, {(Figure.Value(row["time"]) > 0 ? $"{Figure.Times(ours, row["time"])} times as fast" : "no measurable time")}\n"));
        }

        return faster.Count == 0 ? "No other way was faster than EmbeddedCorpus in this run.\n" : $"Faster than EmbeddedCorpus:\n\n{string.Concat(faster)}";
    }

    private static string Opening(Measurements all)
    {
        ScriptOutput output = all[FirstTouch];
        MarkdownTable table = output.Table("code is compiled", "first touch", "µs", "allocated");
        var pointers = table.Rows.GroupBy(static row => row["code is compiled"])
            .Select(static rows => (rows.Key, Times: Figure.Times(rows.First(static row => row["first touch"] == "`Corpus.All`")["µs"], rows.First()["µs"]))).ToList();
        string texts = MegabytesOfText().Match(output.Line("MB of text")).Groups[1].Value;
        return $"The texts are {texts} MB of documentation for C++. {output.Source}\n\n"
            + Figure.Table(table.Columns, table.Rows.Select(static row => row.Cells), texts: 2)
            + $"\nThe pointer to a plain resource is faster: {Figure.List([.. pointers.Select(static pointer => $"{pointer.Times} times as fast as `Corpus.All` with code that is compiled {pointer.Key}")])}.\n";
    }

    [GeneratedRegex(@"^([0-9]+) articles, ([0-9]+) quotes, ([0-9.]+) MB")]
    private static partial Regex SizeLine();

    [GeneratedRegex(@"([0-9]+) MB of text")]
    private static partial Regex MegabytesOfText();
}
