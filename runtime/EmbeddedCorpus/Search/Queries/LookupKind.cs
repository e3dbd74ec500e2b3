namespace EmbeddedCorpus.Search.Queries;

/// <summary>What a word of a query means.</summary>
internal enum LookupKind
{
    /// <summary>All forms.</summary>
    Stem,

    /// <summary>Words that start with it.</summary>
    Prefix,

    /// <summary>One form.</summary>
    Whole,

    /// <summary>Words of a pattern.</summary>
    Pattern,

    /// <summary>Words that are spelled nearly like it.</summary>
    Similar,
}
