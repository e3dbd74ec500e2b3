using EmbeddedCorpus.Benchmarks.Builds;

namespace EmbeddedCorpus.Benchmarks.StorageCost.Report;

/// <summary>What the texts of one size in one form cost: medians, each above that of the same step without texts.</summary>
/// <param name="Megabytes">The nominal size of the texts, 0 for none: the figures are then those of the build itself.</param>
/// <param name="Form">The form.</param>
/// <param name="Measurement">The runs.</param>
/// <param name="Floor">The runs of the project without texts, or null if this is that.</param>
internal sealed record StorageResult(int Megabytes, StorageForm Form, StorageMeasurement Measurement, StorageMeasurement? Floor)
{
    /// <summary>Seconds of a build.</summary>
    public double Seconds(Step step) => Measurement.Median(step).Wall - (Floor?.Median(step).Wall ?? 0);

    /// <summary>Millions of bytes of a build's largest process, or null when that is unknown.</summary>
    public double? Memory(Step step)
    {
        Cost own = Measurement.Median(step);
        Cost floor = Floor?.Median(step) ?? default;
        return own.PeakBytes == 0 || (Floor is not null && floor.PeakBytes == 0) ? null : (own.PeakBytes - floor.PeakBytes) / 1e6;
    }

    /// <summary>Millions of bytes of the largest process of all steps, or null when none is known.</summary>
    public double? LargestMemory => Steps.All.Max(Memory);

    /// <summary>Bytes that the texts add to what is built, for each byte of text.</summary>
    public double SizeRatio => (double)(Measurement.OutputBytes - (Floor?.OutputBytes ?? 0)) / Measurement.TextBytes;
}
