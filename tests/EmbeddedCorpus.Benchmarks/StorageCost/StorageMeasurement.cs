using EmbeddedCorpus.Benchmarks.Builds;

namespace EmbeddedCorpus.Benchmarks.StorageCost;

/// <summary>The runs of one project.</summary>
/// <param name="files">The number of its texts.</param>
/// <param name="textBytes">The bytes of its texts.</param>
internal sealed class StorageMeasurement(int files, long textBytes)
{
    private readonly Dictionary<Step, List<Cost>> _costs = Enum.GetValues<Step>().ToDictionary(static step => step, static _ => new List<Cost>());

    /// <summary>The number of its texts.</summary>
    public int Files { get; } = files;

    /// <summary>The bytes of its texts.</summary>
    public long TextBytes { get; } = textBytes;

    /// <summary>The bytes of what the builds made.</summary>
    public long OutputBytes { get; set; }

    /// <summary>Whether texts that were to be in a resource are not.</summary>
    public bool LacksResource { get; set; }

    /// <summary>Takes a run.</summary>
    public void Add(Step step, Cost cost) => _costs[step].Add(cost);

    /// <summary>The median of the runs of a step.</summary>
    public Cost Median(Step step) => Cost.Median(_costs[step]);
}
