using System.Globalization;

namespace EmbeddedCorpus.Benchmarks.StorageCost.Report;

/// <summary>The limits that the project has set itself for texts in a resource.</summary>
/// <remarks>They are of what the package does by default; that all constants of many articles cost more is why they are not declared.</remarks>
internal sealed class StorageLimits
{
    private const StorageForm Form = StorageForm.Resource;
    private const int Small = 10;
    private const int Large = 100;
    private const double CleanSeconds = 12;
    private const double CodeEditSeconds = 1;
    private const double TextEditSeconds = 6;
    private const double MemoryOfText = 3;
    private const double AssemblyOfText = 1.10;

    private const double CleanOfFields = 1.10;
    private const double TypeEditSeconds = 0.5;

    // "No slower", as far as a build can tell.
    private const double CodeEditOfFields = 0.1;

    // Ten times the text, and a tenth for noise.
    private const double Growth = 11;

    // Figures below these are mostly noise: a ratio to them says nothing.
    private const double ComparableSeconds = 0.2;
    private const double ComparableMegabytes = 20;

    private readonly List<string> _lines = [];
    private readonly List<string> _broken = [];

    /// <param name="results">What was measured.</param>
    /// <param name="hasMemory">Whether all memory was counted.</param>
    public StorageLimits(IReadOnlyList<StorageResult> results, bool hasMemory)
    {
        foreach (StorageResult fields in results.Where(static result => result.Form == StorageForm.ResourceWithFields))
        {
            AddFields(fields, results.FirstOrDefault(result => result.Megabytes == fields.Megabytes && result.Form == Form));
        }

        StorageResult? large = results.FirstOrDefault(result => result.Megabytes == Large && result.Form == Form);
        if (large is null)
        {
            return;
        }

        double text = large.Measurement.TextBytes / 1e6;
        Limit($"clean build at {Large} MB above empty, s", large.Seconds(Step.Clean), CleanSeconds);
        Limit($"build after a code edit at {Large} MB above empty, s", large.Seconds(Step.CodeEdit), CodeEditSeconds);
        Limit($"build after a text edit at {Large} MB above empty, s", large.Seconds(Step.TextEdit), TextEditSeconds);
        if (hasMemory)
        {
            Limit($"peak memory of all builds at {Large} MB above empty, to text", (large.LargestMemory ?? double.NaN) / text, MemoryOfText);
        }

        Limit($"assembly at {Large} MB above empty, to text", large.SizeRatio, AssemblyOfText);
        if (results.FirstOrDefault(result => result.Megabytes == Small && result.Form == Form) is StorageResult small)
        {
            foreach (Step step in Steps.All)
            {
                Grows($"{step.Title()}, s", small.Seconds(step), large.Seconds(step), ComparableSeconds);
            }

            foreach (Step step in hasMemory ? Steps.All : [])
            {
                Grows($"{step.Title()}, MB", small.Memory(step), large.Memory(step), ComparableMegabytes);
            }
        }
    }

    /// <summary>The limits that do not hold.</summary>
    public IReadOnlyList<string> Broken => _broken;

    /// <summary>Prints all limits that could be computed.</summary>
    public void Print(TextWriter output)
    {
        if (_lines.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Limits of texts in a resource:");
            output.WriteLine();
        }

        foreach (string line in _lines)
        {
            output.WriteLine(line);
        }
    }

    // Whole builds, and not what is above empty: the limits are of what a user waits for.
    private void AddFields(StorageResult fields, StorageResult? without)
    {
        double Of(Step step) => fields.Measurement.Median(step).Wall;
        if (without is not null)
        {
            double clean = Of(Step.Clean) / without.Measurement.Median(Step.Clean).Wall;
            double code = Of(Step.CodeEdit) - without.Measurement.Median(Step.CodeEdit).Wall;
            Limit($"eight typed fields at {fields.Megabytes} MB: clean build to the same without", clean, CleanOfFields);
            Limit($"eight typed fields at {fields.Megabytes} MB: build after a code edit above the same without, s", code, CodeEditOfFields);
        }

        Limit($"eight typed fields at {fields.Megabytes} MB: build after an edit of a type above a code edit, s", Of(Step.TypeEdit) - Of(Step.CodeEdit), TypeEditSeconds);
    }

    private void Grows(string column, double? small, double? large, double comparable)
    {
        if (small is double from && large is double to && from >= comparable)
        {
            Limit($"{column}: {Large} MB to {Small} MB", to / from, Growth);
        }
        else
        {
            _lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"* not compared: {column}: {Large} MB to {Small} MB: {small:0.00} at {Small} MB is below {comparable}, too small"));
        }
    }

    // A figure that is not known is NaN, which is not within a limit either.
    private void Limit(string what, double value, double limit)
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"{what}: {value:0.00}, limit {limit:0.0#}");
        _lines.Add($"* {(value <= limit ? "holds" : "DOES NOT HOLD")}: {line}");
        if (!(value <= limit))
        {
            _broken.Add(line);
        }
    }
}
