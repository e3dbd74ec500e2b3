namespace EmbeddedCorpus.Benchmarks.Reading.Report;

/// <summary>What opening the corpus costs a program that has just started.</summary>
/// <param name="Way">The name of the way, as the benchmarks have it.</param>
/// <param name="Nanoseconds">The time to the first headline, compilation of the code that is run included.</param>
/// <param name="Allocated">The bytes allocated until then.</param>
/// <param name="Held">The bytes that stay in memory as long as the corpus is used.</param>
internal readonly record struct OpenCost(string Way, double Nanoseconds, long Allocated, long Held)
{
    /// <summary>The median of each number.</summary>
    public static OpenCost Median(IReadOnlyList<OpenCost> runs) =>
        new(runs[0].Way, Middle(runs, static run => run.Nanoseconds), Middle(runs, static run => run.Allocated), Middle(runs, static run => run.Held));

    private static T Middle<T>(IReadOnlyList<OpenCost> runs, Func<OpenCost, T> number) => runs.Select(number).Order().ElementAt(runs.Count / 2);
}
