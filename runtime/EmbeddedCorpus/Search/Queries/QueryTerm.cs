namespace EmbeddedCorpus.Search.Queries;

/// <summary>One word of a query: the forms that it means.</summary>
/// <param name="First">The first form; of a stem, the first of its ring.</param>
/// <param name="End">Behind the last form; 0 for a stem, whose forms are a ring.</param>
/// <param name="Exact">The form that the query has itself, or -1. Of a range every form is.</param>
/// <param name="Documents">How many documents have it: of a range the sum over its forms, which costs no look at them, but not more than there are.</param>
/// <param name="Bounds">The address of the score bounds of a stem; 0 without.</param>
internal readonly record struct QueryTerm(int First, int End, int Exact, int Documents, uint Bounds)
{
    /// <summary>A word that the corpus does not have.</summary>
    public static QueryTerm None => new(0, 0, -1, 0, 0);

    /// <summary>Whether it means the forms of a stem.</summary>
    public bool IsStem => End == 0 && Documents > 0;

    /// <summary>Whether the corpus has no such word.</summary>
    public bool IsEmpty => Documents == 0;

    /// <summary>Where its forms start among those that the query has read; of a long range they are not read, and it is -1.</summary>
    public int FirstInfo { get; init; }

    /// <summary>How many they are.</summary>
    public int Infos { get; init; }

    /// <summary>Whether both mean the same.</summary>
    public bool Means(in QueryTerm other) => First == other.First && End == other.End && Exact == other.Exact && Documents == other.Documents;
}
