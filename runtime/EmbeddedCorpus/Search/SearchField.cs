namespace EmbeddedCorpus;

/// <summary>Where the words of a query must stand.</summary>
public enum SearchField
{
    /// <summary>Anywhere in an article, its headline included.</summary>
    Anywhere = 0,

    /// <summary>In the headline.</summary>
    Headline = 1,

    /// <summary>In a quotation.</summary>
    Quotes = 2,
}
