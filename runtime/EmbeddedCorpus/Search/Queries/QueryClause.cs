namespace EmbeddedCorpus.Search.Queries;

/// <summary>Whether a clause may, must or must not match.</summary>
internal enum Occurrence
{
    /// <summary>It adds to the score.</summary>
    Should,

    /// <summary>Articles without it are not found.</summary>
    Must,

    /// <summary>Articles with it are not found.</summary>
    MustNot,
}

/// <summary>A word or a phrase of a query, with what its signs say.</summary>
internal struct QueryClause
{
    /// <summary>The <see cref="Reach"/> of words that follow one another.</summary>
    public const int Adjacent = 0;

    /// <summary>The highest <see cref="Reach"/> of words that are near.</summary>
    public const int MaxReach = 1000;

    /// <summary>The <see cref="Reach"/> of words anywhere in a sentence. Those of other parts of a text follow.</summary>
    public const int Sentence = MaxReach + 1;

    /// <summary>The <see cref="Reach"/> of words anywhere in a paragraph.</summary>
    public const int Paragraph = Sentence + 1;

    /// <summary>The <see cref="Reach"/> of words anywhere in a quotation.</summary>
    public const int Quotation = Paragraph + 1;

    /// <summary>Whether it may, must or must not match; of a clause in excluded groups the last.</summary>
    public Occurrence Occurrence;

    /// <summary>Where its words must stand.</summary>
    public SearchField Field;

    /// <summary>Whether it is the phrase of words that are joined without a space, beside a clause for each: it only adds to the score.</summary>
    public bool IsExtra;

    /// <summary>The item of a clause without words, which is a set of articles; otherwise 0.</summary>
    public int Articles;

    /// <summary>Its first word among the words of the query.</summary>
    public int FirstWord;

    /// <summary>How many words it has.</summary>
    public int Words;

    /// <summary>How far its words may be moved until they follow one another, or the part of a text that has all of them.</summary>
    public int Reach;

    /// <summary>How often the query has it.</summary>
    public int Repeats;

    /// <summary>By what the query multiplies its weight.</summary>
    public double Boost;

    /// <summary>The inverse article frequency of its words in a set of corpora; 0 where only one corpus is searched.</summary>
    public double SetWeight;

    /// <summary>What it weighs: the inverse article frequency of its words.</summary>
    public double Weight;

    /// <summary>What it adds to the score of any article at most; worked out where ranking needs it.</summary>
    public double Highest;

    /// <summary>Of a word: the address of the score bounds of the term that the query has; 0 without.</summary>
    public uint ExactBounds;

    /// <summary>Its first cursor.</summary>
    public int FirstCursor;

    /// <summary>How many cursors it has.</summary>
    public int Cursors;
}
