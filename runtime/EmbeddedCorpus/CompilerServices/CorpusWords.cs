using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using EmbeddedCorpus.Search;
using EmbeddedCorpus.Search.Concordance;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.CompilerServices;

/// <summary>Counts the words of a corpus, for the package <c>EmbeddedCorpus.Analysis</c>. Other code should not use this class.</summary>
/// <remarks>A word has a number from 0 to <see cref="Count"/>. All counts are of texts, without headlines and fields.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CorpusWords
{
    /// <summary>Returns the number of different words in the search index.</summary>
    /// <exception cref="NotSupportedException">The corpus has no search index.</exception>
    public static int Count(TextCorpus corpus) => corpus.Storage is null ? 0 : SearchIndex.Open(corpus.Storage).TermCount;

    /// <summary>Returns a word.</summary>
    public static IndexedWord At(TextCorpus corpus, int word) => corpus.Storage is null ? default : new IndexedWord(corpus.Storage, word);

    /// <summary>Counts each word of the articles within some limits.</summary>
    /// <returns>The number of all words.</returns>
    public static long CountAll(TextCorpus corpus, SearchOptions options, Span<int> counts, Span<int> articles) =>
        corpus.Storage is null ? 0 : OccurrenceCounter.CountAll(corpus.Storage, options, counts, articles);

    /// <summary>Counts the occurrences of a query and all words in each article.</summary>
    [SkipLocalsInit]
    public static void CountByArticle(TextCorpus corpus, ReadOnlySpan<char> query, SearchOptions options, Span<int> occurrences, Span<int> words)
    {
        if (corpus.Storage is not null)
        {
            Span<byte> utf8 = stackalloc byte[Searcher.MaxQueryBytes];
            Utf8.FromUtf16(query, utf8, out _, out int written);
            OccurrenceCounter.CountByArticle(corpus.Storage, utf8[..written], options, occurrences, words);
        }
    }

    /// <summary>Counts the words around each occurrence of a query, in the same paragraph.</summary>
    /// <returns>The number of words around all occurrences.</returns>
    [SkipLocalsInit]
    public static long CountAround(
        TextCorpus corpus, ReadOnlySpan<char> query, SearchOptions options, int before, int after, Span<int> counts, out int occurrences)
    {
        occurrences = 0;
        if (corpus.Storage is null)
        {
            return 0;
        }

        Span<byte> utf8 = stackalloc byte[Searcher.MaxQueryBytes];
        Utf8.FromUtf16(query, utf8, out _, out int written);
        return OccurrenceCounter.CountAround(corpus.Storage, utf8[..written], options, before, after, counts, out occurrences);
    }
}
