using EmbeddedCorpus.Search.Benchmarks.Engines;
using EmbeddedCorpus.Search.Benchmarks.StartUp;

namespace EmbeddedCorpus.Search.Benchmarks.Report;

/// <summary>The table of what it takes to the first result in a new process.</summary>
internal static class StartUpTable
{
    /// <summary>Prints the table.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="costs">What was measured, by the way the program is shipped.</param>
    public static void Print(TextWriter output, IReadOnlyList<StartUpCost> costs)
    {
        output.WriteLine("| new process | shipped | to the first result, ms | to ours | whole process, ms | to ours |");
        output.WriteLine("|---|---|---:|---:|---:|---:|");
        foreach (StartUpCost cost in costs)
        {
            StartUpCost ours = Of(costs, cost.Shipped, EmbeddedEngine.Title);
            output.WriteLine(
                $"| {cost.Engine} | {cost.Shipped.Title} | {Figures.Number(cost.FromMain)} | {Figures.Ratio(cost.FromMain, ours.FromMain)} "
                + $"| {Figures.Number(cost.Process)} | {Figures.Ratio(cost.Process, ours.Process)} |");
        }

        output.WriteLine();
    }

    /// <summary>What one engine cost in one program.</summary>
    public static StartUpCost Of(IReadOnlyList<StartUpCost> costs, ShippedProgram shipped, string engine) =>
        costs.First(cost => cost.Shipped == shipped && cost.Engine == engine);
}
