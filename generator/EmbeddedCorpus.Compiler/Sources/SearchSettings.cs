namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The language whose word forms a search index brings together: the values of <c>EmbeddedCorpusLanguage</c>.</summary>
public enum IndexLanguage
{
    /// <summary>None: a word is found in the form that it was written in.</summary>
    None,

    /// <summary>English: <c>walked</c> is found by <c>walk</c>.</summary>
    English,
}

/// <summary>What the search index of one corpus depends on, its texts aside.</summary>
/// <param name="IsIndexed">Whether there is an index.</param>
/// <param name="Language">The language of its texts; none without an index, so that settings are equal when what they lead to is.</param>
public sealed record SearchSettings(bool IsIndexed, IndexLanguage Language)
{
    /// <summary>What a project gets that says nothing.</summary>
    public static SearchSettings Default { get; } = new(IsIndexed: true, IndexLanguage.English);

    /// <summary>A corpus that nobody searches.</summary>
    public static SearchSettings Off { get; } = new(IsIndexed: false, IndexLanguage.None);
}
