using System.Globalization;
using EmbeddedCorpus.Benchmarks.StorageCost.Projects;

namespace EmbeddedCorpus.Benchmarks.StorageCost.Report;

/// <summary>The figures as Markdown.</summary>
internal sealed class StorageTable
{
    private readonly StorageCostOptions _options;

    public StorageTable(IReadOnlyDictionary<StorageProject, StorageMeasurement> measurements, StorageCostOptions options)
    {
        _options = options;
        Dictionary<StorageForm, StorageMeasurement> floors = measurements
            .Where(static measurement => measurement.Key.Megabytes == 0)
            .ToDictionary(static measurement => measurement.Key.Form, static measurement => measurement.Value);
        Results =
        [
            .. from measurement in measurements
               let project = measurement.Key
               orderby project.Megabytes, project.Form
               select new StorageResult(project.Megabytes, project.Form, measurement.Value, project.Megabytes == 0 ? null : floors[project.Form.Floor()]),
        ];
    }

    /// <summary>The results by size and form.</summary>
    public IReadOnlyList<StorageResult> Results { get; }

    /// <summary>Prints the table and what there is to say of its rows.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine($"Median of {_options.Runs} interleaved runs, {Environment.ProcessorCount} processors, {(_options.CompilerServer.Length == 0 ? "no compiler server" : "with a compiler server, whose memory is not counted")}.");
        output.WriteLine("Rows of 0 MB: the build without texts, run before each size. All other rows: what is above it in the same step.");
        output.WriteLine();
        output.WriteLine($"| text | files | form | {Columns(static step => $"{step.Title()}, s")} | {Columns(static step => $"{step.Title()}, MB")} | assembly / text |");
        output.WriteLine($"|---:|---:|---|{string.Concat(Enumerable.Repeat("---:|", (2 * Steps.All.Count) + 1))}");
        foreach (StorageResult result in Results)
        {
            string ratio = result.Floor is null ? "" : Format(result.SizeRatio, "0.00");
            output.WriteLine(
                $"| {result.Megabytes} MB | {result.Measurement.Files} | {result.Form.Title()} | {Columns(step => Format(result.Seconds(step), "0.00"))} "
                + $"| {Columns(step => result.Memory(step) is double memory ? Format(memory, "0") : "–")} | {ratio} |");
        }

        output.WriteLine();
        output.WriteLine("MB: the resident memory of the build's largest process at its peak. A text edit of a build without texts is none.");
        foreach (IGrouping<StorageForm, StorageResult> form in Results.Where(static result => result.Measurement.LacksResource).GroupBy(static result => result.Form))
        {
            string sizes = Sizes(form.Select(static result => result.Megabytes));
            output.WriteLine($"NOT IN A RESOURCE: {form.Key.Title()} at {sizes}: the assembly has none, so the package does not know the property.");
        }

        foreach (StorageForm form in _options.Forms)
        {
            string sizes = Sizes(_options.Sizes.Where(size => size > _options.LimitOf(form)));
            if (sizes.Length > 0)
            {
                output.WriteLine($"{form.Title()} is not measured at {sizes}: see its limit in --help.");
            }
        }
    }

    private static string Sizes(IEnumerable<int> sizes) => string.Join(", ", sizes.Select(static size => $"{size} MB"));

    private static string Columns(Func<Step, string> column) => string.Join(" | ", Steps.All.Select(column));

    // What rounds to nothing has no sign.
    private static string Format(double value, string format)
    {
        string text = value.ToString(format, CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAnyInRange('1', '9') ? text : text.TrimStart('-');
    }
}
