namespace EmbeddedCorpus.Search.Queries;

/// <summary>The words of a clause.</summary>
/// <remarks>
/// A span of a type of ours is code that nobody can compile ahead of time but the framework, which does not know the type: every member that a
/// search used would be compiled when a program first searches, however the program was published. The same holds for clauses and cursors,
/// which are reached through their arrays.
/// </remarks>
internal readonly struct ClauseTerms
{
    /// <summary>How many they are.</summary>
    public readonly int Length;

    private readonly QueryTerm[] _terms;
    private readonly int _first;

    /// <param name="terms">The words of all clauses.</param>
    /// <param name="first">The first of this one.</param>
    /// <param name="length">How many they are.</param>
    public ClauseTerms(QueryTerm[] terms, int first, int length)
    {
        _terms = terms;
        _first = first;
        Length = length;
    }

    /// <summary>A word.</summary>
    /// <param name="index">Its place in the clause.</param>
    public ref readonly QueryTerm this[int index] => ref _terms[_first + index];
}
