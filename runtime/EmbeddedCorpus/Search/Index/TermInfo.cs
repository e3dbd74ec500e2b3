using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.Search.Index;

/// <summary>What a query keeps of a term of the dictionary, so that it is read there once.</summary>
internal struct TermInfo
{
    /// <summary>Its number.</summary>
    public int Number;

    /// <summary>How many articles have it.</summary>
    public int Articles;

    /// <summary>The address of its postings.</summary>
    public uint Postings;

    /// <summary>The address behind all that the index says of it.</summary>
    public uint End;

    /// <summary>The address of its score bounds by range; 0 when it has none.</summary>
    public uint Bounds;

    /// <summary>Whether it stands in any headline.</summary>
    public bool HasHeadline;

    /// <summary>Whether the numbers of its skip table have four digits.</summary>
    public bool IsWide;

    /// <summary>Takes what the dictionary says of a term.</summary>
    /// <param name="index">The index.</param>
    /// <param name="entry">The dictionary at the term.</param>
    /// <param name="stemBounds">The address of the score bounds of its stem, where it is the first term of one that has them; otherwise 0.</param>
    public static TermInfo Of(in SearchIndex index, in TermReader entry, out uint stemBounds)
    {
        var term = new TermInfo { Number = entry.Number, Articles = entry.Articles, Postings = entry.Postings, End = entry.PostingsEnd, HasHeadline = entry.HasHeadline, IsWide = entry.IsWide };
        uint ranges = (uint)SearchFormat.Ranges(index.Articles);
        stemBounds = 0;
        if (entry.IsFirst && SearchFormat.HasBounds(entry.StemArticles, index.Articles))
        {
            stemBounds = term.Postings;
            term.Postings += ranges;
        }

        if (SearchFormat.HasTermBounds(term.Articles, index.Articles))
        {
            term.Bounds = term.Postings;
            term.Postings += ranges;
        }

        return term;
    }
}
