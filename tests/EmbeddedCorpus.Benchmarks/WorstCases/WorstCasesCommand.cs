using System.Diagnostics;
using System.Globalization;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Markdown;

namespace EmbeddedCorpus.Benchmarks.WorstCases;

/// <summary>Shows that time grows with the length of a text and no faster: the work behind <c>worst-cases.sh</c>.</summary>
internal static class WorstCasesCommand
{
    // Sixteen times the length takes 16 times the time of a linear rule, and 256 times that of a quadratic one. There is room between them for memory:
    // a text that fits into caches and into pages that the process has already takes 20 ns for a character, and 80 to 110 ns in new pages.
    private const int Factor = 16;
    private const double MaxRatio = 8 * Factor;

    private static readonly TextFormats s_formats = new() { Markdown = new MarkdownFormat() };

    // A ratio above the limit may be the machine's: it is measured again before it is believed.
    private const int Attempts = 3;

    // Runs of some milliseconds are many: whether a collection falls into one differs from run to run.
    private static readonly TimeSpan s_atLeast = TimeSpan.FromSeconds(1);

    // Lengths below the first measured one, each half of the next: code gets warm, and what is not linear is found early.
    private const int Steps = 4;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>Measures and prints the table.</summary>
    public static int Run(WorstCasesOptions options)
    {
        bool isLinear = true;
        Console.WriteLine("| text | characters | time | 16 times as long | ratio | MB/s |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (HardText text in HardTexts.All.Where(text => text.Name.Contains(options.Only, StringComparison.Ordinal)))
        {
            (int length, TimeSpan single, TimeSpan longest) = Measure(text, options);
            double ratio = longest / single;
            isLinear &= ratio <= MaxRatio;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {text.Name} | {length} | {single.TotalMilliseconds:0.0} ms | {longest.TotalMilliseconds:0.0} ms | {ratio:0.00}{(ratio <= MaxRatio ? "" : " **above**")} | {(double)Factor * length / longest.TotalSeconds / 1e6:0.0} |"));
        }

        return isLinear || !options.IsCheck ? 0 : 1;
    }

    private static (int Length, TimeSpan Single, TimeSpan Longest) Measure(HardText text, WorstCasesOptions options)
    {
        int length = options.Length * text.Scale;
        TimeSpan before = TimeSpan.Zero;
        for (int step = Steps; step >= 0; step--)
        {
            TimeSpan time = Time(text.File, text.Write(length >> step));
            if (time > s_patience)
            {
                return (length >> (step + 1), before, time);
            }

            before = time;
        }

        string shorter = text.Write(length);
        string longer = text.Write(Factor * length);
        var singles = new List<TimeSpan>();
        var longests = new List<TimeSpan>();
        for (int attempt = 0; attempt < Attempts && (attempt == 0 || Median(longests) / Median(singles) > MaxRatio); attempt++)
        {
            // In turn, so that a busy minute of the machine meets both.
            var watch = Stopwatch.StartNew();
            for (int run = 0; run < options.Runs || watch.Elapsed < s_atLeast; run++)
            {
                singles.Add(Time(text.File, shorter));
                longests.Add(Time(text.File, longer));
            }
        }

        return (length, Median(singles), Median(longests));
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);

    private static TimeSpan Time(string file, string text)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();

        // Of the processor: what else the machine does is not the text's.
        TimeSpan before = Environment.CpuUsage.TotalTime;
        Parse(file, text);
        return Environment.CpuUsage.TotalTime - before;
    }

    // The parser refuses what no literal can hold; the rules do not.
    private static void Parse(string file, string text)
    {
        bool hasRecords = !file.EndsWith(".txt", StringComparison.Ordinal);
        if (hasRecords || text.Length <= ArticleParser.MaxLength)
        {
            CorpusCompiler.Read(new DocumentInfo(file, file, "text", "Corpus", string.Empty), info => new SourceDocument(info, text), hasRecords ? TextStorage.Resource : TextStorage.Literals, formats: s_formats);
            return;
        }

        List<TextRange> paragraphs = ParagraphParser.Parse(text, 0);
        QuoteExtractor.Extract(text, default, headlineIsQuotation: false, paragraphs);
    }
}
