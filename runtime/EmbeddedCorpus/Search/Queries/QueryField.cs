namespace EmbeddedCorpus.Search.Queries;

/// <summary>What a part of a query is looked for in.</summary>
/// <param name="Field">The part of an article that words are in.</param>
/// <param name="Kind">What the name before the colon means.</param>
/// <param name="Key">The key of the column.</param>
internal readonly record struct QueryField(SearchField Field, QueryFieldKind Kind = QueryFieldKind.Words, int Key = 0);

/// <summary>What the name of a field means.</summary>
internal enum QueryFieldKind
{
    /// <summary>Words of an article.</summary>
    Words,

    /// <summary>Names of speakers whom an article quotes.</summary>
    Speaker,

    /// <summary>The date of an article.</summary>
    Date,

    /// <summary>A column of metadata.</summary>
    Column,
}
