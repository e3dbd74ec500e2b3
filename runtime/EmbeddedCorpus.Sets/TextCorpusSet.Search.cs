using EmbeddedCorpus.Search;
using EmbeddedCorpus.Sets;

namespace EmbeddedCorpus;

/// <content>Full-text search of all corpora.</content>
public sealed partial class TextCorpusSet
{
    /// <summary>Finds the best articles of all corpora for a query.</summary>
    /// <param name="query">The query, in the syntax of a search of one corpus.</param>
    /// <param name="hits">Receives the best articles, in falling order of score. Articles with equal scores are in the order of <see cref="Articles"/>.</param>
    /// <param name="options">The limits of the search. <see cref="SearchOptions.Speaker"/> can be a speaker of any corpus of the set.
    /// <see cref="SearchOptions.RepairWords"/> has no effect.</param>
    /// <returns>The number of hits that are written to <paramref name="hits"/>.</returns>
    /// <exception cref="NotSupportedException">A corpus with articles has no search index.</exception>
    /// <remarks>
    /// <para>The scores are the scores of one corpus with all articles. The method <see cref="SearchHit.Explain"/> of a hit weighs the words of only the corpus
    /// of the hit, and puts the difference into the last part.</para>
    /// <para>The first search on a thread allocates buffers. Later searches on that thread allocate nothing.</para>
    /// </remarks>
    public int Search(ReadOnlySpan<char> query, Span<SearchHit> hits, SearchOptions options = default) => Search(query, hits, options, counts: false, out _);

    /// <summary>Finds the best articles of all corpora for a query, and counts all articles that match.</summary>
    /// <param name="query">The query, in the syntax of a search of one corpus.</param>
    /// <param name="hits">Receives the best articles, in falling order of score. Pass an empty span to get only the number of matches.</param>
    /// <param name="totalMatches">The number of all articles that match.</param>
    /// <param name="options">The limits of the search.</param>
    /// <returns>The number of hits that are written to <paramref name="hits"/>.</returns>
    /// <exception cref="NotSupportedException">A corpus with articles has no search index.</exception>
    public int Search(ReadOnlySpan<char> query, Span<SearchHit> hits, out int totalMatches, SearchOptions options = default) =>
        Search(query, hits, options, counts: true, out totalMatches);

    /// <inheritdoc cref="Search(ReadOnlySpan{char}, Span{SearchHit}, SearchOptions)"/>
    public int Search(ReadOnlySpan<byte> utf8Query, Span<SearchHit> hits, SearchOptions options = default) =>
        SetSearcher.Search(this, utf8Query, hits, options, counts: false, out _);

    /// <inheritdoc cref="Search(ReadOnlySpan{char}, Span{SearchHit}, out int, SearchOptions)"/>
    public int Search(ReadOnlySpan<byte> utf8Query, Span<SearchHit> hits, out int totalMatches, SearchOptions options = default) =>
        SetSearcher.Search(this, utf8Query, hits, options, counts: true, out totalMatches);

    private int Search(ReadOnlySpan<char> query, Span<SearchHit> hits, in SearchOptions options, bool counts, out int total)
    {
        Span<byte> utf8 = stackalloc byte[Searcher.MaxQueryBytes];
        return SetSearcher.Search(this, Encode(query, utf8), hits, options, counts, out total);
    }
}
