namespace EmbeddedCorpus;

/// <summary>The reason why a search ignores, changes or cannot find a part of a query.</summary>
public enum QueryProblemKind
{
    /// <summary>The kind of the <c>default</c> value.</summary>
    None = 0,

    /// <summary>No text of the corpus has the word.</summary>
    UnknownWord = 1,

    /// <summary>No text of the corpus has the word, so the search uses the most similar word.</summary>
    /// <remarks>Only with <see cref="SearchOptions.RepairWords"/>.</remarks>
    RepairedWord = 2,

    /// <summary>No text has a field with this name, or the value is not a date. The search ignores the name.</summary>
    UnknownField = 3,

    /// <summary>The query has too many words. The search ignores this part.</summary>
    TooManyWords = 4,

    /// <summary>The query has too many patterns, misspelt words or fields. The search reads this part as ordinary words.</summary>
    TooManyPatterns = 5,

    /// <summary>A pattern or a misspelt word finds too many words of the corpus. The search ignores the last of these words.</summary>
    TooManyMatches = 6,

    /// <summary>The query has too many levels of groups. The search ignores this bracket.</summary>
    TooDeep = 7,

    /// <summary>The query has too many bytes. The search ignores this part.</summary>
    TooLong = 8,
}
