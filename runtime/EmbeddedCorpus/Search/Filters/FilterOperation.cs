namespace EmbeddedCorpus.Search.Filters;

/// <summary>What a <see cref="SearchFilter"/> asks of an article.</summary>
internal enum FilterOperation
{
    /// <summary>A field has a value, or a list with the value.</summary>
    Field,

    /// <summary>A field is a day in a range.</summary>
    Days,

    /// <summary>A field is a number in a range.</summary>
    Numbers,

    /// <summary>The article has a field.</summary>
    Exists,

    /// <summary>Both filters let the article pass.</summary>
    And,

    /// <summary>At least one filter lets the article pass.</summary>
    Or,

    /// <summary>The filter does not let the article pass.</summary>
    Not,
}
