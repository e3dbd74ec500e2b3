namespace EmbeddedCorpus;

/// <summary>The part of an article that a search reads.</summary>
public enum SearchField
{
    /// <summary>The headline, the text, and the fields that <c>EmbeddedCorpusSearchFields</c> names.</summary>
    Anywhere = 0,

    /// <summary>Only the headline.</summary>
    Headline = 1,

    /// <summary>Only the quotations.</summary>
    Quotes = 2,
}
