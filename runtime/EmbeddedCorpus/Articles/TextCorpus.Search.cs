using EmbeddedCorpus.Search;

namespace EmbeddedCorpus;

/// <content>Full-text search, over an index that was built when the corpus was compiled.</content>
public readonly partial struct TextCorpus
{
    /// <summary>Whether the corpus was compiled with a search index, which the MSBuild property <c>EmbeddedCorpusSearch</c> decides.</summary>
    public bool HasSearchIndex => _storage is { HasSearchIndex: true };

    /// <summary>Finds the articles that answer a query best.</summary>
    /// <param name="query">
    /// Words, any of which may occur in an article; <c>"an exact phrase"</c>; <c>+required</c>; <c>-excluded</c>; <c>prefix*</c>;
    /// <c>headline:word</c> and <c>quote:word</c>. A query is never rejected: anything that is not an operator is a word.
    /// The first 2,048 bytes and the first 64 words are read.
    /// </param>
    /// <param name="hits">Receives the articles, the best first. Equal ones are in the order of the corpus.</param>
    /// <param name="options">Limits of the search.</param>
    /// <returns>The number of hits.</returns>
    /// <exception cref="NotSupportedException">The corpus was compiled without a search index.</exception>
    /// <remarks>The first search on a thread allocates its buffers; later ones allocate nothing.</remarks>
    /// <example>
    /// <code>
    /// var hits = new SearchHit[10];
    /// int count = Corpus.Search("\"abraham accords\" +israel", hits);
    /// </code>
    /// </example>
    public int Search(ReadOnlySpan<char> query, Span<SearchHit> hits, SearchOptions options = default) =>
        Searcher.Search(_storage, query, hits, Limits(options), counts: false, out _);

    /// <summary>Finds the articles that answer a query best, and counts all that match.</summary>
    /// <param name="query">The query, as in the other overload.</param>
    /// <param name="hits">Receives the articles, the best first. It may be empty, if only the count is of interest.</param>
    /// <param name="totalMatches">The number of articles that match.</param>
    /// <param name="options">Limits of the search.</param>
    /// <returns>The number of hits.</returns>
    /// <exception cref="NotSupportedException">The corpus was compiled without a search index.</exception>
    /// <remarks>Counting reads all matches, so the other overload is faster.</remarks>
    public int Search(ReadOnlySpan<char> query, Span<SearchHit> hits, out int totalMatches, SearchOptions options = default) =>
        Searcher.Search(_storage, query, hits, Limits(options), counts: true, out totalMatches);

    /// <inheritdoc cref="Search(ReadOnlySpan{char}, Span{SearchHit}, SearchOptions)"/>
    public int Search(ReadOnlySpan<byte> utf8Query, Span<SearchHit> hits, SearchOptions options = default) =>
        Searcher.Search(_storage, utf8Query, hits, Limits(options), counts: false, out _);

    /// <inheritdoc cref="Search(ReadOnlySpan{char}, Span{SearchHit}, out int, SearchOptions)"/>
    public int Search(ReadOnlySpan<byte> utf8Query, Span<SearchHit> hits, out int totalMatches, SearchOptions options = default) =>
        Searcher.Search(_storage, utf8Query, hits, Limits(options), counts: true, out totalMatches);

    /// <summary>Suggests words of the corpus for a word that it does not have.</summary>
    /// <param name="query">A word, or several: then the first one that the corpus does not have.</param>
    /// <param name="words">
    /// Receives the nearest words: those at one edit before those at two, then by falling number of articles. Words of up to four letters are
    /// compared at one edit only. An edit adds, removes or changes a letter, or swaps two neighbours.
    /// </param>
    /// <returns>The number of words: 0 if the corpus has every word of the query, or none that is near.</returns>
    /// <exception cref="NotSupportedException">The corpus was compiled without a search index.</exception>
    public int Suggest(ReadOnlySpan<char> query, Span<IndexedWord> words) => Searcher.Suggest(_storage, query, words);

    /// <inheritdoc cref="Suggest(ReadOnlySpan{char}, Span{IndexedWord})"/>
    public int Suggest(ReadOnlySpan<byte> utf8Query, Span<IndexedWord> words) => Searcher.Suggest(_storage, utf8Query, words);

    // A search without limits, such as the first one of most processes, needs no code that looks limits up.
    private SearchLimits Limits(in SearchOptions options) => options.LimitsNothing ? default : SearchLimits.Of(_storage, options);
}
