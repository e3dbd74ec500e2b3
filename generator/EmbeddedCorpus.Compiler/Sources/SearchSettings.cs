using EmbeddedCorpus.Compiler.Languages;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The settings of the search index of one corpus.</summary>
/// <param name="IsIndexed">Whether the corpus has an index.</param>
/// <param name="Language">The language of the texts. A corpus without an index has the language <c>none</c>. So settings with equal results are equal.</param>
public sealed record SearchSettings(bool IsIndexed, Language Language)
{
    /// <summary>The settings of a project that sets no property for the search.</summary>
    public static SearchSettings Default { get; } = new(IsIndexed: true, Language.English);

    /// <summary>The settings of a corpus without an index.</summary>
    public static SearchSettings Off { get; } = new(IsIndexed: false, Language.None);

    /// <summary>Creates settings that are equal if their results are equal.</summary>
    /// <param name="isIndexed">Whether the corpus has an index.</param>
    /// <param name="language">The language of the texts.</param>
    public static SearchSettings Of(bool isIndexed, Language language) => isIndexed ? new(IsIndexed: true, language) : Off;
}
