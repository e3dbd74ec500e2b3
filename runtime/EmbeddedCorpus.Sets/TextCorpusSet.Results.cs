using System.Text.Unicode;
using EmbeddedCorpus.Search;
using EmbeddedCorpus.Sets;

namespace EmbeddedCorpus;

/// <content>Facets, concordance, completion and suggestions of all corpora.</content>
public sealed partial class TextCorpusSet
{
    /// <summary>Counts the articles of all corpora that match a query, for each value of a property.</summary>
    /// <param name="query">The query, in the syntax of a search. A query without words matches all articles.</param>
    /// <param name="field">The property, such as <see cref="FacetField.Year"/> or <c>FacetField.Named("section")</c>.</param>
    /// <param name="facets">Receives the values with the most articles, in falling order of the number of articles. Values with equal numbers are in the
    /// order of their bytes.</param>
    /// <param name="distinct">The number of different values in the articles that match.</param>
    /// <param name="options">The limits of the search.</param>
    /// <returns>The number of values that are written to <paramref name="facets"/>.</returns>
    /// <exception cref="NotSupportedException">The query has words, and a corpus with articles has no search index.</exception>
    /// <remarks>
    /// <para>For <see cref="FacetField.Speaker"/>, the values are the names of the people in <see cref="Speakers"/>.</para>
    /// <para>The first call on a thread allocates buffers. Later calls on that thread allocate nothing.</para>
    /// </remarks>
    public int GetFacets(ReadOnlySpan<char> query, FacetField field, Span<FacetCount> facets, out int distinct, SearchOptions options = default)
    {
        Span<byte> utf8 = stackalloc byte[Searcher.MaxQueryBytes];
        return GetFacets(Encode(query, utf8), field, facets, out distinct, options);
    }

    /// <inheritdoc cref="GetFacets(ReadOnlySpan{char}, FacetField, Span{FacetCount}, out int, SearchOptions)"/>
    public int GetFacets(ReadOnlySpan<byte> utf8Query, FacetField field, Span<FacetCount> facets, out int distinct, SearchOptions options = default) =>
        SetScratch.Instance.Facets.Count(this, utf8Query, field, facets, out distinct, options);

    /// <summary>Finds each occurrence of the words and phrases of a query in all corpora, with the text before and after.</summary>
    /// <param name="query">The query, in the syntax of a search. The lines are from the articles that match the query.</param>
    /// <param name="lines">Receives the first lines. Pass an empty span to get only the number of lines.</param>
    /// <param name="total">The number of all lines.</param>
    /// <param name="options">The limits, the order of the lines and the width of the context.</param>
    /// <returns>The number of lines that are written to <paramref name="lines"/>.</returns>
    /// <exception cref="NotSupportedException">A corpus with articles has no search index.</exception>
    /// <remarks>
    /// <para>The lines are the lines of one corpus with all articles; see
    /// <see cref="TextCorpus.GetConcordance(ReadOnlySpan{char}, Span{ConcordanceLine}, out int, ConcordanceOptions)"/>.</para>
    /// <para>The first call on a thread allocates buffers. Later calls on that thread allocate nothing.</para>
    /// </remarks>
    public int GetConcordance(ReadOnlySpan<char> query, Span<ConcordanceLine> lines, out int total, ConcordanceOptions options = default)
    {
        Span<byte> utf8 = stackalloc byte[Searcher.MaxQueryBytes];
        return GetConcordance(Encode(query, utf8), lines, out total, options);
    }

    /// <inheritdoc cref="GetConcordance(ReadOnlySpan{char}, Span{ConcordanceLine}, out int, ConcordanceOptions)"/>
    public int GetConcordance(ReadOnlySpan<byte> utf8Query, Span<ConcordanceLine> lines, out int total, ConcordanceOptions options = default) =>
        SetConcordance.Find(this, utf8Query, lines, out total, options);

    /// <summary>Completes the last word of a query with words of all corpora.</summary>
    /// <param name="prefix">The query, such as <c>arms de</c>, or a phrase without a closing quotation mark, such as <c>"arms de</c>.</param>
    /// <param name="words">Receives the completed words. Words in more articles come first. Words in the same number of articles are in the order of the
    /// alphabet.</param>
    /// <returns>The number of words in <paramref name="words"/>. The number is 0 if the query does not end with a word or with an open phrase.</returns>
    /// <exception cref="NotSupportedException">A corpus with articles has no search index.</exception>
    /// <remarks>
    /// <para><see cref="IndexedWord.ArticleCount"/> is the number of articles in all corpora. The word belongs to the first corpus that has it.</para>
    /// <para>The first call on a thread allocates buffers. Later calls on that thread allocate nothing.</para>
    /// </remarks>
    public int Complete(ReadOnlySpan<char> prefix, Span<IndexedWord> words)
    {
        Span<byte> utf8 = stackalloc byte[Searcher.MaxQueryBytes];
        return Complete(Encode(prefix, utf8), words);
    }

    /// <inheritdoc cref="Complete(ReadOnlySpan{char}, Span{IndexedWord})"/>
    public int Complete(ReadOnlySpan<byte> utf8Prefix, Span<IndexedWord> words) => SetScratch.Instance.Candidates.Complete(Members, utf8Prefix, words);

    /// <summary>Suggests similar words of all corpora for the first word of a query that no corpus has.</summary>
    /// <param name="query">The query.</param>
    /// <param name="words">Receives the words, the most similar first, then the words in more articles. Each corpus suggests at most 64 words.</param>
    /// <returns>The number of words in <paramref name="words"/>.</returns>
    /// <exception cref="NotSupportedException">A corpus with articles has no search index.</exception>
    /// <remarks>
    /// <para><see cref="IndexedWord.ArticleCount"/> is the number of articles in all corpora. The word belongs to the first corpus that suggests it.</para>
    /// <para>The first call on a thread allocates buffers. Later calls on that thread allocate nothing.</para>
    /// </remarks>
    public int Suggest(ReadOnlySpan<char> query, Span<IndexedWord> words)
    {
        Span<byte> utf8 = stackalloc byte[Searcher.MaxQueryBytes];
        return Suggest(Encode(query, utf8), words);
    }

    /// <inheritdoc cref="Suggest(ReadOnlySpan{char}, Span{IndexedWord})"/>
    public int Suggest(ReadOnlySpan<byte> utf8Query, Span<IndexedWord> words) =>
        SetScratch.Instance.Candidates.Suggest(Members, utf8Query[..Math.Min(utf8Query.Length, Searcher.MaxQueryBytes)], words);

    private static ReadOnlySpan<byte> Encode(ReadOnlySpan<char> query, Span<byte> utf8)
    {
        Utf8.FromUtf16(query, utf8, out _, out int written);
        return utf8[..written];
    }
}
