namespace EmbeddedCorpus.Search.Queries;

/// <summary>A part of a group: a clause, or another group. The parts of a group are a list.</summary>
internal struct QueryItem
{
    /// <summary>No item.</summary>
    public const int None = -1;

    /// <summary>Whether it may, must or must not match.</summary>
    public Occurrence Occurrence;

    /// <summary>The clause, or <see cref="None"/> for a group.</summary>
    public int Clause;

    /// <summary>The first item of a group.</summary>
    public int First;

    /// <summary>The last item of a group.</summary>
    public int Last;

    /// <summary>The next item of the same group.</summary>
    public int Next;

    /// <summary>Whether it is a group.</summary>
    public readonly bool IsGroup => Clause < 0;
}
