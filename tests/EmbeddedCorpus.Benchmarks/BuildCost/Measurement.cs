using EmbeddedCorpus.Benchmarks.Builds;

namespace EmbeddedCorpus.Benchmarks.BuildCost;

/// <summary>The runs of one project.</summary>
internal sealed class Measurement
{
    /// <summary>The compiler alone, on the command line that the build gives it.</summary>
    public List<Cost> Compiler { get; } = [];

    /// <summary>A whole <c>dotnet build</c> without restore.</summary>
    public List<Cost> Build { get; } = [];
}
