namespace EmbeddedCorpus.Benchmarks.Numbers;

/// <summary>The most important figures of all scripts.</summary>
internal static class SummaryNumbers
{
    private const string Frequent = "frequent word";
    private const string Median = "median, µs";

    public static IReadOnlyList<NumberBlock> Blocks { get; } =
    [
        new("readme", [ReadingNumbers.Part, SearchNumbers.Part, BuildNumbers.Server, QuoteNumbers.Part], Readme),
        new("overview", [ReadingNumbers.Part, ReadingNumbers.FirstTouch, SearchNumbers.Part, BuildNumbers.Server, BuildNumbers.WorstCases], Overview),
        new("memory", [ReadingNumbers.Part], Memory),
        new("search-growth", [SearchNumbers.Part], static all =>
        {
            double[] ratios = [.. SearchNumbers.Sets(all).Select(set => Figure.Value(SearchNumbers.Index(all, set.Section).Row(ReadingNumbers.Ours)["to the text"])).Order()];
            string range = ratios.Length == 1 ? Figure.Digits(ratios[0]) : $"{Figure.Digits(ratios[0])} to {Figure.Digits(ratios[^1])}";
            return $"The index adds {range} bytes to the assembly for each byte of text ([measurements](performance.md#searching)).\n";
        }),
    ];

    private static string Readme(Measurements all)
    {
        MarkdownTable reading = ReadingNumbers.Table(all);
        string articles = ReadingNumbers.Size(all).Articles;
        var held = ReadingNumbers.Held(all);
        (string section, _, _, string size) = Searched(all);
        MarkdownTable search = SearchNumbers.Times(all, section);
        string megabytes = BuildNumbers.Megabytes(all[BuildNumbers.Server])[^1];
        (string ours, string baseline) = QuoteNumbers.CrossValidated(all);
        string Opened(string way) => reading.Row(ReadingNumbers.NewProcess, way)["time"];
        string Asked(string engine) => search.Row(Frequent, engine)[Median];
        return Figure.Table(
            ["", "EmbeddedCorpus", "compared with"],
            [
                [$"open {articles} articles in a new process", Opened(ReadingNumbers.Ours), $"{Opened("resources, parsed")} for parsed resources, and {Opened("JSON resource")} for a JSON resource"],
                [$"memory of {articles} open articles", held[0].Bytes, $"{held[1].Bytes} for parsed resources"],
                [$"search {size} of text for a frequent word", $"{Asked(ReadingNumbers.Ours)} µs", $"{Asked(SearchNumbers.Lucene)} µs with Lucene.NET, and {Asked(SearchNumbers.Fts)} µs with SQLite FTS5"],
                [$"find one of {articles} articles by its id", reading.Row(ReadingNumbers.ById, ReadingNumbers.Ours)["time"], $"{reading.Row(ReadingNumbers.ById, "FrozenDictionary")["time"]} with a `FrozenDictionary`"],
                [$"extra time of a clean build for {megabytes} of text with a search index", $"{BuildNumbers.Seconds(all[BuildNumbers.Server], megabytes, BuildNumbers.WithSearch)} s", $"{BuildNumbers.Seconds(all[BuildNumbers.Server], megabytes, BuildNumbers.Plain)} s for the same bytes as a plain resource"],
                ["quotations found with the right speaker in news articles: F1 score in percent", ours, $"{baseline} for regular expressions with a list of names"],
            ]).Replace("|---|---:|---:|", "|---|---:|---|", StringComparison.Ordinal);
    }

    private static string Overview(Measurements all)
    {
        MarkdownTable reading = ReadingNumbers.Table(all);
        (_, string quotes, _) = ReadingNumbers.Size(all);
        TableRow read = reading.Row(ReadingNumbers.AllQuotes, ReadingNumbers.Ours);
        MarkdownTable touch = all[ReadingNumbers.FirstTouch].Table("first touch", "µs");
        (string section, _, _, string size) = Searched(all);
        MarkdownTable search = SearchNumbers.Times(all, section);
        double[] medians = [.. search.Rows.Where(static row => row["engine"] == ReadingNumbers.Ours).Select(static row => Figure.Value(row[Median])).Order()];
        MarkdownTable index = SearchNumbers.Index(all, section);
        (IReadOnlyList<(string Set, string Query, string Ratio)> lucene, int classes) = SearchNumbers.Ahead(all, SearchNumbers.Lucene);
        int fts = SearchNumbers.Ahead(all, SearchNumbers.Fts).Ahead.Count;
        string megabytes = BuildNumbers.Megabytes(all[BuildNumbers.Server])[^1];
        (_, string least, string most) = BuildNumbers.Ratios(all);
        string Index(string engine) => index.Row(engine)["index, positions included"];
        string Added(string form) => BuildNumbers.Seconds(all[BuildNumbers.Server], megabytes, form);
        return Figure.Table(
            ["question", "short answer", "the best alternative"],
            [
                ["[Reading](#reading)", $"{read["time"]} for the text and speaker of {quotes} quotations", $"{reading.Row(ReadingNumbers.AllQuotes, "classes, already in memory")["time"]} for objects that are already in memory"],
                ["[Opening](#opening)", $"{touch.Rows[1]["µs"]} µs for the first access to a corpus in a new process", $"{touch.Rows[0]["µs"]} µs for a pointer to a plain resource"],
                ["[Searching](#searching)", $"{Figure.Digits(medians[0])} to {Figure.Digits(medians[^1])} µs for the median query of each kind over {size} of text. The index has {Index(ReadingNumbers.Ours)}", $"Lucene.NET is faster in {lucene.Count} and SQLite FTS5 in {fts} of {classes} measurements, see the classes there. The index of Lucene.NET has {Index(SearchNumbers.Lucene)}"],
                ["[Building](#building)", $"{megabytes} of text add {Added(BuildNumbers.Resource)} s to a clean build, and {Added(BuildNumbers.WithSearch)} s with a search index", $"{Added(BuildNumbers.Plain)} s for a plain embedded resource"],
                ["[Any text](#any-text)", $"16 times the text takes {least} to {most} times as long to parse", ""],
            ],
            texts: 3);
    }

    private static string Memory(Measurements all)
    {
        string articles = ReadingNumbers.Size(all).Articles;
        var held = ReadingNumbers.Held(all);
        return $"{articles} open articles hold {held[0].Bytes} of managed memory. The number of articles has no effect. For comparison, {articles} articles that are parsed into objects hold {held[1].Bytes} ([measurements](performance.md#reading)).\n";
    }

    private static (string Section, string Name, string Count, string Size) Searched(Measurements all) => SearchNumbers.Sets(all).First(static set => set.Name == SearchNumbers.CppDocs);
}
