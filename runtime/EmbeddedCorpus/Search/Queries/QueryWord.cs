namespace EmbeddedCorpus.Search.Queries;

/// <summary>One word of a query: the terms that it means.</summary>
/// <remarks>Fields, and no record: accessors and members of equality are more to compile and to load before a process has its first result.</remarks>
internal struct QueryWord
{
    /// <summary>The <see cref="Exact"/> of a word whose own term only other corpora of a set have: none of its terms is exact.</summary>
    public const int NoTerm = int.MaxValue;

    /// <summary>The first term; of a stem, the first of its ring.</summary>
    public int First;

    /// <summary>Behind the last term; 0 for a stem, whose terms are a ring; of a set the number of terms, negative.</summary>
    public int End;

    /// <summary>The term that the query has itself, or -1. Of a range every term is, and of a set without it.</summary>
    public int Exact;

    /// <summary>How many articles have it: of a range or a set the sum over its terms, which costs no look at them, but not more than there are.</summary>
    public int Articles;

    /// <summary>The address of the score bounds of a stem; 0 without.</summary>
    public uint Bounds;

    /// <summary>Of a set a number that tells it from other sets; otherwise 0.</summary>
    public int Hash;

    /// <summary>Where its terms start among those that the query has read; of a long range they are not read, and it is -1.</summary>
    public int FirstInfo;

    /// <summary>How many they are.</summary>
    public int Infos;

    public QueryWord(int first, int end, int exact, int articles, uint bounds)
    {
        First = first;
        End = end;
        Exact = exact;
        Articles = articles;
        Bounds = bounds;
    }

    /// <summary>A word that the corpus does not have.</summary>
    public static QueryWord None => new(0, 0, -1, 0, 0);

    /// <summary>Whether it means the terms of a stem.</summary>
    public readonly bool IsStem => End == 0 && Articles > 0;

    /// <summary>Whether it means terms from all over the dictionary.</summary>
    public readonly bool IsSet => End < 0;

    /// <summary>Whether the corpus has no such word.</summary>
    public readonly bool IsEmpty => Articles == 0;

    /// <summary>Whether one of its terms counts as what the query has.</summary>
    public readonly bool IsExact(int term) => End == 0 || Exact >= 0 ? term == Exact : true;

    /// <summary>Whether both mean the same.</summary>
    public readonly bool Means(in QueryWord other) =>
        First == other.First && End == other.End && Exact == other.Exact && Articles == other.Articles && Hash == other.Hash;
}
