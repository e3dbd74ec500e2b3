namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Stemming language of a search index: the values of <c>EmbeddedCorpusLanguage</c>.</summary>
public enum IndexLanguage
{
    /// <summary>None: a word is found in the form that it was written in.</summary>
    None,

    /// <summary>English: <c>walked</c> is found by <c>walk</c>.</summary>
    English,
}

/// <summary>The settings of the search index of one corpus.</summary>
/// <param name="IsIndexed">Whether there is an index.</param>
/// <param name="Language">The stemming language; none without an index, so that settings are equal when their results are.</param>
public sealed record SearchSettings(bool IsIndexed, IndexLanguage Language)
{
    /// <summary>The settings of a project that says nothing.</summary>
    public static SearchSettings Default { get; } = new(IsIndexed: true, IndexLanguage.English);

    /// <summary>A corpus without an index.</summary>
    public static SearchSettings Off { get; } = new(IsIndexed: false, IndexLanguage.None);

    /// <summary>Settings that are equal when what they lead to is.</summary>
    /// <param name="isIndexed">Whether there is an index.</param>
    /// <param name="language">The stemming language.</param>
    public static SearchSettings Of(bool isIndexed, IndexLanguage language) => isIndexed ? new(IsIndexed: true, language) : Off;
}
