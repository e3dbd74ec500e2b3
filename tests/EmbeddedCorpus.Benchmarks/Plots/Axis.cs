namespace EmbeddedCorpus.Benchmarks.Plots;

/// <summary>A linear axis from 0 to a round number.</summary>
internal sealed class Axis
{
    private const int FewestTicks = 4;

    private readonly double _end;

    /// <summary>An axis that holds all values; none is below 0.</summary>
    public Axis(IEnumerable<double> values)
    {
        double largest = values.DefaultIfEmpty().Max();
        double step = Step(largest > 0 ? largest : 1);
        int steps = Math.Max(1, (int)Math.Ceiling(largest / step));
        _end = steps * step;

        // Not a sum of steps, which would not be round.
        Ticks = [.. Enumerable.Range(0, steps + 1).Select(index => index * step)];
    }

    /// <summary>Round numbers from one end to the other.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>Where a value lies, from 0 at the one end to 1 at the other.</summary>
    public double Place(double value) => value / _end;

    // The largest of 1, 2 and 5 times a power of ten that gives enough ticks.
    private static double Step(double range)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(range / FewestTicks)));
        double[] steps = [5 * power, 2 * power, power];
        return steps.First(step => range / step >= FewestTicks);
    }
}
