using EmbeddedCorpus.Search.Benchmarks.StartUp;

namespace EmbeddedCorpus.Search.Benchmarks.Report;

/// <summary>The table of what it takes to the first result in a new process.</summary>
internal static class StartUpTable
{
    /// <summary>Prints the table.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="costs">What was measured, ours first.</param>
    public static void Print(TextWriter output, IReadOnlyList<StartUpCost> costs)
    {
        output.WriteLine("| new process | to the first result, ms | to ours | whole process, ms | to ours |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        foreach (StartUpCost cost in costs)
        {
            output.WriteLine(
                $"| {cost.Engine} | {Figures.Number(cost.FromMain)} | {Figures.Ratio(cost.FromMain, costs[0].FromMain)} "
                + $"| {Figures.Number(cost.Process)} | {Figures.Ratio(cost.Process, costs[0].Process)} |");
        }

        output.WriteLine();
    }
}
