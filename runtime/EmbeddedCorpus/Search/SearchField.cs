namespace EmbeddedCorpus;

/// <summary>The part of an article that a search reads.</summary>
public enum SearchField
{
    /// <summary>The headline and the text.</summary>
    Anywhere = 0,

    /// <summary>The headline.</summary>
    Headline = 1,

    /// <summary>The quotations.</summary>
    Quotes = 2,
}
