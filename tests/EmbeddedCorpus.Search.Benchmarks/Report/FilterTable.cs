using EmbeddedCorpus.Search.Benchmarks.Engines;
using EmbeddedCorpus.Search.Benchmarks.Queries;
using EmbeddedCorpus.Search.Benchmarks.Texts;
using EmbeddedCorpus.Search.Benchmarks.Timing;
using EmbeddedCorpus.Search.Evaluation.Building;

namespace EmbeddedCorpus.Search.Benchmarks.Report;

/// <summary>The table of what a filter adds to the search of a frequent word.</summary>
internal static class FilterTable
{
    private static readonly (string Title, SearchFilter Filter)[] s_filters =
    [
        ("half of the texts", SearchFilter.Field("section", "politics")),
        ("two fields, three of eight texts", SearchFilter.Field("section", "politics") & !SearchFilter.Field("lang", "fr")),
        ("an item of a list, a sixth of the texts", SearchFilter.Field("tags", "ships")),
        ("one of 200 values", SearchFilter.Field("author", "Writer 1")),
    ];

    /// <summary>Measures filters and prints the table.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="texts">Texts with fields.</param>
    /// <param name="options">The number of queries and runs.</param>
    /// <param name="limits">Told of the times.</param>
    public static void Print(TextWriter output, TextSet texts, BenchmarkOptions options, Limits limits)
    {
        TextCorpus corpus = new CorpusImage(texts.Corpus).Open();
        ISearchEngine[] engines =
        [
            new FilterEngine(corpus, "no filter", null),
            .. s_filters.Select(filter => new FilterEngine(corpus, filter.Title, filter.Filter)),
        ];
        IReadOnlyList<BenchmarkQuery> queries = new QueryChooser(texts, options.Seed).Choose(QueryClass.FrequentWord, options.Queries);
        string[] words = [.. queries.Select(engines[0].Write)];
        output.WriteLine("| frequent word, filter | median, µs | to no filter | counted, median, µs | to no filter | allocated, B |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        var timer = new QueryTimer(options.Runs);
        string[][] asked = [.. engines.Select(_ => words)];
        IReadOnlyList<QueryTiming> best = timer.Measure(engines, asked, Wanted.Best);
        IReadOnlyList<QueryTiming> counted = timer.Measure(engines, asked, Wanted.Counted);
        for (int engine = 0; engine < engines.Length; engine++)
        {
            output.WriteLine(
                $"| {engines[engine].Name} | {Figures.Number(best[engine].Median)} | {Figures.Ratio(best[engine].Median, best[0].Median)} "
                + $"| {Figures.Number(counted[engine].Median)} | {Figures.Ratio(counted[engine].Median, counted[0].Median)} "
                + $"| {Figures.Number(best[engine].AllocatedBytes + counted[engine].AllocatedBytes)} |");
            limits.AddFilter(texts, engines[engine], best[engine], counted[engine], isHalf: engine == 1, best[0]);
        }

        output.WriteLine();
    }
}
