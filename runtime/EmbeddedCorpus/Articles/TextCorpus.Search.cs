using EmbeddedCorpus.Search;
using EmbeddedCorpus.Search.Completion;
using EmbeddedCorpus.Search.Suggestions;

namespace EmbeddedCorpus;

/// <content>Full-text search. The build of the corpus makes the search index.</content>
public readonly partial struct TextCorpus
{
    /// <summary>Whether the corpus has a search index.</summary>
    /// <remarks>The MSBuild property <c>EmbeddedCorpusSearch</c> decides whether the build makes the index.</remarks>
    public bool HasSearchIndex => _storage is { HasSearchIndex: true };

    /// <summary>Finds the best articles for a query.</summary>
    /// <param name="query">
    /// The query with the words to find. A query of plain words matches every article with at least one of the words. The operators are
    /// <c>"a phrase"</c>, <c>+required</c>, <c>-excluded</c>, <c>a AND b</c>, <c>a OR b</c>, <c>a NOT b</c>, <c>(groups)</c>, <c>prefix*</c>, <c>p?tt*rn</c>,
    /// <c>mispelt~1</c>, <c>"near words"~5</c>, <c>weight^2</c>, and fields such as <c>headline:word</c>, <c>quote:word</c>, <c>speaker:name</c> and
    /// <c>date:2022-10</c>. A query is never rejected. Anything that is not an operator is a word. A search reads the first 2,048 bytes and the first 64 words of a query.
    /// </param>
    /// <param name="hits">Receives the best articles, in falling order of score. Articles with equal scores are in the order of the corpus.</param>
    /// <param name="options">The limits of the search.</param>
    /// <returns>The number of hits that are written to <paramref name="hits"/>.</returns>
    /// <exception cref="NotSupportedException">The corpus has no search index.</exception>
    /// <remarks>The first search on a thread allocates buffers. Later searches on that thread allocate nothing.</remarks>
    /// <example>
    /// <code>
    /// var hits = new SearchHit[10];
    /// int count = Corpus.Search("\"abraham accords\" +israel", hits);
    /// </code>
    /// </example>
    public int Search(ReadOnlySpan<char> query, Span<SearchHit> hits, SearchOptions options = default) =>
        Searcher.Search(_storage, query, hits, Limits(options), counts: false, out _);

    /// <summary>Finds the best articles for a query, and counts all articles that match.</summary>
    /// <param name="query">The query, in the same syntax as for the overload without <paramref name="totalMatches"/>.</param>
    /// <param name="hits">Receives the best articles, in falling order of score. Pass an empty span to get only the number of matches.</param>
    /// <param name="totalMatches">The number of all articles that match.</param>
    /// <param name="options">The limits of the search.</param>
    /// <returns>The number of hits that are written to <paramref name="hits"/>.</returns>
    /// <exception cref="NotSupportedException">The corpus has no search index.</exception>
    /// <remarks>This overload reads and counts all matches. The overload without <paramref name="totalMatches"/> is faster.</remarks>
    public int Search(ReadOnlySpan<char> query, Span<SearchHit> hits, out int totalMatches, SearchOptions options = default) =>
        Searcher.Search(_storage, query, hits, Limits(options), counts: true, out totalMatches);

    /// <inheritdoc cref="Search(ReadOnlySpan{char}, Span{SearchHit}, SearchOptions)"/>
    public int Search(ReadOnlySpan<byte> utf8Query, Span<SearchHit> hits, SearchOptions options = default) =>
        Searcher.Search(_storage, utf8Query, hits, Limits(options), counts: false, out _);

    /// <inheritdoc cref="Search(ReadOnlySpan{char}, Span{SearchHit}, out int, SearchOptions)"/>
    public int Search(ReadOnlySpan<byte> utf8Query, Span<SearchHit> hits, out int totalMatches, SearchOptions options = default) =>
        Searcher.Search(_storage, utf8Query, hits, Limits(options), counts: true, out totalMatches);

    /// <summary>Suggests words of the corpus for a word that the corpus does not contain.</summary>
    /// <param name="query">One or more words. The suggestions are for the first word that the corpus does not contain.</param>
    /// <param name="words">
    /// Receives the most similar words, ordered by the number of edits. Among words with the same number of edits, words in more articles come first. An edit
    /// adds, removes or changes a letter, or swaps two neighbouring letters. A suggestion differs from the word by at most two edits. For a word of up to four
    /// letters, the limit is one edit.
    /// </param>
    /// <returns>
    /// The number of words in <paramref name="words"/>. The number is 0 if the corpus contains every word of the query, or if no word is similar.
    /// </returns>
    /// <exception cref="NotSupportedException">The corpus has no search index.</exception>
    public int Suggest(ReadOnlySpan<char> query, Span<IndexedWord> words) => Searcher.Suggest(_storage, query, words);

    /// <inheritdoc cref="Suggest(ReadOnlySpan{char}, Span{IndexedWord})"/>
    public int Suggest(ReadOnlySpan<byte> utf8Query, Span<IndexedWord> words) => Searcher.Suggest(_storage, utf8Query, words);

    /// <summary>Replaces the words of a query that the corpus does not contain with similar words.</summary>
    /// <param name="query">The query, in the syntax of a search.</param>
    /// <param name="suggestion">Receives the query with one or two similar words in place of each unknown word.</param>
    /// <returns>The number of characters in <paramref name="suggestion"/>. The number is 0 if the method replaces no word, or if the span is too
    /// short.</returns>
    /// <exception cref="NotSupportedException">The corpus has no search index.</exception>
    /// <remarks>A search with <see cref="SearchOptions.RepairWords"/> uses the same words. The first call on a thread allocates buffers.</remarks>
    public int SuggestQuery(ReadOnlySpan<char> query, Span<char> suggestion) => QueryReport.Suggest(_storage, query, suggestion);

    /// <inheritdoc cref="SuggestQuery(ReadOnlySpan{char}, Span{char})"/>
    public int SuggestQuery(ReadOnlySpan<byte> utf8Query, Span<byte> suggestion) => QueryReport.Suggest(_storage, utf8Query, suggestion);

    /// <summary>Lists the parts of a query that a search ignores, changes, or cannot find.</summary>
    /// <param name="query">The query, in the syntax of a search.</param>
    /// <param name="problems">Receives the problems, in the order in which a search reads the query. A query has at most 128 problems.</param>
    /// <param name="options">The options of the search.</param>
    /// <returns>The number of problems in <paramref name="problems"/>.</returns>
    /// <exception cref="NotSupportedException">The corpus has no search index.</exception>
    /// <remarks>The first call on a thread allocates buffers. Later calls on that thread allocate nothing.</remarks>
    public int GetQueryProblems(ReadOnlySpan<char> query, Span<QueryProblem> problems, SearchOptions options = default) =>
        QueryReport.Read(_storage, query, problems, Limits(options));

    /// <inheritdoc cref="GetQueryProblems(ReadOnlySpan{char}, Span{QueryProblem}, SearchOptions)"/>
    public int GetQueryProblems(ReadOnlySpan<byte> utf8Query, Span<QueryProblem> problems, SearchOptions options = default) =>
        QueryReport.Read(_storage, utf8Query, problems, Limits(options), default);

    /// <summary>Completes the last word of a query with words of the corpus.</summary>
    /// <param name="prefix">
    /// The query, such as <c>arms de</c>. In a phrase without a closing quotation mark, such as <c>"arms de</c>, the method finds only words that follow
    /// the other words of the phrase in a text. Upper and lower case and diacritics make no difference.
    /// </param>
    /// <param name="words">Receives the completed words. Words in more articles come first. Words in the same number of articles are in the order of the
    /// alphabet.</param>
    /// <returns>The number of words in <paramref name="words"/>. The number is 0 if the query does not end with a word or with an open phrase.</returns>
    /// <exception cref="NotSupportedException">The corpus has no search index.</exception>
    /// <remarks>The first call on a thread allocates buffers. Later calls on that thread allocate nothing.</remarks>
    /// <example>
    /// <code>
    /// var words = new IndexedWord[5];
    /// foreach (IndexedWord word in words.AsSpan(0, Corpus.Complete("arms de", words)))
    ///     Console.WriteLine($"{word} ({word.ArticleCount})");
    /// </code>
    /// </example>
    public int Complete(ReadOnlySpan<char> prefix, Span<IndexedWord> words) => WordCompleter.Complete(_storage, prefix, words);

    /// <inheritdoc cref="Complete(ReadOnlySpan{char}, Span{IndexedWord})"/>
    public int Complete(ReadOnlySpan<byte> utf8Prefix, Span<IndexedWord> words) => WordCompleter.Complete(_storage, utf8Prefix, words);

    // A search without limits, such as the first one of most processes, needs no code that looks limits up.
    private SearchLimits Limits(in SearchOptions options) => options.LimitsNothing ? default : SearchLimits.Of(_storage, options);
}
