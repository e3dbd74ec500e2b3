using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Format;
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
    public static PostingCursor Make(in SearchIndex index, SearchScratch scratch, ReadOnlySpan<QueryTerm> terms, SearchField field, int speaker)
    {
        scratch.EnsureDocuments(index.Documents);
        int reserved = scratch.Reserved;
        int firstCursor = scratch.CursorCount;
        Span<int> ends = stackalloc int[Query.MaxTerms];
        if (Open(index, scratch, terms, ends))
        {
            Match(index, scratch, firstCursor, ends[..terms.Length], field, speaker);
        }

        scratch.RemoveCursors(firstCursor);
        scratch.Release(reserved);
        return WordLists.Collect(index, scratch);
    }

    private static bool Open(in SearchIndex index, SearchScratch scratch, ReadOnlySpan<QueryTerm> terms, Span<int> ends)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxFormBytes];
        for (int word = 0; word < terms.Length; word++)
        {
            if (terms[word].IsEmpty)
            {
                return false;
            }

            TermReader form = TermReader.At(index, terms[word].First, bytes);
            do
            {
                scratch.Add(PostingCursor.Open(index, scratch, form, isExact: true), clause: -1);
            }
            while (form.MoveNext() && form.Number < terms[word].End);
            ends[word] = scratch.CursorCount;
        }

        return true;
    }

    private static void Match(in SearchIndex index, SearchScratch scratch, int firstCursor, ReadOnlySpan<int> ends, SearchField field, int speaker)
    {
        (int first, int end) = Rarest(scratch, firstCursor, ends);
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
                int frequency = Count(index, scratch, firstCursor, ends, document, field, speaker);
                scratch.ByDocument[document] = frequency;
                scratch.ExactByDocument[document] = frequency;
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
            long documents = 0;
            for (int cursor = first; cursor < end; cursor++)
            {
                documents += scratch.Cursors[cursor].DocumentCount;
            }

            if (documents < fewest)
            {
                fewest = documents;
                rarest = (first, end);
            }

            first = end;
        }

        return rarest;
    }

    // The document where all words have it; otherwise the first that a word has behind it, or the end.
    private static int SeekAll(in SearchIndex index, SearchScratch scratch, int firstCursor, ReadOnlySpan<int> ends, int document)
    {
        int first = firstCursor;
        foreach (int end in ends)
        {
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

    private static int Count(in SearchIndex index, SearchScratch scratch, int firstCursor, ReadOnlySpan<int> ends, int document, SearchField field, int speaker)
    {
        bool isScoped = field == SearchField.Quotes || speaker != 0;
        if (isScoped)
        {
            QuoteScope.Read(index, document, speaker, scratch.Ranges);
            if (scratch.Ranges.Count == 0)
            {
                return 0;
            }
        }

        FindStarts(index, scratch, firstCursor, ends, document);
        int headlineWords = index.HeadlineWords(document);
        int count = 0;
        foreach (int entry in scratch.Positions.Span)
        {
            int position = entry >> 1;
            if ((field == SearchField.Headline && position >= headlineWords)
                || (isScoped && !QuoteScope.Contains(scratch.Ranges.Span, position, ends.Length)))
            {
                continue;
            }

            count += position < headlineWords && field == SearchField.Anywhere && !isScoped ? Bm25.HeadlineWeight : 1;
        }

        return count;
    }

    /// <summary>Leaves the positions at which the phrase starts in the scratch's positions.</summary>
    private static void FindStarts(in SearchIndex index, SearchScratch scratch, int firstCursor, ReadOnlySpan<int> ends, int document)
    {
        Read(index, scratch, firstCursor, ends[0], document);
        for (int word = 1; word < ends.Length && scratch.Positions.Count > 0; word++)
        {
            scratch.OtherPositions.Clear();
            foreach (int entry in scratch.Positions.Span)
            {
                scratch.OtherPositions.Add(entry);
            }

            Read(index, scratch, ends[word - 1], ends[word], document);
            KeepFollowed(scratch, word);
        }
    }

    private static void Read(in SearchIndex index, SearchScratch scratch, int first, int end, int document)
    {
        scratch.Positions.Clear();
        for (int cursor = first; cursor < end; cursor++)
        {
            if (scratch.Cursors[cursor].Document == document)
            {
                scratch.Cursors[cursor].ReadPositions(index, scratch);
            }
        }

        if (end - first > 1)
        {
            scratch.Positions.Span.Sort();
        }
    }

    // Both lists rise: the starts so far, and the positions of the word that must stand some words behind them.
    private static void KeepFollowed(SearchScratch scratch, int distance)
    {
        ReadOnlySpan<int> starts = scratch.OtherPositions.Span;
        Span<int> words = scratch.Positions.Span;
        int kept = 0;
        int start = 0;
        for (int word = 0; word < words.Length; word++)
        {
            int position = (words[word] >> 1) - distance;
            while (start < starts.Length && starts[start] >> 1 < position)
            {
                start++;
            }

            if (start < starts.Length && starts[start] >> 1 == position)
            {
                words[kept++] = starts[start];
            }
        }

        scratch.Positions.Truncate(kept);
    }
}
