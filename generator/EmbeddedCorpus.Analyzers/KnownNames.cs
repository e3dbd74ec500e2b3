namespace EmbeddedCorpus.Analyzers;

/// <summary>The names that a corpus has. A set is null if its names are not known.</summary>
/// <param name="articles">The ids of the articles.</param>
/// <param name="speakers">The canonical names of the speakers.</param>
/// <param name="fields">The names of the fields.</param>
internal sealed class KnownNames(HashSet<string>? articles, HashSet<string>? speakers, HashSet<string>? fields)
{
    /// <summary>The ids of the articles.</summary>
    public HashSet<string>? Articles { get; } = articles;

    /// <summary>The canonical names of the speakers.</summary>
    public HashSet<string>? Speakers { get; } = speakers;

    /// <summary>The names of the fields.</summary>
    public HashSet<string>? Fields { get; } = fields;
}
