namespace EmbeddedCorpus.Search.Queries;

/// <summary>The words of a clause.</summary>
/// <remarks>
/// A span of a type of ours is code that nobody can compile ahead of time but the framework, which does not know the type: every member that a
/// search used would be compiled when a program first searches, however the program was published. The same holds for clauses and cursors,
/// which are reached through their arrays.
/// </remarks>
internal readonly struct ClauseWords
{
    /// <summary>How many they are.</summary>
    public readonly int Length;

    private readonly QueryWord[] _words;
    private readonly int _first;

    /// <param name="words">The words of all clauses.</param>
    /// <param name="first">The first of this one.</param>
    /// <param name="length">How many they are.</param>
    public ClauseWords(QueryWord[] words, int first, int length)
    {
        _words = words;
        _first = first;
        Length = length;
    }

    /// <summary>A word.</summary>
    /// <param name="index">Its place in the clause.</param>
    public ref readonly QueryWord this[int index] => ref _words[_first + index];
}
