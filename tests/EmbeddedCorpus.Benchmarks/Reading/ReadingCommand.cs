using System.Text.Json;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using EmbeddedCorpus.Benchmarks.Reading.Benchmarks;
using EmbeddedCorpus.Benchmarks.Reading.Report;
using EmbeddedCorpus.Benchmarks.Reading.Texts;
using EmbeddedCorpus.Benchmarks.Reading.Ways;

namespace EmbeddedCorpus.Benchmarks.Reading;

/// <summary>Measures reading a corpus against what people do today: the work behind <c>reading.sh</c>.</summary>
internal static class ReadingCommand
{
    /// <summary>Writes the texts, and the same articles as JSON. The program is then built again with them.</summary>
    public static int Prepare(ReadingOptions options)
    {
        string folder = Path.Combine(options.Work, "corpus");
        string texts = Path.Combine(folder, "texts");
        long bytes = SyntheticTexts.Write(texts, options.Articles);
        Say($"{options.Articles} articles, {bytes} bytes");

        var articles = new List<ParsedArticle>();
        foreach (string file in Directory.EnumerateFiles(texts, "*.txt", SearchOption.AllDirectories))
        {
            using var reader = new StreamReader(file);
            string id = Path.ChangeExtension(Path.GetRelativePath(texts, file), null).Replace(Path.DirectorySeparatorChar, '/');
            articles.Add(SimpleParser.Parse(id, reader));
        }

        ParsedArticle[] sorted = [.. articles];
        ParsedArticle.Sort(sorted);
        using FileStream json = File.Create(Path.Combine(folder, "corpus.json"));
        JsonSerializer.Serialize(json, sorted, ParsedArticleJson.Default.ParsedArticleArray);
        return 0;
    }

    /// <summary>Measures and prints the table.</summary>
    public static int Measure(ReadingOptions options)
    {
        Agreement.Check(EmbeddedTexts.All, ResourceTexts.Parse(), ResourceTexts.ReadJson());
        IReadOnlyList<OpenCost> opened = options.IsOfViews ? [] : NewProcess.MeasureAll(options.Processes, Say);

        string log = Path.Combine(options.Work, "benchmarks.log");
        Say($"BenchmarkDotNet, log in {log}");
        using var writer = new StreamWriter(log);
        Summary[] summaries = BenchmarkRunner.Run(
            options.IsOfViews ? FieldBenchmarkTypes : [typeof(OpenBenchmarks), typeof(ConstantBenchmarks), typeof(QuoteBenchmarks), typeof(LookupBenchmarks), typeof(DateBenchmarks), .. FieldBenchmarkTypes],
            Configuration(options, writer));
        writer.Flush();

        BenchmarkReport[] reports = [.. summaries.SelectMany(static summary => summary.Reports)];
        if (summaries.Any(static summary => summary.HasCriticalValidationErrors) || reports.Length == 0 || !reports.All(static report => report.Success))
        {
            throw new InvalidOperationException($"A benchmark failed:\n{string.Join('\n', File.ReadLines(log).TakeLast(40))}");
        }

        new ReadingReport(EmbeddedTexts.All, opened, reports).Print(Console.Out);
        var limits = new ReadingLimits(reports);
        limits.Print(Console.Out);
        return limits.Broken.Count > 0 && options.IsChecked ? 1 : 0;
    }

    // Views need the texts.
    private static Type[] FieldBenchmarkTypes =>
#if READING_CORPUS
        [typeof(FieldBenchmarks), typeof(PropertyBenchmarks)];
#else
        [];
#endif

    // In this process: one of its own would be built again by BenchmarkDotNet, texts and all.
    private static ManualConfig Configuration(ReadingOptions options, StreamWriter log) =>
        ManualConfig.CreateEmpty()
            .AddJob((options.IsShort ? Job.ShortRun : Job.Default).WithToolchain(InProcessEmitToolchain.Instance))
            .AddLogicalGroupRules(BenchmarkLogicalGroupRule.ByCategory)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(new TextLogger(log))
            .AddEventProcessor(new Progress(Say))
            .WithArtifactsPath(Path.Combine(options.Work, "benchmarks"))
            .WithOption(ConfigOptions.DisableLogFile, true);

    private static void Say(string line) => Console.Error.WriteLine($"reading: {line}");
}
