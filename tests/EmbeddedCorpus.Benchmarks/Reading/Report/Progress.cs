using BenchmarkDotNet.EventProcessors;
using BenchmarkDotNet.Running;

namespace EmbeddedCorpus.Benchmarks.Reading.Report;

/// <summary>Says which benchmark runs, since the log goes to a file.</summary>
/// <param name="say">Takes the lines.</param>
internal sealed class Progress(Action<string> say) : EventProcessor
{
    /// <inheritdoc/>
    public override void OnStartRunBenchmark(BenchmarkCase benchmarkCase) =>
        say($"{benchmarkCase.Descriptor.Categories[0]}: {benchmarkCase.Descriptor.WorkloadMethodDisplayInfo}");
}
