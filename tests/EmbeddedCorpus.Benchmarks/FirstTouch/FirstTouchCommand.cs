using System.Diagnostics;
using System.Globalization;
using EmbeddedCorpus.Benchmarks.Builds;
using EmbeddedCorpus.Benchmarks.StorageCost.Projects;
using EmbeddedCorpus.Benchmarks.StorageCost.Texts;

namespace EmbeddedCorpus.Benchmarks.FirstTouch;

/// <summary>Measures what the first touch of a corpus costs in processes that did nothing before: the work behind <c>first-touch.sh</c>.</summary>
internal static class FirstTouchCommand
{
    // Set on a machine where the pointer took 200 µs: how fast a machine is must not decide, so the limit is the ratio of the two.
    private const double LimitMicroseconds = 1000;
    private const double LimitRatio = LimitMicroseconds / 200;
    private const long LimitBytes = 500;

    private static readonly (string Argument, string Title)[] s_ways =
    [
        (FirstTouchProgram.Pointer, "pointer to a plain resource"),
        (FirstTouchProgram.Corpus, "`Corpus.All`"),
        (FirstTouchProgram.Headline, "`Corpus.All.Articles[0].Headline`"),
    ];

    /// <summary>Writes texts and project.</summary>
    public static int Prepare(FirstTouchOptions options)
    {
        DotNetProject.WriteSurroundings(options.Work, options.Repository);
        string project = Path.Combine(options.Work, "Touch");
        FirstTouchProgram.Write(project, options.Version);
        TextSet texts = GrowingTexts.Write(TextSet.Read(options.Data), options.Megabytes, Path.Combine(project, "corpus"));
        Say($"{options.Megabytes} MB: {texts.Files.Count} files, {texts.Bytes} bytes");
        return 0;
    }

    /// <summary>Runs the built programs and prints the table.</summary>
    /// <returns>1 when a limit does not hold and the caller asked for that.</returns>
    public static int Measure(FirstTouchOptions options)
    {
        List<(string Folder, string Title)> programs = [("built", "by the just-in-time compiler")];
        if (options.IsReadyToRun)
        {
            programs.Add(("published", "ahead of time (ReadyToRun)"));
        }

        Console.WriteLine($"Median of {options.Processes} new processes each, {options.Megabytes} MB of text, .NET {Environment.Version}, {Environment.ProcessorCount} processors.");
        Console.WriteLine();
        Console.WriteLine("| code is compiled | first touch | µs | allocated |");
        Console.WriteLine("|---|---|---:|---:|");
        List<string> limits = [];
        bool holds = true;
        foreach ((string folder, string title) in programs)
        {
            List<(double Microseconds, long Bytes)> costs = MeasureAll(Path.Combine(options.Work, folder, "Touch.dll"), options.Processes);
            for (int way = 0; way < s_ways.Length; way++)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {title} | {s_ways[way].Title} | {costs[way].Microseconds:0} | {costs[way].Bytes} B |"));
            }

            double ratio = costs[1].Microseconds / costs[0].Microseconds;
            bool isFast = ratio <= LimitRatio && costs[1].Bytes <= LimitBytes;
            holds &= isFast;
            limits.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"* {(isFast ? "holds" : "DOES NOT HOLD")}: {s_ways[1].Title}, {title}: {ratio:0.0} times the pointer, limit {LimitRatio:0.0}; {costs[1].Bytes} B, limit {LimitBytes}; {(costs[1].Microseconds <= LimitMicroseconds ? "within" : "NOT within")} {LimitMicroseconds:0} µs"));
        }

        Console.WriteLine();
        limits.ForEach(Console.WriteLine);
        return options.IsChecked && !holds ? 1 : 0;
    }

    // Interleaved, so that whatever else the machine does falls on all alike. The first round warms the disk cache and does not count.
    private static List<(double Microseconds, long Bytes)> MeasureAll(string program, int processes)
    {
        List<(double Microseconds, long Bytes)>[] costs = [.. s_ways.Select(static _ => new List<(double, long)>())];
        for (int run = 0; run <= processes; run++)
        {
            for (int way = 0; way < s_ways.Length; way++)
            {
                (double Microseconds, long Bytes) cost = Start(program, s_ways[way].Argument);
                if (run > 0)
                {
                    costs[way].Add(cost);
                }
            }
        }

        return [.. costs.Select(static runs => runs.Order().ElementAt(runs.Count / 2))];
    }

    private static (double Microseconds, long Bytes) Start(string program, string way)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        foreach (string argument in (string[])["exec", program, way])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && output.Split(' ') is [string microseconds, string bytes]
            ? (double.Parse(microseconds, CultureInfo.InvariantCulture), long.Parse(bytes, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{program} {way}: {process.ExitCode} {output}");
    }

    private static void Say(string line) => Console.Error.WriteLine($"first-touch: {line}");
}
