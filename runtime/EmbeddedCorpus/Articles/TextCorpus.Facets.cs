using EmbeddedCorpus.Search.Facets;

namespace EmbeddedCorpus;

/// <content>Counts of articles by a property.</content>
public readonly partial struct TextCorpus
{
    /// <summary>Counts the articles that match a query, for each value of a property.</summary>
    /// <param name="query">The query, in the same syntax as for a search. A query without words matches all articles.</param>
    /// <param name="field">The property, such as <see cref="FacetField.Year"/> or <c>FacetField.Named("section")</c>.</param>
    /// <param name="facets">Receives the values with the most articles, in falling order of the number of articles. Values with equal numbers are in the
    /// order of their bytes.</param>
    /// <param name="distinct">The number of different values in the articles that match.</param>
    /// <param name="options">The limits of the search.</param>
    /// <returns>The number of values that are written to <paramref name="facets"/>.</returns>
    /// <exception cref="NotSupportedException">The query has words, and the corpus has no search index.</exception>
    /// <remarks>The first call on a thread allocates buffers. Later calls on that thread allocate nothing.</remarks>
    /// <example>
    /// <code>
    /// var years = new FacetCount[20];
    /// int count = Corpus.All.GetFacets("arms", FacetField.Year, years, out _);
    /// </code>
    /// </example>
    public int GetFacets(ReadOnlySpan<char> query, FacetField field, Span<FacetCount> facets, out int distinct, SearchOptions options = default) =>
        FacetCounter.Count(_storage, query, field, facets, out distinct, Limits(options));

    /// <inheritdoc cref="GetFacets(ReadOnlySpan{char}, FacetField, Span{FacetCount}, out int, SearchOptions)"/>
    public int GetFacets(ReadOnlySpan<byte> utf8Query, FacetField field, Span<FacetCount> facets, out int distinct, SearchOptions options = default) =>
        FacetCounter.Count(_storage, utf8Query, field, facets, out distinct, Limits(options));
}
