using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Benchmarks.Numbers;

/// <summary>Figures of <c>search.sh</c> and <c>search-quality.sh</c>.</summary>
internal static partial class SearchNumbers
{
    public const string Part = "search";
    public const string Quality = "search-quality";
    public const string QualityNear = "search-quality-near";
    public const string Lucene = "Lucene.NET";
    public const string Fts = "SQLite FTS5";
    public const string CppDocs = "cpp-docs";
    private const string Median = "median, µs";
    private const string ToOurs = "median to ours";
    private const string Size = "index, positions included";

    private static readonly string[] s_peers = [Lucene, Fts];

    public static IReadOnlyList<NumberBlock> Blocks { get; } =
    [
        new("search", [Part], static all => Texts(all) + "\n" + Queries(all) + "\n" + Faster(all)),
        new("search-worst", [Part], Worst),
        new("search-index", [Part], Indexes),
        new("search-start", [Part], StartUp),
        new("search-quality", [Quality, QualityNear], Rankings),
    ];

    /// <summary>The sets of texts: the heading, the name, the number of texts and the size.</summary>
    public static IReadOnlyList<(string Section, string Name, string Count, string Size)> Sets(Measurements all) =>
        [.. all[Part].Tables.Select(static table => table.Section).Distinct().Select(static section => (section, Match: SetHeading().Match(section))).Where(static set => set.Match.Success)
            .Select(static set => (set.section, Name(set.Match.Groups[1].Value), Figure.Count(set.Match.Groups[2].Value), set.Match.Groups[3].Value))];

    /// <summary>The times of queries in a set.</summary>
    public static MarkdownTable Times(Measurements all, string section) => Find(all, section, "query", "engine", Median, ToOurs);

    /// <summary>The indexes of a set.</summary>
    public static MarkdownTable Index(Measurements all, string section) => Find(all, section, "engine", Size);

    /// <summary>Classes in which an engine is faster than EmbeddedCorpus, and the number of measurements, one for each class and set.</summary>
    public static (IReadOnlyList<(string Set, string Query, string Ratio)> Ahead, int Classes) Ahead(Measurements all, string engine)
    {
        var rows = Sets(all).SelectMany(set => Times(all, set.Section).Rows.Where(row => row["engine"] == engine).Select(row => (Set: set.Name, Query: row["query"], Ratio: row[ToOurs]))).ToList();
        return ([.. rows.Where(static row => Figure.Value(row.Ratio) < 1)], rows.Count);
    }

    private static MarkdownTable Find(Measurements all, string section, params string[] columns) =>
        all[Part].Tables.FirstOrDefault(table => table.Section == section && columns.All(table.Columns.Contains)) ?? throw new FormatException($"{section}: there is no table with {string.Join(", ", columns)}.");

    private static string Name(string heading) => heading.StartsWith("texts cut", StringComparison.Ordinal) ? "cut" : heading;

    private static string Texts(Measurements all) =>
        $"The texts are {Figure.List([.. Sets(all).Select(static set => $"`{set.Name}` ({set.Count} texts, {set.Size})")])}. {all[Part].Source}\n";

    private static string Queries(Measurements all)
    {
        var sets = Sets(all);
        MarkdownTable[] tables = [.. sets.Select(set => Times(all, set.Section))];
        return Figure.Table(
            ["query", .. sets.SelectMany(static set => (string[])[$"{set.Name}, µs", .. s_peers])],
            tables[0].Rows.Where(static row => row["engine"] == ReadingNumbers.Ours).Select(row => (IReadOnlyList<string>)
            [
                row["query"],
                .. tables.SelectMany(table => (string[])[table.Row(row["query"], ReadingNumbers.Ours)[Median], .. s_peers.Select(peer => table.Row(row["query"], peer)[ToOurs])]),
            ]));
    }

    private static string Faster(Measurements all)
    {
        (string section, string name, _, _) = Sets(all)[0];
        string Asked(string engine) => Times(all, section).Row("frequent word", engine)[Median];
        List<string> lines = [$"For a frequent word in `{name}`, the median is {Asked(ReadingNumbers.Ours)} µs with EmbeddedCorpus, {Asked(Lucene)} µs with {Lucene}, and {Asked(Fts)} µs with {Fts}.\n\n"];
        foreach (string engine in s_peers)
        {
            (IReadOnlyList<(string Set, string Query, string Ratio)> ahead, int classes) = Ahead(all, engine);
            lines.Add(ahead.Count == 0
                ? $"* {engine} was faster than EmbeddedCorpus in none of {classes} measurements.\n"
                : $"* {engine} was faster than EmbeddedCorpus in {ahead.Count} of {classes} measurements: "
                    + string.Join("; ", ahead.GroupBy(static row => row.Set).Select(static set => $"`{set.Key}`: {string.Join(", ", set.Select(static row => $"{row.Query} ({row.Ratio})"))}")) + ".\n");
        }

        return string.Concat(lines);
    }

    private static string Worst(Measurements all)
    {
        var sets = Sets(all);
        MarkdownTable[] tables = [.. sets.Select(set => all[Part].Tables.First(table => table.Section == set.Section && table.Columns[0].StartsWith("worst queries", StringComparison.Ordinal)))];
        return Figure.Table(
            ["query", .. sets.SelectMany(static set => (string[])[$"{set.Name}, µs", "counted, µs"])],
            tables[0].Rows.Select((row, index) => (IReadOnlyList<string>)[row.Cells[0], .. tables.SelectMany(table => table.Rows[index].Cells.Skip(1))]));
    }

    private static string Indexes(Measurements all)
    {
        var smaller = new List<string>();
        var rows = new List<IReadOnlyList<string>>();
        foreach ((string section, string name, _, _) in Sets(all))
        {
            MarkdownTable table = Index(all, section);
            TableRow ours = table.Row(ReadingNumbers.Ours);
            rows.AddRange(table.Rows.Select(row => (IReadOnlyList<string>)[name, .. row.Cells]));
            foreach (TableRow row in table.Rows.Where(row => row.Cells[0] != ReadingNumbers.Ours))
            {
                smaller.AddRange(Figure.Value(row[Size]) < Figure.Value(ours[Size]) ? [$"the index of {row.Cells[0]} for `{name}` is smaller"] : []);
                smaller.AddRange(Figure.Value(row["built in, s"]) < Figure.Value(ours["built in, s"]) ? [$"{row.Cells[0]} built the index of `{name}` faster"] : []);
            }
        }

        string better = smaller.Count == 0 ? "No other engine had a smaller index, or built its index faster." : $"Better than EmbeddedCorpus: {string.Join("; ", smaller)}.";
        return Figure.Table(["texts", .. Index(all, Sets(all)[0].Section).Columns], rows, texts: 2) + $"\n{better}\n";
    }

    private static string StartUp(Measurements all)
    {
        MarkdownTable table = all[Part].Table("new process", "shipped");
        return Figure.Table(table.Columns, table.Rows.Select(static row => row.Cells), texts: 2);
    }

    private static string Rankings(Measurements all)
    {
        MarkdownTable plain = all[Quality].Table("collection", "search", "MAP");
        MarkdownTable near = all[QualityNear].Table("collection", "search", "MAP");
        var rows = new List<IReadOnlyList<string>>();
        var better = new List<string>();
        foreach (IGrouping<string, TableRow> collection in plain.Rows.GroupBy(static row => row.Cells[0]))
        {
            TableRow ours = plain.Row(collection.Key, ReadingNumbers.Ours);
            TableRow reference = plain.Row(collection.Key, "reference BM25");
            rows.Add(ours.Cells);
            rows.Add([collection.Key, "with `PreferNearWords`", .. near.Row(collection.Key, ReadingNumbers.Ours).Cells.Skip(2)]);
            rows.Add(reference.Cells);
            better.AddRange(plain.Columns.Skip(2).Where(metric => Figure.Value("0" + reference[metric]) > Figure.Value("0" + ours[metric])).Select(metric => $"{metric} of {collection.Key}"));
        }

        return $"{all[Quality].Source} The rows with `PreferNearWords` come from the option `--near`.\n\n{Figure.Table(plain.Columns, rows, texts: 2)}\n"
            + (better.Count == 0 ? "The reference BM25 has no better value.\n" : $"The reference BM25 has better values in {Figure.List(better)}.\n");
    }

    [GeneratedRegex("^(.+): ([0-9]+) texts, (.+)$")]
    private static partial Regex SetHeading();
}
