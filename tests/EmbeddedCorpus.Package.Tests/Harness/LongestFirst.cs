using EmbeddedCorpus.Package.Tests.Harness;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace EmbeddedCorpus.Package.Tests.Harness;

/// <summary>Starts the classes that take longest first, so that none of them runs alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    // The two that wait for packages of other versions go together: these are packed side by side.
    private static readonly string[] s_long =
    [
        nameof(VersionSkewTests), nameof(SupplyChainTests), nameof(PublishTests), nameof(InstallTests), nameof(ProjectShapeTests), nameof(RegenerationTests),
        nameof(ReferenceTests), nameof(FileBasedAppTests), nameof(BuildCacheTests), nameof(PathTests), nameof(ConstantsTests), nameof(DeterminismTests),
    ];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(static collection => Rank(collection.TestCollectionDisplayName))];

    private static int Rank(string name)
    {
        int index = Array.FindIndex(s_long, type => name.Contains($".{type} ", StringComparison.Ordinal));
        return index >= 0 ? index : s_long.Length;
    }
}
