using EmbeddedCorpus.Fuzzing.Targets;

namespace EmbeddedCorpus.Fuzzing;

/// <summary>All that is fuzzed.</summary>
internal static class FuzzTargets
{
    /// <summary>The targets, in the order in which they are run and listed.</summary>
    public static IReadOnlyList<IFuzzTarget> All { get; } =
        [new ParseTarget(), new QuotesTarget(), new AnalysisTarget(), new QueryTarget(), new ImageTarget(), new GenerateTarget()];

    /// <summary>The target with a name, or null.</summary>
    public static IFuzzTarget? Find(string name) => All.FirstOrDefault(target => target.Name == name);
}
