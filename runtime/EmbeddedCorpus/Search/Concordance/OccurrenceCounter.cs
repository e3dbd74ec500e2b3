using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Completion;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Passages;
using EmbeddedCorpus.Search.Queries;
using EmbeddedCorpus.Search.Ranking;

namespace EmbeddedCorpus.Search.Concordance;

/// <summary>Counts the words of texts: all of them by the postings, those around a query by the texts.</summary>
internal static class OccurrenceCounter
{
    /// <summary>Counts each word of the texts within some limits.</summary>
    /// <param name="storage">The corpus.</param>
    /// <param name="options">The limits.</param>
    /// <param name="counts">Receives how often each term occurs, by its number.</param>
    /// <param name="articles">Receives how many articles have each term.</param>
    /// <returns>The number of all words.</returns>
    public static long CountAll(CorpusStorage storage, in SearchOptions options, Span<int> counts, Span<int> articles)
    {
        SearchIndex index = SearchIndex.Open(storage);
        SearchLimits limits = SearchLimits.Of(storage, options);
        counts = counts[..index.TermCount];
        articles = articles[..index.TermCount];
        counts.Clear();
        articles.Clear();
        if (limits.Speaker == SearchLimits.Nobody || index.TermCount == 0)
        {
            return 0;
        }

        SearchScratch scratch = SearchScratch.Instance;
        ArticleBits allowed = MatchingArticles.Collect(storage, default, limits);
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        var term = new TermReader(index, 0, bytes);
        long total = 0;
        while (term.MoveNext())
        {
            int reserved = scratch.Reserved;
            PostingCursor cursor = PostingCursor.Open(index, scratch, TermInfo.Of(index, term, out _), isExact: true);
            for (; cursor.Article != PostingCursor.End; cursor.MoveNext(index, scratch))
            {
                int count = allowed.Has(cursor.Article) ? CountInText(index, scratch, ref cursor) : 0;
                counts[term.Number] += count;
                articles[term.Number] += count > 0 ? 1 : 0;
            }

            total += counts[term.Number];
            scratch.Release(reserved);
        }

        return total;
    }

    /// <summary>Counts the occurrences of a query, by article.</summary>
    /// <param name="storage">The corpus.</param>
    /// <param name="query">The query.</param>
    /// <param name="options">The limits.</param>
    /// <param name="occurrences">Receives the occurrences in the text of each article.</param>
    /// <param name="words">Receives the words in the text of each article within the limits, whether it matches the query or not.</param>
    public static void CountByArticle(CorpusStorage storage, ReadOnlySpan<byte> query, in SearchOptions options, Span<int> occurrences, Span<int> words)
    {
        SearchIndex index = SearchIndex.Open(storage);
        SearchLimits limits = SearchLimits.Of(storage, options);
        occurrences = occurrences[..index.Articles];
        words = words[..index.Articles];
        occurrences.Clear();
        words.Clear();
        if (limits.Speaker == SearchLimits.Nobody)
        {
            return;
        }

        ArticleBits allowed = MatchingArticles.Collect(storage, default, limits);
        for (int article = allowed.Next(0); article >= 0; article = allowed.Next(article + 1))
        {
            index.WordsOf(article, out words[article]);
        }

        SearchScratch scratch = SearchScratch.Instance;
        if (TryOpen(index, query, limits, out ArticleBits matches, out QueryTrace trace))
        {
            for (int article = matches.Next(0); article >= 0; article = matches.Next(article + 1))
            {
                occurrences[article] = OccurrenceFinder.Find(index, scratch, article, trace);
            }
        }
    }

    /// <summary>Counts the words around each occurrence of a query, in the same paragraph.</summary>
    /// <param name="storage">The corpus.</param>
    /// <param name="query">The query.</param>
    /// <param name="options">The limits.</param>
    /// <param name="before">The number of words before an occurrence.</param>
    /// <param name="after">The number of words after an occurrence.</param>
    /// <param name="counts">Receives how often each term is around an occurrence, by its number.</param>
    /// <param name="occurrences">The number of occurrences.</param>
    /// <returns>The number of words around all occurrences.</returns>
    public static long CountAround(
        CorpusStorage storage, ReadOnlySpan<byte> query, in SearchOptions options, int before, int after, Span<int> counts, out int occurrences)
    {
        SearchIndex index = SearchIndex.Open(storage);
        SearchLimits limits = SearchLimits.Of(storage, options);
        counts = counts[..index.TermCount];
        counts.Clear();
        occurrences = 0;
        if (limits.Speaker == SearchLimits.Nobody || !TryOpen(index, query, limits, out ArticleBits matches, out QueryTrace trace))
        {
            return 0;
        }

        SearchScratch scratch = SearchScratch.Instance;
        long total = 0;
        for (int article = matches.Next(0); article >= 0; article = matches.Next(article + 1))
        {
            int found = OccurrenceFinder.Find(index, scratch, article, trace);
            ReadOnlySpan<byte> text = found == 0 ? default : new Article(storage, article).Text.Bytes;
            for (int number = 0; number < found; number++)
            {
                total += CountAround(index, article, text, scratch.Positions.Span.Slice(2 * number, 2), before, after, counts);
            }

            occurrences += found;
        }

        return total;
    }

    private static bool TryOpen(in SearchIndex index, ReadOnlySpan<byte> query, in SearchLimits limits, out ArticleBits matches, out QueryTrace trace)
    {
        SearchScratch scratch = SearchScratch.Instance;
        scratch.Query.Clear();
        matches = MatchingArticles.Collect(index.Storage, query, limits);
        trace = QueryTrace.Of(scratch, scratch.Query, limits.Speaker);
        if (trace.Count == 0)
        {
            return false;
        }

        MatchFinder.Open(index, scratch, trace);
        return true;
    }

    private static int CountAround(in SearchIndex index, int article, ReadOnlySpan<byte> text, ReadOnlySpan<int> occurrence, int before, int after, Span<int> counts)
    {
        (int textStart, int textEnd) = index.TextPositions(article);
        var words = new WordScanner(index, article, text);
        int endBefore = occurrence[0] > textStart ? words.MoveTo(occurrence[0] - 1 - textStart).End : 0;
        (int keyword, _) = words.MoveTo(occurrence[0] - textStart);
        (_, int keywordEnd) = words.MoveTo(occurrence[1] - 1 - textStart);
        (int paragraph, int paragraphEnd) = PassageFinder.ParagraphAround(index.Storage, article, keyword, text.Length);

        // A pair of characters that shares one with the keyword is a part of it.
        int first = (int)Math.Max((long)occurrence[0] - before - (endBefore > keyword ? 1 : 0), textStart);
        int left = after;
        int total = 0;
        words = new WordScanner(index, article, text);
        for (int position = first; position < textEnd && (position < occurrence[1] || left > 0); position++)
        {
            (int start, int stop) = words.MoveTo(position - textStart);
            if (start == stop)
            {
                continue;
            }

            left -= start >= keywordEnd ? 1 : 0;
            bool isAround = (stop <= keyword || start >= keywordEnd) && start >= paragraph && stop <= paragraphEnd;
            int term = isAround ? WordCompleter.Find(index, text[start..stop], default) : -1;
            if (term >= 0)
            {
                counts[term]++;
                total++;
            }
        }

        return total;
    }

    // Positions tell the words of fields from those of the text, where the index has fields.
    private static int CountInText(in SearchIndex index, SearchScratch scratch, ref PostingCursor cursor)
    {
        if (!index.HasFieldWords)
        {
            return cursor.TextFrequency(scratch);
        }

        scratch.Positions.Clear();
        cursor.ReadPositions(index, scratch);
        (int start, int end) = index.TextPositions(cursor.Article);
        int count = 0;
        foreach (int position in scratch.Positions.Span)
        {
            count += position >> 1 >= start && position >> 1 < end ? 1 : 0;
        }

        return count;
    }
}
