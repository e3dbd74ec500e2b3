namespace EmbeddedCorpus.Benchmarks.BuildCost;

/// <summary>The runs of one project.</summary>
internal sealed class Measurement
{
    /// <summary>The compiler alone, on the command line that the build gives it.</summary>
    public List<Cost> Compiler { get; } = [];

    /// <summary>A whole <c>dotnet build</c> without restore.</summary>
    public List<Cost> Build { get; } = [];

    /// <summary>The median of each figure by itself.</summary>
    public static Cost Median(List<Cost> costs) => new(
        Median(costs, static cost => cost.Wall),
        Median(costs, static cost => cost.Cpu),
        (long)Median(costs, static cost => cost.PeakBytes));

    private static double Median(List<Cost> costs, Func<Cost, double> figure)
    {
        double[] sorted = [.. costs.Select(figure).Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
