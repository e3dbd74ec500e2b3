using EmbeddedCorpus.Fuzzing.Targets;

namespace EmbeddedCorpus.Fuzzing;

/// <summary>All that is fuzzed.</summary>
/// <remarks>Whoever asks gets targets of its own: a target keeps what it reads in one piece of memory, and tests run beside each other.</remarks>
internal static class FuzzTargets
{
    /// <summary>The targets, in the order in which they are run and listed.</summary>
    public static IReadOnlyList<IFuzzTarget> All =>
        [
            new ParseTarget(), new MarkdownTarget(), new RecordsTarget(), new QuotesTarget(), new SubtitlesTarget(), new AnalysisTarget(), new QueryTarget(),
            new ImageTarget(), new GenerateTarget(), new MetadataTarget(),
        ];

    /// <summary>The target with a name, or null.</summary>
    public static IFuzzTarget? Find(string name) => All.FirstOrDefault(target => target.Name == name);
}
