namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>A word of a query.</summary>
internal sealed record OracleTerm(TermKind Kind, string Form)
{
    /// <summary>The most edits of a similar word; negative for as many as suit its length.</summary>
    public int Edits { get; init; }
}
