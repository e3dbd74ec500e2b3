namespace EmbeddedCorpus.Search.Queries;

/// <summary>One word of a query: the forms that it means.</summary>
/// <param name="First">The first form; of a stem, the first of its ring.</param>
/// <param name="End">Behind the last form; 0 for a stem, whose forms are a ring.</param>
/// <param name="Exact">The form that the query has itself, or -1. Of a range every form is.</param>
internal readonly record struct QueryTerm(int First, int End, int Exact)
{
    /// <summary>A word that the corpus does not have.</summary>
    public static QueryTerm None => new(0, 0, -1) { IsStem = false };

    /// <summary>Whether it means the forms of a stem.</summary>
    public bool IsStem { get; init; }

    /// <summary>Whether the corpus has no such word.</summary>
    public bool IsEmpty => !IsStem && End <= First;
}
