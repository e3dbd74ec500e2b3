using System.Globalization;
using BenchmarkDotNet.Reports;

namespace EmbeddedCorpus.Benchmarks.Reading.Report;

/// <summary>The limits that the project has set itself for reading fields by article views.</summary>
internal sealed class ReadingLimits
{
    /// <summary>The operation that reads a property of each article.</summary>
    public const string Property = "property of every article";

    /// <summary>The operation that reads the first article of a list.</summary>
    public const string FirstOfList = "first article of a list";

    /// <summary>The name of a view in the table.</summary>
    public const string View = "article view";

    /// <summary>The name of a view of texts in a resource.</summary>
    public const string StoredView = "article view, in a resource";

    private const double PropertyOfDate = 1.5;
    private const double ListOfDays = 2;

    private readonly List<string> _lines = [];
    private readonly List<string> _broken = [];

    /// <param name="reports">What was measured.</param>
    public ReadingLimits(IReadOnlyList<BenchmarkReport> reports)
    {
        foreach (IGrouping<string, BenchmarkReport> operation in reports.GroupBy(static report => report.BenchmarkCase.Descriptor.Categories[0]))
        {
            double floor = Mean(operation.Single(static report => report.BenchmarkCase.Descriptor.Baseline));
            foreach (BenchmarkReport report in operation.Where(static report => !report.BenchmarkCase.Descriptor.Baseline))
            {
                string title = $"{operation.Key}, {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')}";
                if (operation.Key is Property or FirstOfList)
                {
                    Limit($"{title}: time to the time of a member of the article", Mean(report) / floor, operation.Key == FirstOfList ? ListOfDays : PropertyOfDate);
                    Limit($"{title}: allocated bytes", report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0, 0);
                }
            }
        }
    }

    /// <summary>The limits that do not hold.</summary>
    public IReadOnlyList<string> Broken => _broken;

    /// <summary>Prints all limits.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine("\nLimits:\n");
        _lines.ForEach(output.WriteLine);
    }

    private static double Mean(BenchmarkReport report) => report.ResultStatistics!.Mean;

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
