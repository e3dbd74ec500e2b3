using System.Globalization;
using EmbeddedCorpus.Search.Benchmarks.Engines;
using EmbeddedCorpus.Search.Benchmarks.StartUp;
using EmbeddedCorpus.Search.Benchmarks.Texts;
using EmbeddedCorpus.Search.Benchmarks.Timing;

namespace EmbeddedCorpus.Search.Benchmarks.Report;

/// <summary>The limits that the project has set itself for searching.</summary>
internal sealed class Limits
{
    private const double TimesFasterThanFts = 5;
    private const double TimesFaster = 1;
    private const double MedianTimesFaster = 2;
    private const double StartUpTimesFaster = 5;
    private const double IndexOfText = 0.35;
    private const double MegabytesPerSecond = 15;
    private const double FilterOfSearch = 1.2;
    private const double FieldsOfText = 0.02;

    private readonly List<string> _lines = [];
    private readonly List<string> _broken = [];
    private readonly List<(string Engine, double Ratio)> _ratios = [];

    /// <summary>The limits that do not hold.</summary>
    public IReadOnlyList<string> Broken => _broken;

    /// <summary>Takes what queries of one class took: a scan is no engine that there is a limit for.</summary>
    public void AddQueries(TextSet texts, string title, ISearchEngine engine, QueryTiming timing, QueryTiming ours)
    {
        if (timing == ours)
        {
            Limit($"{texts.Name}, {title}: allocated bytes per query", ours.AllocatedBytes, 0, isMost: true);
        }
        else if (!engine.IsScan)
        {
            Limit($"{texts.Name}, {title}: times faster than {engine.Name}, median", timing.Median / ours.Median, engine is FtsEngine ? TimesFasterThanFts : TimesFaster, isMost: false);
            _ratios.Add((engine.Name, timing.Median / ours.Median));
        }
    }

    /// <summary>Takes what the searches of a frequent word with a filter took, beside the same searches without one.</summary>
    public void AddFilter(TextSet texts, ISearchEngine engine, QueryTiming best, QueryTiming counted, bool isHalf, QueryTiming unfiltered)
    {
        Limit($"{texts.Name}, {engine.Name}: allocated bytes per query", best.AllocatedBytes + counted.AllocatedBytes, 0, isMost: true);
        if (isHalf)
        {
            Limit($"{texts.Name}, {engine.Name}: time of the filtered search of a frequent word to the unfiltered", best.Median / unfiltered.Median, FilterOfSearch, isMost: true);
        }
    }

    /// <summary>Takes how much the tables of fields add to an image.</summary>
    public void AddFields(string texts, double tables) => Limit($"{texts}: tables of fields to the text", tables, FieldsOfText, isMost: true, "0.0000");

    /// <summary>Takes the classes of a set together.</summary>
    public void AddSet(TextSet texts)
    {
        foreach (IGrouping<string, (string Engine, double Ratio)> engine in _ratios.GroupBy(static ratio => ratio.Engine))
        {
            double[] ratios = [.. engine.Select(static ratio => ratio.Ratio).Order()];
            Limit($"{texts.Name}: times faster than {engine.Key}, median of classes", ratios[ratios.Length / 2], MedianTimesFaster, isMost: false);
        }

        _ratios.Clear();
    }

    /// <summary>Takes what our index cost.</summary>
    public void AddIndex(TextSet texts, IndexCost index)
    {
        if (texts.Name == BenchmarkOptions.CppDocs)
        {
            Limit($"{texts.Name}: index to text", (double)index.Bytes / texts.Bytes, IndexOfText, isMost: true);
        }

        Limit($"{texts.Name}: MB of text indexed a second, one thread", texts.Bytes / 1e6 / index.Seconds, MegabytesPerSecond, isMost: false);
    }

    /// <summary>Takes what it takes to the first result: of a published program where it could be published, for that is what people start.</summary>
    public void AddStartUp(IReadOnlyList<StartUpCost> costs)
    {
        ShippedProgram shipped = (costs.FirstOrDefault(static cost => cost.Shipped.IsReadyToRun) ?? costs[0]).Shipped;
        StartUpCost fts = StartUpTable.Of(costs, shipped, FtsEngine.Title);
        StartUpCost ours = StartUpTable.Of(costs, shipped, EmbeddedEngine.Title);
        Limit($"start to first result, {shipped.Title}: times faster than {fts.Engine}", fts.FromMain / ours.FromMain, StartUpTimesFaster, isMost: false);
    }

    /// <summary>Prints all of them.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine("Limits:\n");
        _lines.ForEach(output.WriteLine);
    }

    // A figure that is not known is NaN, which is not within a limit either.
    private void Limit(string what, double value, double limit, bool isMost, string format = "0.00")
    {
        bool holds = isMost ? value <= limit : value >= limit;
        string line = string.Create(CultureInfo.InvariantCulture, $"{what}: {value.ToString(format, CultureInfo.InvariantCulture)}, at {(isMost ? "most" : "least")} {limit:0.##}");
        _lines.Add($"* {(holds ? "holds" : "DOES NOT HOLD")}: {line}");
        if (!holds)
        {
            _broken.Add(line);
        }
    }
}
