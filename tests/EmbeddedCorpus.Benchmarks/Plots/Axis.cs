namespace EmbeddedCorpus.Benchmarks.Plots;

/// <summary>A linear axis from 0 to a round number.</summary>
internal sealed class Axis
{
    private const int FewestTicks = 4;

    private readonly double _end;
    private readonly double _start;

    /// <summary>An axis that holds all values; below 0 there is only what noise has put there.</summary>
    public Axis(IEnumerable<double> values)
    {
        double[] all = [0, .. values];
        double range = all.Max() - all.Min();
        double step = Step(range > 0 ? range : 1);
        _start = Math.Floor(all.Min() / step) * step;
        _end = Math.Max(Math.Ceiling(all.Max() / step) * step, _start + step);

        // Not a sum of steps, which would not be round.
        Ticks = [.. Enumerable.Range(0, (int)Math.Round((_end - _start) / step) + 1).Select(index => Math.Round((_start / step) + index) * step)];
    }

    /// <summary>Round numbers from one end to the other.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>Where a value lies, from 0 at the one end to 1 at the other.</summary>
    public double Place(double value) => (value - _start) / (_end - _start);

    // The largest of 1, 2 and 5 times a power of ten that gives enough ticks.
    private static double Step(double range)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(range / FewestTicks)));
        double[] steps = [5 * power, 2 * power, power];
        return steps.First(step => range / step >= FewestTicks);
    }
}
