using EmbeddedCorpus.Benchmarks.Builds;
using EmbeddedCorpus.Search.Benchmarks.Engines;
using EmbeddedCorpus.Search.Benchmarks.Queries;
using EmbeddedCorpus.Search.Benchmarks.Report;
using EmbeddedCorpus.Search.Benchmarks.Sets;
using EmbeddedCorpus.Search.Benchmarks.StartUp;
using EmbeddedCorpus.Search.Benchmarks.Texts;
using EmbeddedCorpus.Search.Benchmarks.Timing;
using Lucene.Net.Store;

namespace EmbeddedCorpus.Search.Benchmarks;

/// <summary>Measures all engines on the same texts with the same queries: the work behind <c>search.sh</c>.</summary>
internal static class SearchBenchmark
{
    /// <summary>Measures and prints the tables.</summary>
    /// <param name="options">What to measure.</param>
    /// <returns>The limits that do not hold.</returns>
    public static IReadOnlyList<string> Run(BenchmarkOptions options)
    {
        var limits = new Limits();
        foreach (string name in options.Texts)
        {
            TextSet texts = Read(name, options);
            Console.WriteLine($"## {texts.Name}: {texts.Texts.Count} texts, {Figures.Megabytes(texts.Bytes)}\n");
            if (options.Sets > 0)
            {
                Say($"{texts.Name}: a set of {options.Sets} corpora");
                SetTable.Print(Console.Out, texts, options.Sets, options);
                continue;
            }

            if (name == BenchmarkOptions.Fields)
            {
                Say($"{texts.Name}: fields and filters");
                FieldTable.Print(Console.Out, texts.Name, Path.Combine(options.Work, BenchmarkOptions.CppDocs), limits);
                FilterTable.Print(Console.Out, texts, options, limits);
                continue;
            }

            Say($"{texts.Name}: make the indexes");
            ISearchEngine[] engines = [new EmbeddedEngine(texts), new FtsEngine(texts), new LuceneEngine(texts, new RAMDirectory()), new ScanEngine(texts)];
            try
            {
                MeasureQueries(texts, engines, options, limits);
                IndexTable.Print(Console.Out, texts, engines);
                IndexPartTable.Print(Console.Out, texts);
                limits.AddSet(texts);
                limits.AddIndex(texts, engines[0].Index!);
            }
            finally
            {
                Array.ForEach(engines, static engine => engine.Dispose());
            }

            IReadOnlyList<ShippedProgram> programs = ShippedProgram.Find(Path.Combine(options.Work, "first-result"));
            if (name == BenchmarkOptions.CppDocs && options.Processes > 0 && programs.Count > 0)
            {
                Say($"{texts.Name}: first result in {options.Processes} new processes each");
                IReadOnlyList<StartUpCost> costs = NewProcesses.Measure(texts, options.Work, programs, options.Processes);
                StartUpTable.Print(Console.Out, costs);
                limits.AddStartUp(costs);
            }
        }

        if (options.Sets > 0)
        {
            return [];
        }

        limits.Print(Console.Out);
        return limits.Broken;
    }

    private static void MeasureQueries(TextSet texts, ISearchEngine[] engines, BenchmarkOptions options, Limits limits)
    {
        var chooser = new QueryChooser(texts, options.Seed);
        var timer = new QueryTimer(options.Runs);
        QueryTable.PrintHead(Console.Out);
        foreach (QueryClass queries in QueryClasses.All)
        {
            IReadOnlyList<BenchmarkQuery> chosen = chooser.Choose(queries, options.Queries);
            if (chosen.Count == 0)
            {
                throw new InvalidOperationException($"{texts.Name} gives no query for '{queries.Title()}'.");
            }

            Say($"{texts.Name}: {queries.Title()}, {chosen.Count} queries such as '{string.Join(' ', chosen[0].Words)}'");
            foreach (Wanted wanted in QueryClasses.Results)
            {
                // A scan does the same whatever is asked for.
                ISearchEngine[] asked = [.. engines.Where(engine => wanted == Wanted.Best || !engine.IsScan)];
                IReadOnlyList<HitCheck> checks = HitCheck.Check(asked, chosen, wanted);
                IReadOnlyList<QueryTiming> timings = timer.Measure(asked, [.. asked.Select(engine => chosen.Select(engine.Write).ToArray())], wanted);
                for (int engine = 0; engine < asked.Length; engine++)
                {
                    QueryTable.PrintRow(Console.Out, queries.Title(wanted), asked[engine], timings[engine], timings[0], checks[engine]);
                    limits.AddQueries(texts, queries.Title(wanted), asked[engine], timings[engine], timings[0]);
                }
            }
        }

        Console.WriteLine();
        WorstTable.Print(Console.Out, engines[0], timer, chooser.ChooseWorst());
    }

    private static TextSet Read(string name, BenchmarkOptions options) => name switch
    {
        BenchmarkOptions.TenMegabytes => TextSet.Read("10 MB of cpp-docs", Path.Combine(options.Work, BenchmarkOptions.CppDocs), 10_000_000),
        BenchmarkOptions.Cut => TextCutter.Read($"texts cut by seed {options.Seed}", [Path.Combine(options.Work, BenchmarkOptions.Peps), Path.Combine(options.Work, BenchmarkOptions.CppDocs)], options.Seed),
        BenchmarkOptions.Fields => TextSet.Read("cpp-docs with eight fields", Path.Combine(options.Work, BenchmarkOptions.CppDocs), header: FieldHeader.Of),
        _ => TextSet.Read(name, Path.Combine(options.Work, name)),
    };

    private static void Say(string line) => Console.Error.WriteLine($"search: {line}");
}
