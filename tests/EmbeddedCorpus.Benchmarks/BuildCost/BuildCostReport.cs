using System.Globalization;
using EmbeddedCorpus.Benchmarks.Builds;

namespace EmbeddedCorpus.Benchmarks.BuildCost;

/// <summary>The table, and the limits that the project has set itself.</summary>
internal sealed class BuildCostReport
{
    private const double TimeLimit = 1.3;
    private const double MemoryLimit = 1.5;
    private const double GrowthLimit = 4.5;
    private const double SearchLimit = 0.6;

    private readonly Dictionary<(int Megabytes, Form Form), (Cost Compiler, Cost Build)> _costs;
    private readonly (Cost Compiler, Cost Build) _floor;
    private readonly BuildCostOptions _options;
    private readonly List<string> _limits = [];

    public BuildCostReport(IReadOnlyDictionary<Project, Measurement> results, BuildCostOptions options)
    {
        _options = options;
        _costs = results.ToDictionary(
            static result => (result.Key.Megabytes, result.Key.Form),
            result => (Cost.Median(result.Value.Compiler), options.WithBuilds ? Cost.Median(result.Value.Build) : default));
        _floor = _costs[(0, Form.Empty)];
        if (_costs.TryGetValue((10, Form.EmbeddedCorpus), out (Cost Compiler, Cost Build) ours))
        {
            if (_costs.TryGetValue((10, Form.Utf8Pages), out (Cost Compiler, Cost Build) pages))
            {
                Limit("compiler time above an empty build at 10 MB, to hand-written pages", Above(ours.Compiler.Wall, _floor.Compiler.Wall) / Above(pages.Compiler.Wall, _floor.Compiler.Wall), TimeLimit);
                Limit("processor time above an empty build at 10 MB, to hand-written pages", Above(ours.Compiler.Cpu, _floor.Compiler.Cpu) / Above(pages.Compiler.Cpu, _floor.Compiler.Cpu), TimeLimit);
                Limit("peak compiler memory at 10 MB, to hand-written pages", (double)ours.Compiler.PeakBytes / pages.Compiler.PeakBytes, MemoryLimit);
                Limit("the same above an empty build", Above(ours.Compiler.PeakBytes, _floor.Compiler.PeakBytes) / Above(pages.Compiler.PeakBytes, _floor.Compiler.PeakBytes), MemoryLimit);
            }

            if (_costs.TryGetValue((10, Form.EmbeddedCorpusWithSearch), out (Cost Compiler, Cost Build) searched))
            {
                Limit("compiler time that search adds at 10 MB, to that of the texts above an empty build", Above(searched.Compiler.Wall, ours.Compiler.Wall) / Above(ours.Compiler.Wall, _floor.Compiler.Wall), SearchLimit);
                Limit("processor time that search adds at 10 MB, to that of the texts above an empty build", Above(searched.Compiler.Cpu, ours.Compiler.Cpu) / Above(ours.Compiler.Cpu, _floor.Compiler.Cpu), SearchLimit);
            }

            if (_costs.TryGetValue((40, Form.EmbeddedCorpus), out (Cost Compiler, Cost Build) large))
            {
                Limit("compiler time above an empty build, 40 MB to 10 MB", Above(large.Compiler.Wall, _floor.Compiler.Wall) / Above(ours.Compiler.Wall, _floor.Compiler.Wall), GrowthLimit);
                Limit("processor time above an empty build, 40 MB to 10 MB", Above(large.Compiler.Cpu, _floor.Compiler.Cpu) / Above(ours.Compiler.Cpu, _floor.Compiler.Cpu), GrowthLimit);
            }
        }
    }

    /// <summary>Whether all limits that could be computed hold.</summary>
    public bool Holds { get; private set; } = true;

    /// <summary>Prints the report as Markdown.</summary>
    public void Print(TextWriter output)
    {
        string builds = _options.WithBuilds ? " `dotnet build`, s | above empty, s |" : string.Empty;
        output.WriteLine($"Median of {_options.Runs} interleaved runs, {Environment.ProcessorCount} processors, no compiler server.");
        output.WriteLine();
        output.WriteLine($"| text | form | compiler, s | above empty, s | processor time above empty, s | peak memory, MB | above empty, MB |{builds}");
        output.WriteLine($"|---:|---|---:|---:|---:|---:|---:|{(_options.WithBuilds ? "---:|---:|" : string.Empty)}");
        foreach (((int megabytes, Form form), (Cost compiler, Cost build)) in _costs.OrderBy(static cost => cost.Key))
        {
            string whole = _options.WithBuilds ? $" {Seconds(build.Wall)} | {Seconds(build.Wall - _floor.Build.Wall)} |" : string.Empty;
            output.WriteLine(
                $"| {megabytes} MB | {form.Title()} | {Seconds(compiler.Wall)} | {Seconds(compiler.Wall - _floor.Compiler.Wall)} | {Seconds(compiler.Cpu - _floor.Compiler.Cpu)} "
                + $"| {Megabytes(compiler.PeakBytes)} | {Megabytes(compiler.PeakBytes - _floor.Compiler.PeakBytes)} |{whole}");
        }

        output.WriteLine();
        foreach (int megabytes in _options.Sizes.Where(size => size > _options.ByteArrayLimit && _options.Forms.Contains(Form.ByteArrays)))
        {
            output.WriteLine($"{Form.ByteArrays.Title()} is not measured at {megabytes} MB: at 10 MB it takes what the table shows, and memory grows with the text.");
        }

        foreach (string limit in _limits)
        {
            output.WriteLine(limit);
        }
    }

    private void Limit(string what, double ratio, double limit)
    {
        Holds &= ratio <= limit;
        _limits.Add(string.Create(CultureInfo.InvariantCulture, $"* {(ratio <= limit ? "holds" : "DOES NOT HOLD")}: {what}: {ratio:0.00}, limit {limit:0.0}"));
    }

    // A difference that noise has made nothing must not become a ratio without end.
    private static double Above(double value, double floor) => Math.Max(value - floor, 0.01);

    private static string Seconds(double seconds) => seconds.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Megabytes(double bytes) => (bytes / 1e6).ToString("0", CultureInfo.InvariantCulture);
}
