namespace EmbeddedCorpus;

/// <summary>The order of the lines of a concordance.</summary>
/// <remarks>Lines that are equal in an order are in the order of the corpus.</remarks>
public enum ConcordanceOrder
{
    /// <summary>By article in the order of the corpus, and by position in the article.</summary>
    Position,

    /// <summary>By the date of the article, the earliest date first. Articles without a date come last.</summary>
    Date,

    /// <summary>By the words before the keyword, from right to left.</summary>
    Before,

    /// <summary>By the words after the keyword, from left to right.</summary>
    After,
}
