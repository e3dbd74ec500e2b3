using EmbeddedCorpus.Benchmarks.Builds;

namespace EmbeddedCorpus.Benchmarks.BuildCost;

/// <summary>The texts that <c>build-cost.sh</c> measures with.</summary>
internal static class BuildCostTexts
{
    /// <summary>The sizes that there are texts for.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [1, 10, 40];

    /// <summary>The texts of a size: 40 MB are <c>cpp-docs</c>, 10 MB are <c>peps</c>, 1 MB is every tenth of these.</summary>
    /// <param name="data">The folder with the unpacked corpora.</param>
    /// <param name="megabytes">The size.</param>
    public static TextSet Read(string data, int megabytes)
    {
        TextSet texts = TextSet.Read(Path.Combine(data, megabytes == 40 ? "cpp-docs" : "peps"));
        return megabytes == 1 ? new TextSet([.. texts.Files.Where(static (_, index) => index % 10 == 0)]) : texts;
    }
}
