namespace EmbeddedCorpus.Benchmarks.Builds;

/// <summary>What one run of a program took.</summary>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Cpu">Seconds of processor time, all threads and all programs it started.</param>
/// <param name="PeakBytes">The largest resident set of it or of any program it started; 0 when that is unknown.</param>
internal readonly record struct Cost(double Wall, double Cpu, long PeakBytes)
{
    /// <summary>The median of each figure by itself.</summary>
    public static Cost Median(IReadOnlyList<Cost> costs) => new(
        Median(costs, static cost => cost.Wall),
        Median(costs, static cost => cost.Cpu),
        (long)Median(costs, static cost => cost.PeakBytes));

    private static double Median(IReadOnlyList<Cost> costs, Func<Cost, double> figure)
    {
        double[] sorted = [.. costs.Select(figure).Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
