namespace EmbeddedCorpus.Search.Filters;

/// <summary>What a <see cref="SearchFilter"/> asks of an article.</summary>
internal enum FilterOperation
{
    /// <summary>A field has a value, or a list with the value.</summary>
    Field,

    /// <summary>Both filters let the article pass.</summary>
    And,

    /// <summary>At least one filter lets the article pass.</summary>
    Or,

    /// <summary>The filter does not let the article pass.</summary>
    Not,
}
