namespace EmbeddedCorpus.Benchmarks.Numbers;

/// <summary>Figures of <c>search.sh --sets</c>.</summary>
internal static class SetNumbers
{
    public const string Part = "sets";

    public static IReadOnlyList<NumberBlock> Blocks { get; } = [new("sets", [Part], Times)];

    private static string Times(Measurements all)
    {
        MarkdownTable table = all[Part].Table("query", "set", "one corpus", "slowest of the corpora", "one corpus after the other");
        return $"The times are medians in microseconds, for {all[Part].Line(" in files")[..^", microseconds of a query, median".Length]}. {all[Part].Source}\n\n"
            + Figure.Table(["query", "set", "one corpus after the other", "one corpus with all texts"], table.Rows.Select(static row => (IReadOnlyList<string>)
                [row["query"], row["set"], row["one corpus after the other"], row["one corpus"]]));
    }
}
