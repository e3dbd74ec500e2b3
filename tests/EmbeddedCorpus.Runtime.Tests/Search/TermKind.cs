namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>What a word of a query means.</summary>
internal enum TermKind
{
    Stem,
    Whole,
    Prefix,
    Pattern,
    Similar,
}
