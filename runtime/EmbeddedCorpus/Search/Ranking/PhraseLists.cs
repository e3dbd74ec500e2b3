using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Makes the list of articles in which some words follow one another.</summary>
internal static class PhraseLists
{
    /// <summary>Makes the list.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where to.</param>
    /// <param name="words">The words: two or more.</param>
    /// <param name="field">Where they must stand.</param>
    /// <param name="speaker">Whose quotation they must stand in: index + 1, or 0.</param>
    public static PostingCursor Make(in SearchIndex index, SearchScratch scratch, in ClauseWords words, SearchField field, int speaker)
    {
        int reserved = scratch.Reserved;
        int firstCursor = scratch.CursorCount;
        Span<int> ends = stackalloc int[Query.MaxWords];
        scratch.Counts.Start(index.Articles);
        if (Open(index, scratch, words, ends))
        {
            (int first, int end) = Rarest(scratch, firstCursor, ends[..words.Length]);
            Match(index, scratch, firstCursor, ends[..words.Length], first, end, field, speaker);
        }

        scratch.RemoveCursors(firstCursor);
        scratch.Release(reserved);
        return scratch.Counts.ToList(scratch);
    }

    private static bool Open(in SearchIndex index, SearchScratch scratch, in ClauseWords words, Span<int> ends)
    {
        for (int word = 0; word < words.Length; word++)
        {
            if (words[word].IsEmpty)
            {
                return false;
            }

            // Nothing is decoded before an article has the rarer words.
            if (words[word].FirstInfo >= 0)
            {
                TermLookup.OpenBefore(index, scratch, words[word]);
            }
            else
            {
                TermLookup.Open(index, scratch, words[word]);
            }

            ends[word] = scratch.CursorCount;
        }

        return true;
    }

    // The articles of some cursors, from first to end, are those that may have the phrase.
    private static void Match(
        in SearchIndex index, SearchScratch scratch, int firstCursor, ReadOnlySpan<int> ends, int first, int end, SearchField field, int speaker)
    {
        while (true)
        {
            int article = PostingCursor.End;
            for (int cursor = first; cursor < end; cursor++)
            {
                article = Math.Min(article, scratch.Cursors[cursor].Article);
            }

            if (article == PostingCursor.End)
            {
                return;
            }

            int next = SeekAll(index, scratch, firstCursor, ends, article);
            if (next == article)
            {
                // A phrase stands in an article no more often than any of its words.
                double damping = index.DampingOf(article);
                double lowest = scratch.TopRatios.Lowest;
                int frequency = lowest > 0 && PhraseCounter.RarestFrequency(scratch, firstCursor, ends, article) < lowest * damping
                    ? 0
                    : PhraseCounter.Count(index, scratch, firstCursor, ends, article, field, speaker);
                if (frequency > 0)
                {
                    scratch.Counts.Add(article, (uint)frequency | ((ulong)(uint)frequency << 32));
                    scratch.TopRatios.Add(frequency / damping);
                }

                next = article + 1;
            }

            for (int cursor = first; cursor < end; cursor++)
            {
                scratch.Cursors[cursor].Seek(index, scratch, next);
            }
        }
    }

    private static (int First, int End) Rarest(SearchScratch scratch, int firstCursor, ReadOnlySpan<int> ends)
    {
        (int First, int End) rarest = default;
        long fewest = long.MaxValue;
        int first = firstCursor;
        foreach (int end in ends)
        {
            long articles = Articles(scratch, first, end);
            if (articles < fewest)
            {
                fewest = articles;
                rarest = (first, end);
            }

            first = end;
        }

        return rarest;
    }

    private static long Articles(SearchScratch scratch, int first, int end)
    {
        long articles = 0;
        for (int cursor = first; cursor < end; cursor++)
        {
            articles += scratch.Cursors[cursor].ArticleCount;
        }

        return articles;
    }

    // The article where all words have it; otherwise the first that a word has behind it, or the end.
    private static int SeekAll(in SearchIndex index, SearchScratch scratch, int firstCursor, ReadOnlySpan<int> ends, int article)
    {
        int first = firstCursor;
        foreach (int end in ends)
        {
            // What no article of the range has need not be sought.
            if (end - first == 1 && scratch.Cursors[first].IsAbsentAround(index, article))
            {
                return article + 1;
            }

            int found = PostingCursor.End;
            for (int cursor = first; cursor < end; cursor++)
            {
                scratch.Cursors[cursor].Seek(index, scratch, article);
                found = Math.Min(found, scratch.Cursors[cursor].Article);
            }

            if (found != article)
            {
                return found;
            }

            first = end;
        }

        return article;
    }
}
