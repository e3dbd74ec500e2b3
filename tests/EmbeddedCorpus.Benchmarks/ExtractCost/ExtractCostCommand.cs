using System.Globalization;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Formats.Records;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Benchmarks.ExtractCost;

/// <summary>Shows what the command <c>extract</c> adds to the reading of the compiler, and its memory: the work behind <c>extract-cost.sh</c>.</summary>
internal static class ExtractCostCommand
{
    private const long Megabyte = 1_000_000;
    private const double LeastOfLibrary = 0.8;
    private const double LeastSpeedUp = 1.7;
    private const double MostGrowth = 1.5;
    private const int FirstPart = 10;

    /// <summary>Writes lines to standard output.</summary>
    public static int Lines(ExtractCostOptions options)
    {
        using Stream output = Console.OpenStandardOutput();
        new RepeatedTexts(options.Texts).Write(output, options.Megabytes * Megabyte);
        return 0;
    }

    /// <summary>Reads lines as the compiler reads the records of a file, in this process.</summary>
    public static int Read(ExtractCostOptions options)
    {
        var info = new DocumentInfo("lines.jsonl", "lines.jsonl", "lines", "Corpus", string.Empty);
        var format = new RecordFormat(RecordKind.JsonLines);
        foreach (string line in File.ReadLines(options.Texts))
        {
            CorpusCompiler.ReadRecord(new SourceDocument(info, line), format, TextStorage.Resource);
        }

        return 0;
    }

    /// <summary>Measures and prints the tables.</summary>
    public static int Measure(ExtractCostOptions options)
    {
        var texts = new RepeatedTexts(options.Texts);
        var tool = new ToolProcess(options.Tool);
        string file = Path.Combine(options.Work, "lines.jsonl");
        using (FileStream stream = File.Create(file))
        {
            texts.Write(stream, options.Megabytes * Megabyte);
        }

        double bytes = new FileInfo(file).Length;
        (double library, double one, double two) = Fastest(options, tool, file);
        Print("| reading | MB/s | ratio | limit |");
        Print("|---|---:|---:|---:|");
        Print($"| the compiler, one thread | {bytes / library / Megabyte:0.0} | | |");
        Print($"| `extract` | {bytes / one / Megabyte:0.0} | {library / one:0.00} of the compiler | {LeastOfLibrary:0.0} |");
        Print($"| `extract --parallel 2` | {bytes / two / Megabyte:0.0} | {one / two:0.00} of `extract` | {LeastSpeedUp:0.0} |");
        Print($"\n| MB of lines | `--parallel` | lines in | records out | peak MB |");
        Print("|---:|---:|---:|---:|---:|");
        bool isSound = library / one >= LeastOfLibrary && one / two >= LeastSpeedUp;
        foreach (int parallel in new[] { 1, 2 })
        {
            double small = 0;
            foreach (int megabytes in new[] { options.Most / FirstPart, options.Most })
            {
                (long peak, long lines, long records) = tool.PeakOf(texts, megabytes * Megabyte, parallel);
                Print($"| {megabytes:N0} | {parallel} | {lines:N0} | {records:N0} | {(double)peak / Megabyte:0} |");
                isSound &= lines == records && (small == 0 || peak <= small * MostGrowth);
                small = peak;
            }
        }

        return isSound || !options.IsCheck ? 0 : 1;
    }

    // Each in a process of its own, which compiles the same code, and in turn, so that a busy minute of the machine meets all of them.
    private static (double Library, double One, double Two) Fastest(ExtractCostOptions options, ToolProcess tool, string file)
    {
        (double library, double one, double two) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (int run = 0; run < options.Runs; run++)
        {
            library = Math.Min(library, ToolProcess.TimeOfReading(file).TotalSeconds);
            one = Math.Min(one, tool.Time(file, 1).TotalSeconds);
            two = Math.Min(two, tool.Time(file, 2).TotalSeconds);
        }

        return (library, one, two);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Print(string line) => Console.WriteLine(line);
}
