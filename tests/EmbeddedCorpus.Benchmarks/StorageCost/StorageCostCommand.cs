using System.Globalization;
using EmbeddedCorpus.Benchmarks.Builds;
using EmbeddedCorpus.Benchmarks.StorageCost.Projects;
using EmbeddedCorpus.Benchmarks.StorageCost.Report;
using EmbeddedCorpus.Benchmarks.StorageCost.Texts;

namespace EmbeddedCorpus.Benchmarks.StorageCost;

/// <summary>Measures whole builds with texts stored in several forms: the work behind <c>storage-cost.sh</c>.</summary>
internal static class StorageCostCommand
{
    /// <summary>Says what is left out, before anything that takes time; options that cannot be used have failed already.</summary>
    public static int Check(StorageCostOptions options)
    {
        foreach (StorageForm form in options.Forms.Where(static form => !IsOnPath(form.Tool())))
        {
            Say($"{form.Tool()} is not on the PATH: {form.Title()} is left out");
        }

        return 0;
    }

    /// <summary>Writes texts and projects. A process of its own: what it holds in memory must not count below.</summary>
    public static int Prepare(StorageCostOptions options)
    {
        DotNetProject.WriteSurroundings(options.Work, options.Repository);
        TextSet source = TextSet.Read(options.Data);
        foreach (int megabytes in options.Sizes)
        {
            TextSet texts = GrowingTexts.Write(source, megabytes, TextFolder(options, megabytes));
            Say($"{megabytes} MB: {texts.Files.Count} files, {texts.Bytes} bytes");
        }

        foreach (StorageProject project in Projects(options))
        {
            project.Write(Texts(options, project));
        }

        return 0;
    }

    /// <summary>Measures the projects, prints the table and writes the plot.</summary>
    /// <returns>1 when a limit does not hold and the caller asked for that.</returns>
    public static int Measure(StorageCostOptions options)
    {
        StorageProject[] projects = [.. Projects(options)];
        Dictionary<StorageProject, StorageMeasurement> results = [];
        foreach (StorageProject project in projects)
        {
            Say($"restore: {Name(project)}");
            project.Restore();
            TextSet texts = Texts(options, project);
            results.Add(project, new StorageMeasurement(texts.Files.Count, texts.Bytes));
        }

        // The first build of each compiler reads it from the disk: it does not count.
        foreach (StorageProject project in projects.Where(static project => project.Megabytes == 0))
        {
            Say($"build once: {Name(project)}");
            Build(project, Step.Clean, 0, TextSet.None);
        }

        // Interleaved, so that whatever else the machine does falls on all alike. All is compared with the projects without
        // texts: these have a turn before each size, so that no moment of the machine's decides every figure.
        // A compiler server that has just started is compiled itself while it works: it has a turn that does not count.
        for (int run = options.CompilerServer.Length > 0 ? 0 : 1; run <= options.Runs; run++)
        {
            foreach (int megabytes in options.Sizes)
            {
                foreach (StorageProject project in projects.Where(project => project.Megabytes == 0 || project.Megabytes == megabytes))
                {
                    TextSet texts = Texts(options, project);
                    Run(project, run, run > 0 ? results[project] : new StorageMeasurement(texts.Files.Count, texts.Bytes), texts);
                }
            }
        }

        var table = new StorageTable(results, options);
        table.Print(Console.Out);
        var limits = new StorageLimits(table.Results, hasMemory: options.CompilerServer.Length == 0);
        limits.Print(Console.Out);
        if (options.Plot.Length > 0)
        {
            File.WriteAllText(options.Plot, StoragePlot.Of(table.Results).ToSvg());
            Say($"plot: {options.Plot}");
        }

        if (!options.IsChecked)
        {
            return 0;
        }

        foreach (string limit in limits.Broken)
        {
            Say($"does not hold: {limit}");
        }

        return limits.Broken.Count == 0 ? 0 : 1;
    }

    private static void Run(StorageProject project, int run, StorageMeasurement result, TextSet texts)
    {
        foreach (Step step in Steps.Of(project.Form))
        {
            Cost cost = Build(project, step, run, texts);
            result.Add(step, cost);
            Say(string.Create(CultureInfo.InvariantCulture, $"{Name(project)}, run {run}: {step.Title()} {cost.Wall:0.00} s, CPU {cost.Cpu:0.00} s, {cost.PeakBytes / 1e6:0} MB"));
        }

        result.OutputBytes = new FileInfo(project.Output).Length;
        result.LacksResource = project is DotNetProject { HasResource: false } && project.Form.IsResource();
    }

    private static Cost Build(StorageProject project, Step step, int edit, TextSet texts)
    {
        project.Make(step, edit, texts);
        return project.Run(project.Command);
    }

    // The floors first, then by size.
    private static IEnumerable<StorageProject> Projects(StorageCostOptions options)
    {
        StorageForm[] forms = [.. options.Forms.Where(static form => IsOnPath(form.Tool()))];
        return
        [
            .. forms.Select(static form => form.Floor()).Prepend(StorageForm.Empty).Distinct().Select(floor => Project(options, 0, floor)),
            .. from megabytes in options.Sizes
               from form in forms
               where megabytes <= options.LimitOf(form)
               select Project(options, megabytes, form),
        ];
    }

    private static StorageProject Project(StorageCostOptions options, int megabytes, StorageForm form) => form.Tool() switch
    {
        "go" => new GoProject(megabytes, form, options.Work),
        "cargo" => new CargoProject(megabytes, form, options.Work),
        _ => new DotNetProject(megabytes, form, options.Work, options.Version, options.CompilerServer),
    };

    private static TextSet Texts(StorageCostOptions options, StorageProject project) =>
        project.Megabytes == 0 ? TextSet.None : TextSet.Read(TextFolder(options, project.Megabytes));

    private static string TextFolder(StorageCostOptions options, int megabytes) => Path.Combine(options.Work, "texts", $"{megabytes}");

    private static bool IsOnPath(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));

    private static string Name(StorageProject project) => $"{project.Megabytes} MB, {project.Form.Title()}";

    private static void Say(string line) => Console.Error.WriteLine($"storage-cost: {line}");
}
