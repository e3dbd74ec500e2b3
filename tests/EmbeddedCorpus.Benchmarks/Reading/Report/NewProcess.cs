using System.Diagnostics;
using System.Globalization;
using EmbeddedCorpus.Benchmarks.Reading.Ways;

namespace EmbeddedCorpus.Benchmarks.Reading.Report;

/// <summary>Opens the corpus once in a new process for each run: the only place where every way really starts from nothing.</summary>
internal static class NewProcess
{
    /// <summary>The command of the program that does one run.</summary>
    public const string Command = "reading-open";

    private static readonly string[] s_ways = ["EmbeddedCorpus", "resources, parsed", "JSON resource"];

    /// <summary>Measures all ways, interleaved, so that whatever else the machine does falls on all alike.</summary>
    /// <param name="runs">How often.</param>
    /// <param name="say">Takes lines on the progress.</param>
    public static IReadOnlyList<OpenCost> MeasureAll(int runs, Action<string> say)
    {
        say($"open in {runs} new processes each");
        List<OpenCost>[] costs = [.. s_ways.Select(static _ => new List<OpenCost>())];

        // The first round warms the disk cache and does not count.
        for (int run = 0; run <= runs; run++)
        {
            for (int way = 0; way < s_ways.Length; way++)
            {
                OpenCost cost = Start(s_ways[way]);
                if (run > 0)
                {
                    costs[way].Add(cost);
                }
            }
        }

        return [.. costs.Select(OpenCost.Median)];
    }

    /// <summary>Opens the corpus and prints what that took; nothing of it has run in this process before.</summary>
    /// <param name="way">The name of the way.</param>
    public static int Open(string way)
    {
        long heldBefore = GC.GetTotalMemory(forceFullCollection: true);
        long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        (object? texts, int length) = Array.IndexOf(s_ways, way) switch
        {
            0 => (null, EmbeddedTexts.All.Articles[0].Headline.Length),
            1 => First(ResourceTexts.Parse()),
            2 => First(ResourceTexts.ReadJson()),
            _ => throw new ArgumentException($"{way} is no way to read."),
        };
        double nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        long allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
        long held = GC.GetTotalMemory(forceFullCollection: true) - heldBefore;
        GC.KeepAlive(texts);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{nanoseconds} {allocated} {held} {length}"));
        return 0;
    }

    private static (object Texts, int Length) First(ParsedArticle[] articles) => (articles, articles[0].Headline.Length);

    private static OpenCost Start(string way)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        foreach (string argument in (string[])["exec", typeof(NewProcess).Assembly.Location, Command, way])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        string[] numbers = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return process.ExitCode == 0 && numbers.Length == 4
            ? new OpenCost(
                way,
                double.Parse(numbers[0], CultureInfo.InvariantCulture),
                long.Parse(numbers[1], CultureInfo.InvariantCulture),
                long.Parse(numbers[2], CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{Command} '{way}' ended with {process.ExitCode}.");
    }
}
