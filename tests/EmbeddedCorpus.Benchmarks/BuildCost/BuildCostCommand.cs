using System.Globalization;
using EmbeddedCorpus.Benchmarks.Builds;

namespace EmbeddedCorpus.Benchmarks.BuildCost;

/// <summary>Measures what texts in several forms add to a compilation: the work behind <c>build-cost.sh</c>.</summary>
internal static class BuildCostCommand
{
    /// <summary>Writes the projects. A process of its own: what it holds in memory must not count below.</summary>
    public static int Prepare(BuildCostOptions options)
    {
        foreach (int megabytes in options.Sizes)
        {
            TextSet texts = BuildCostTexts.Read(options.Data, megabytes);
            Say($"{megabytes} MB: {texts.Files.Count} files, {texts.Bytes} bytes");
            foreach (Project project in Projects(options).Where(project => project.Megabytes == megabytes))
            {
                project.Write(texts, options.Repository, options.Generator);
            }
        }

        Project.At(options.Work, 0, Form.Empty).Write(TextSet.None, options.Repository, options.Generator);
        return 0;
    }

    /// <summary>Measures the projects and prints the table.</summary>
    /// <returns>1 when a limit does not hold and the caller asked for that.</returns>
    public static int Measure(BuildCostOptions options)
    {
        Project[] projects = [Project.At(options.Work, 0, Form.Empty), .. Projects(options)];
        Dictionary<Project, Measurement> results = projects.ToDictionary(static project => project, static _ => new Measurement());
        string dotnet = Environment.ProcessPath!;
        string sdk = File.ReadAllText(Path.Combine(options.Work, "sdk")).Trim();
        string compiler = Path.Combine(sdk, "Roslyn", "bincore", "csc.dll");
        foreach (Project project in projects)
        {
            // The first build restores, writes the compiler's command line and warms the disk cache.
            Say($"build once: {project.Form} {project.Megabytes} MB");
            Run(project, $"'{dotnet}' build -nologo -v:q -m:1");
        }

        // Interleaved, so that whatever else the machine does falls on all alike.
        for (int run = 1; run <= options.Runs; run++)
        {
            foreach (Project project in projects)
            {
                Cost cost = Run(project, project.Command($"'{dotnet}' exec '{compiler}'"));
                results[project].Compiler.Add(cost);
                Say($"run {run}: {project.Form} {project.Megabytes} MB: compiler {Format(cost)}");
                if (options.WithBuilds)
                {
                    cost = Run(project, $"'{dotnet}' build -nologo -v:q -m:1 --no-restore --no-incremental");
                    results[project].Build.Add(cost);
                    Say($"run {run}: {project.Form} {project.Megabytes} MB: dotnet build {Format(cost)}");
                }
            }
        }

        var report = new BuildCostReport(results, options);
        report.Print(Console.Out);
        return report.Holds || !options.IsChecked ? 0 : 1;
    }

    private static IEnumerable<Project> Projects(BuildCostOptions options) =>
        from megabytes in options.Sizes
        from form in options.Forms
        where form != Form.ByteArrays || megabytes <= options.ByteArrayLimit
        select Project.At(options.Work, megabytes, form);

    private static Cost Run(Project project, string command) =>
        ChildProcess.Run(command, project.Folder, Path.Combine(project.Folder, "log.txt"));

    private static string Format(Cost cost) =>
        string.Create(CultureInfo.InvariantCulture, $"{cost.Wall:0.00} s, CPU {cost.Cpu:0.00} s, {cost.PeakBytes / 1e6:0} MB");

    private static void Say(string line) => Console.Error.WriteLine($"build-cost: {line}");
}
