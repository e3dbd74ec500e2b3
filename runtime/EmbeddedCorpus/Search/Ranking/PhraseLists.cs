using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Makes the list of documents in which some words follow one another.</summary>
internal static class PhraseLists
{
    /// <summary>Makes the list.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where to.</param>
    /// <param name="terms">The words: two or more.</param>
    /// <param name="field">Where they must stand.</param>
    /// <param name="speaker">Whose quotation they must stand in: index + 1, or 0.</param>
    public static PostingCursor Make(in SearchIndex index, SearchScratch scratch, in ClauseTerms terms, SearchField field, int speaker)
    {
        int reserved = scratch.Reserved;
        int firstCursor = scratch.CursorCount;
        Span<int> ends = stackalloc int[Query.MaxTerms];
        scratch.Counts.Start(index.Documents);
        if (Open(index, scratch, terms, ends))
        {
            (int first, int end) = Rarest(scratch, firstCursor, ends[..terms.Length]);
            Match(index, scratch, firstCursor, ends[..terms.Length], first, end, field, speaker);
        }

        scratch.RemoveCursors(firstCursor);
        scratch.Release(reserved);
        return scratch.Counts.ToList(scratch, index.Documents);
    }

    /// <summary>Makes the list from one of documents in which two of the words follow one another.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where to.</param>
    /// <param name="terms">The words: two or more.</param>
    /// <param name="followed">Where two of them follow one another.</param>
    public static PostingCursor MakeFollowed(in SearchIndex index, SearchScratch scratch, in ClauseTerms terms, FollowerList followed)
    {
        if (terms.Length == 2 || followed.Documents == 0)
        {
            return FollowerReader.Read(index, scratch, followed);
        }

        int reserved = scratch.Reserved;
        int firstCursor = scratch.CursorCount;
        Span<int> ends = stackalloc int[Query.MaxTerms];
        scratch.Counts.Start(index.Documents);
        if (Open(index, scratch, terms, ends))
        {
            ends = ends[..terms.Length];
            (int first, int end) = Rarest(scratch, firstCursor, ends);
            if (Documents(scratch, first, end) > followed.Documents)
            {
                (first, end) = (scratch.CursorCount, scratch.CursorCount + 1);
                scratch.Add(FollowedWords.Candidates(index, scratch, terms, followed));
            }

            Match(index, scratch, firstCursor, ends, first, end, SearchField.Anywhere, 0);
        }

        scratch.RemoveCursors(firstCursor);
        scratch.Release(reserved);
        return scratch.Counts.ToList(scratch, index.Documents);
    }

    private static bool Open(in SearchIndex index, SearchScratch scratch, in ClauseTerms terms, Span<int> ends)
    {
        for (int word = 0; word < terms.Length; word++)
        {
            if (terms[word].IsEmpty)
            {
                return false;
            }

            // Nothing is decoded before a document has the rarer words.
            if (terms[word].FirstInfo >= 0)
            {
                FormReader.OpenBefore(index, scratch, terms[word]);
            }
            else
            {
                FormReader.Open(index, scratch, terms[word]);
            }

            ends[word] = scratch.CursorCount;
        }

        return true;
    }

    // The documents of some cursors, from first to end, are those that may have the phrase.
    private static void Match(
        in SearchIndex index, SearchScratch scratch, int firstCursor, ReadOnlySpan<int> ends, int first, int end, SearchField field, int speaker)
    {
        while (true)
        {
            int document = PostingCursor.End;
            for (int cursor = first; cursor < end; cursor++)
            {
                document = Math.Min(document, scratch.Cursors[cursor].Document);
            }

            if (document == PostingCursor.End)
            {
                return;
            }

            int next = SeekAll(index, scratch, firstCursor, ends, document);
            if (next == document)
            {
                // A phrase stands in a document no more often than any of its words.
                double damping = index.DampingOf(document);
                double lowest = scratch.BestRatios.Lowest;
                int frequency = lowest > 0 && PhraseCounter.RarestFrequency(scratch, firstCursor, ends, document) < lowest * damping
                    ? 0
                    : PhraseCounter.Count(index, scratch, firstCursor, ends, document, field, speaker);
                if (frequency > 0)
                {
                    scratch.Counts.Add(document, frequency, frequency);
                    scratch.BestRatios.Add(frequency / damping);
                }

                next = document + 1;
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
            long documents = Documents(scratch, first, end);
            if (documents < fewest)
            {
                fewest = documents;
                rarest = (first, end);
            }

            first = end;
        }

        return rarest;
    }

    private static long Documents(SearchScratch scratch, int first, int end)
    {
        long documents = 0;
        for (int cursor = first; cursor < end; cursor++)
        {
            documents += scratch.Cursors[cursor].DocumentCount;
        }

        return documents;
    }

    // The document where all words have it; otherwise the first that a word has behind it, or the end.
    private static int SeekAll(in SearchIndex index, SearchScratch scratch, int firstCursor, ReadOnlySpan<int> ends, int document)
    {
        int first = firstCursor;
        foreach (int end in ends)
        {
            // What no document of the range has need not be sought.
            if (end - first == 1 && scratch.Cursors[first].IsAbsentAround(index, document))
            {
                return document + 1;
            }

            int found = PostingCursor.End;
            for (int cursor = first; cursor < end; cursor++)
            {
                scratch.Cursors[cursor].Seek(index, scratch, document);
                found = Math.Min(found, scratch.Cursors[cursor].Document);
            }

            if (found != document)
            {
                return found;
            }

            first = end;
        }

        return document;
    }
}
