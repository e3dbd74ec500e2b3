using EmbeddedCorpus.Search;

namespace EmbeddedCorpus;

/// <content>Full-text search, over an index that was built when the corpus was compiled.</content>
public readonly partial struct TextCorpus
{
    /// <summary>Whether the corpus was compiled with a search index; off with the property <c>EmbeddedCorpusSearch</c>.</summary>
    public bool HasSearchIndex => _storage is { HasSearchIndex: true };

    /// <summary>Finds the articles that answer a query best. Allocates nothing, but for what a thread's first searches make to work in.</summary>
    /// <param name="query">
    /// Words, of which any may stand in an article, the more and the rarer the better; <c>"an exact phrase"</c>; <c>+must</c>;
    /// <c>-not</c>; <c>prefix*</c>; <c>headline:word</c> and <c>quote:word</c>. Nothing is an error: what is no syntax is read as words.
    /// The first 2,048 bytes and 64 words count.
    /// </param>
    /// <param name="hits">Filled with the best articles, the best first; equal ones by date, then in the order of the corpus.</param>
    /// <returns>How many were filled in.</returns>
    /// <exception cref="InvalidOperationException">The corpus was compiled without a search index.</exception>
    /// <example>
    /// <code>
    /// var hits = new SearchHit[10];
    /// int count = Corpus.Search("\"abraham accords\" +israel", hits);
    /// </code>
    /// </example>
    public int Search(ReadOnlySpan<char> query, Span<SearchHit> hits) =>
        Searcher.Search(_storage, query, hits, default, counts: false, out _);

    /// <inheritdoc cref="Search(ReadOnlySpan{char}, Span{SearchHit})"/>
    /// <param name="query">The query, as in the other overloads.</param>
    /// <param name="hits">Filled with the best articles, the best first; equal ones by date, then in the order of the corpus.</param>
    /// <param name="options">What the search is limited to.</param>
    public int Search(ReadOnlySpan<char> query, Span<SearchHit> hits, SearchOptions options) =>
        Searcher.Search(_storage, query, hits, SearchLimits.Of(_storage, options), counts: false, out _);

    /// <summary>Finds the articles that answer a query best, and counts all that match. Counting looks at every article that matches; use the other overload where nobody asks.</summary>
    /// <param name="query">The query, as in the other overload.</param>
    /// <param name="hits">Filled with the best articles; may be empty, only to count.</param>
    /// <param name="totalMatches">How many articles match in all.</param>
    /// <returns>How many were filled in.</returns>
    /// <exception cref="InvalidOperationException">The corpus was compiled without a search index.</exception>
    public int Search(ReadOnlySpan<char> query, Span<SearchHit> hits, out int totalMatches) =>
        Searcher.Search(_storage, query, hits, default, counts: true, out totalMatches);

    /// <inheritdoc cref="Search(ReadOnlySpan{char}, Span{SearchHit}, out int)"/>
    /// <param name="query">The query, as in the other overloads.</param>
    /// <param name="hits">Filled with the best articles, the best first; equal ones by date, then in the order of the corpus.</param>
    /// <param name="options">What the search is limited to.</param>
    /// <param name="totalMatches">How many articles match in all.</param>
    public int Search(ReadOnlySpan<char> query, Span<SearchHit> hits, SearchOptions options, out int totalMatches) =>
        Searcher.Search(_storage, query, hits, SearchLimits.Of(_storage, options), counts: true, out totalMatches);

    /// <inheritdoc cref="Search(ReadOnlySpan{char}, Span{SearchHit})"/>
    /// <param name="utf8Query">The query in UTF-8.</param>
    /// <param name="hits">Filled with the best articles, the best first; equal ones by date, then in the order of the corpus.</param>
    public int Search(ReadOnlySpan<byte> utf8Query, Span<SearchHit> hits) =>
        Searcher.Search(_storage, utf8Query, hits, default, counts: false, out _);

    /// <inheritdoc cref="Search(ReadOnlySpan{char}, Span{SearchHit}, SearchOptions)"/>
    /// <param name="utf8Query">The query in UTF-8.</param>
    /// <param name="hits">Filled with the best articles, the best first; equal ones by date, then in the order of the corpus.</param>
    /// <param name="options">What the search is limited to.</param>
    public int Search(ReadOnlySpan<byte> utf8Query, Span<SearchHit> hits, SearchOptions options) =>
        Searcher.Search(_storage, utf8Query, hits, SearchLimits.Of(_storage, options), counts: false, out _);

    /// <inheritdoc cref="Search(ReadOnlySpan{char}, Span{SearchHit}, out int)"/>
    /// <param name="utf8Query">The query in UTF-8.</param>
    /// <param name="hits">Filled with the best articles, the best first; equal ones by date, then in the order of the corpus.</param>
    /// <param name="totalMatches">How many articles match in all.</param>
    public int Search(ReadOnlySpan<byte> utf8Query, Span<SearchHit> hits, out int totalMatches) =>
        Searcher.Search(_storage, utf8Query, hits, default, counts: true, out totalMatches);

    /// <inheritdoc cref="Search(ReadOnlySpan{char}, Span{SearchHit}, SearchOptions, out int)"/>
    /// <param name="utf8Query">The query in UTF-8.</param>
    /// <param name="hits">Filled with the best articles, the best first; equal ones by date, then in the order of the corpus.</param>
    /// <param name="options">What the search is limited to.</param>
    /// <param name="totalMatches">How many articles match in all.</param>
    public int Search(ReadOnlySpan<byte> utf8Query, Span<SearchHit> hits, SearchOptions options, out int totalMatches) =>
        Searcher.Search(_storage, utf8Query, hits, SearchLimits.Of(_storage, options), counts: true, out totalMatches);

    /// <summary>Offers words of the corpus that are spelled nearly like one that it does not have. Allocates nothing.</summary>
    /// <param name="word">The word; of several, the first that the corpus does not have.</param>
    /// <param name="words">Filled with the nearest words: one edit away before two (words of up to four letters: one only), then those of more articles first. An edit is a letter added, left out or changed, or two neighbours swapped.</param>
    /// <param name="count">How many were filled in.</param>
    /// <returns>Whether there is any; <see langword="false"/> too when the corpus has every word.</returns>
    /// <exception cref="InvalidOperationException">The corpus was compiled without a search index.</exception>
    public bool TrySuggest(ReadOnlySpan<char> word, Span<IndexedWord> words, out int count) => Searcher.TrySuggest(_storage, word, words, out count);

    /// <summary>The same for a word in UTF-8.</summary>
    /// <inheritdoc cref="TrySuggest(ReadOnlySpan{char}, Span{IndexedWord}, out int)"/>
    public bool TrySuggest(ReadOnlySpan<byte> utf8Word, Span<IndexedWord> words, out int count) => Searcher.TrySuggest(_storage, utf8Word, words, out count);
}
