namespace EmbeddedCorpus.Benchmarks.Numbers;

/// <summary>Figures of <c>quotes.sh</c>.</summary>
internal static class QuoteNumbers
{
    public const string Part = "quotes";
    private const string Baseline = "baseline";
    private const string Reached = "reached";
    private const string Train = "PolNeAR training, cross-validated";
    private const string Development = "PolNeAR development, not trained";
    private const string Novels = "PDNC, cross-validated";
    private const string German = "German WikiNews, never trained";

    // The metric in the output, its name on the page, and the texts.
    private static readonly (string Metric, string Title, string Texts)[] s_rows =
    [
        ("PolNeAR train, five folds: end-to-end F1", "F1 score of quotations with the right speaker", Train),
        ("PolNeAR dev: end-to-end F1", "F1 score of quotations with the right speaker", Development),
        ("the same, parts of sentences only", "F1 score of quotations with the right speaker, only for parts of a sentence", Development),
        ("PolNeAR dev: span F1 (overlap ≥ 0.8)", "F1 score of quotations with the right borders", Development),
        ("GGT dev: end-to-end F1 (canonical)", "F1 score of quotations with the right canonical name of the speaker", "GGT, never trained"),
        ("GGT dev: canonical name, exact string", "found quotations with exactly the annotated canonical name of the speaker", "GGT, never trained"),
        ("GGT dev: cue accuracy", "found quotations with the right cue", "GGT, never trained"),
        ("BASIL dev: speaker accuracy", "found quotations of named speakers with the right speaker", "BASIL, never trained"),
        ("PDNC dev, five folds: explicit speakers", "found quotations in novels with the right speaker, if the sentence names the speaker", Novels),
        ("the same, anaphoric", "found quotations in novels with the right speaker, if the sentence has a pronoun or a description", Novels),
        ("the same, implicit", "found quotations in novels with the right speaker, if the sentence does not mention the speaker", Novels),
        ("headline quotes, PolNeAR train: found, %", "headline quotations that are found", Train),
        ("headline quotes, PolNeAR train: right speaker, %", "headline quotations that are found with the right speaker", Train),
        ("German WikiNews dev: span F1 (marks only)", "F1 score of quotations in German, found by their quotation marks", German),
        ("German WikiNews dev: end-to-end F1", "F1 score of quotations in German with the right speaker", German),
    ];

    public static IReadOnlyList<NumberBlock> Blocks { get; } =
    [
        new("quotes", [Part], static all => $"{all[Part].Source}\n\n" + Figure.Table(["what is measured, in percent", "texts", "EmbeddedCorpus", Baseline], s_rows.Select(row => (IReadOnlyList<string>)[row.Title, row.Texts, Value(all, row.Metric, Reached), Value(all, row.Metric, Baseline)]), texts: 2) + "\n" + Faster(all)),
        new("quotes-attribution", [Part], Attributions),
        new("quotes-pairs", [Part], Pairs),
        new("quotes-sets", [Part], static all => Figure.Table(["set", "articles", "quotations"], all[Part].Table("set", "articles", "quotations").Rows.Select(static row => (IReadOnlyList<string>)[Name(row.Cells[0]), Figure.Count(row.Cells[1]), Figure.Count(row.Cells[2])]))),
        new("quotes-indirect", [Part], Indirect),
        new("quotes-throughput", [Part], static all => $"On one thread, EmbeddedCorpus finds quotations in {Throughput(all, Reached)} MB of PolNeAR per second. The baseline reads {Throughput(all, Baseline)} MB of text per second.\n"),
    ];

    /// <summary>The F1 score of news that is cross-validated.</summary>
    public static (string Ours, string Baseline) CrossValidated(Measurements all) => (Value(all, s_rows[0].Metric, Reached), Value(all, s_rows[0].Metric, Baseline));

    private static string Value(Measurements all, string metric, string column) => all[Part].Table("metric", Baseline, Reached).Row(metric)[column].Replace("-", "–", StringComparison.Ordinal);

    private static string Throughput(Measurements all, string column) => Value(all, "throughput, one thread, MB/s, PolNeAR text", column);

    private static string Faster(Measurements all)
    {
        string[] ahead = [.. s_rows.Where(row => Value(all, row.Metric, Baseline) is { } baseline and not "–" && Figure.Value(baseline) > Figure.Value(Value(all, row.Metric, Reached))).Select(static row => $"{row.Title} ({row.Texts})")];
        return ahead.Length == 0 ? "The baseline is ahead in no row.\n" : $"The baseline is ahead in {Figure.List(ahead)}.\n";
    }

    private static string Name(string set) => set.Replace(" train", " training", StringComparison.Ordinal).Replace(" dev", set.StartsWith("PolNeAR", StringComparison.Ordinal) ? " development" : string.Empty, StringComparison.Ordinal);

    private static string Attributions(Measurements all) =>
        Figure.Table(
            ["value", Train, Development, "GGT, never trained"],
            all[Part].Table("Attribution").Rows.Select(static row => (IReadOnlyList<string>)[row.Cells[0], row.Cells[2], row.Cells[4], row.Cells[6]]));

    private static string Pairs(Measurements all)
    {
        TableRow marks = all[Part].Table(string.Empty, "PolNeAR dev", "GGT dev").Row("other marks predicted as quotes");
        int of = new[] { "PolNeAR dev", "GGT dev" }.Sum(set => (int)Figure.Value(marks[set].Split(" of ")[1]));
        const string Metric = "false alarms on marks that are no quote, PolNeAR dev + GGT dev, at most";
        return $"In PolNeAR development and GGT, {of} pairs of quotation marks do not contain a quotation. EmbeddedCorpus reports {Value(all, Metric, Reached)} of these pairs as quotations. The baseline reports {Value(all, Metric, Baseline)} of these pairs.\n";
    }

    private static string Indirect(Measurements all)
    {
        TableRow row = all[Part].Table("indirect speech, core").Rows[0];
        return $"In PolNeAR development, {row["contents right, %"]} % of the found contents are right, and {row["contents found, %"]} % of the annotated contents are found. {row["speakers right, %"]} % of the speakers are right.\n";
    }
}
