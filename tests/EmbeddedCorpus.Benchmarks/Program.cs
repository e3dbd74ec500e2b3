using EmbeddedCorpus.Benchmarks.BuildCost;
using EmbeddedCorpus.Benchmarks.ExtractCost;
using EmbeddedCorpus.Benchmarks.FirstTouch;
using EmbeddedCorpus.Benchmarks.MarkdownCost;
using EmbeddedCorpus.Benchmarks.Numbers;
using EmbeddedCorpus.Benchmarks.Reading;
using EmbeddedCorpus.Benchmarks.Reading.Report;
using EmbeddedCorpus.Benchmarks.StorageCost;
using EmbeddedCorpus.Benchmarks.WorstCases;

namespace EmbeddedCorpus.Benchmarks;

/// <summary>The commands of the benchmarks.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        try
        {
            return arguments switch
            {
                ["build-cost-prepare", .. string[] rest] => BuildCostCommand.Prepare(BuildCostOptions.Parse(rest)),
                ["build-cost-measure", .. string[] rest] => BuildCostCommand.Measure(BuildCostOptions.Parse(rest)),
                ["storage-cost-options", .. string[] rest] => StorageCostCommand.Check(StorageCostOptions.Parse(rest)),
                ["storage-cost-prepare", .. string[] rest] => StorageCostCommand.Prepare(StorageCostOptions.Parse(rest)),
                ["storage-cost-measure", .. string[] rest] => StorageCostCommand.Measure(StorageCostOptions.Parse(rest)),
                ["first-touch-prepare", .. string[] rest] => FirstTouchCommand.Prepare(FirstTouchOptions.Parse(rest)),
                ["first-touch-measure", .. string[] rest] => FirstTouchCommand.Measure(FirstTouchOptions.Parse(rest)),
                ["reading-prepare", .. string[] rest] => ReadingCommand.Prepare(ReadingOptions.Parse(rest)),
                ["reading-measure", .. string[] rest] => ReadingCommand.Measure(ReadingOptions.Parse(rest)),
                ["markdown-cost", .. string[] rest] => MarkdownCostCommand.Run(MarkdownCostOptions.Parse(rest)),
                ["extract-lines", .. string[] rest] => ExtractCostCommand.Lines(ExtractCostOptions.Parse(rest)),
                ["extract-read", .. string[] rest] => ExtractCostCommand.Read(ExtractCostOptions.Parse(rest)),
                ["extract-cost", .. string[] rest] => ExtractCostCommand.Measure(ExtractCostOptions.Parse(rest)),
                ["worst-cases", .. string[] rest] => WorstCasesCommand.Run(WorstCasesOptions.Parse(rest)),
                ["numbers-accept", string part, string file] => NumbersCommand.Accept(part, file),
                ["numbers-write", string root, string folder] => NumbersCommand.Write(root, folder, isCheck: false),
                ["numbers-check", string root, string folder] => NumbersCommand.Write(root, folder, isCheck: true),
                [NewProcess.Command, string way] => NewProcess.Open(way),
                _ => 2,
            };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException or IOException)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }
}
