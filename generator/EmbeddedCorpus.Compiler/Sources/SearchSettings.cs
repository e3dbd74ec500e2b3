using EmbeddedCorpus.Compiler.Languages;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The settings of the search index of one corpus.</summary>
/// <param name="IsIndexed">Whether there is an index.</param>
/// <param name="Language">The language of the texts; none without an index, so that settings are equal when their results are.</param>
public sealed record SearchSettings(bool IsIndexed, Language Language)
{
    /// <summary>The settings of a project that says nothing.</summary>
    public static SearchSettings Default { get; } = new(IsIndexed: true, Language.English);

    /// <summary>A corpus without an index.</summary>
    public static SearchSettings Off { get; } = new(IsIndexed: false, Language.None);

    /// <summary>Settings that are equal when what they lead to is.</summary>
    /// <param name="isIndexed">Whether there is an index.</param>
    /// <param name="language">The language of the texts.</param>
    public static SearchSettings Of(bool isIndexed, Language language) => isIndexed ? new(IsIndexed: true, language) : Off;
}
