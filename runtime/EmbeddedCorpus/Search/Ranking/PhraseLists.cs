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
    public static PostingCursor Make(in SearchIndex index, SearchScratch scratch, in ClauseTerms terms, SearchField field, int speaker)
    {
        int reserved = scratch.Reserved;
        int firstCursor = scratch.CursorCount;
        Span<int> ends = stackalloc int[Query.MaxTerms];
        Span<int> counts = scratch.Counts.All(index.Documents);
        if (Open(index, scratch, terms, ends))
        {
            Match(index, scratch, firstCursor, ends[..terms.Length], field, speaker, 0, index.Documents, 0, counts);
        }

        scratch.RemoveCursors(firstCursor);
        scratch.Release(reserved);
        return scratch.Counts.ToList(scratch, index.Documents);
    }

    /// <summary>Counts how often an open phrase stands in the documents of a range.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The open cursors.</param>
    /// <param name="clause">The phrase.</param>
    /// <param name="terms">Its words.</param>
    /// <param name="start">The first document.</param>
    /// <param name="end">The document behind the last.</param>
    /// <param name="needed">A document whose words each stand in it less often than this, over its damping, is not wanted.</param>
    /// <param name="frequencies">Filled with frequencies by document, and behind those of a whole range with the same again: every form is the query's own.</param>
    /// <returns>Whether it stands in any.</returns>
    public static bool Collect(in SearchIndex index, SearchScratch scratch, in QueryClause clause, in ClauseTerms terms, int start, int end, double needed, Span<int> frequencies)
    {
        Span<int> ends = stackalloc int[Query.MaxTerms];
        int cursor = clause.FirstCursor;
        for (int word = 0; word < terms.Length; word++)
        {
            for (int form = 0; form < terms[word].Infos; form++, cursor++)
            {
                scratch.Cursors[cursor].SeekAnywhere(index, scratch, start);
            }

            ends[word] = cursor;
        }

        Span<int> counts = frequencies[..SearchFormat.RangeDocuments];
        bool any = Match(index, scratch, clause.FirstCursor, ends[..terms.Length], SearchField.Anywhere, 0, start, end, needed, counts);
        counts.CopyTo(frequencies[SearchFormat.RangeDocuments..]);
        return any;
    }

    private static bool Open(in SearchIndex index, SearchScratch scratch, in ClauseTerms terms, Span<int> ends)
    {
        for (int word = 0; word < terms.Length; word++)
        {
            if (terms[word].IsEmpty)
            {
                return false;
            }

            FormReader.Open(index, scratch, terms[word]);
            ends[word] = scratch.CursorCount;
        }

        return true;
    }

    private static bool Match(
        in SearchIndex index, SearchScratch scratch, int firstCursor, ReadOnlySpan<int> ends, SearchField field, int speaker, int startDocument, int endDocument, double needed, Span<int> frequencies)
    {
        bool any = false;
        (int first, int end) = Rarest(scratch, firstCursor, ends);
        while (true)
        {
            int document = PostingCursor.End;
            for (int cursor = first; cursor < end; cursor++)
            {
                document = Math.Min(document, scratch.Cursors[cursor].Document);
            }

            if (document >= endDocument)
            {
                return any;
            }

            int next = SeekAll(index, scratch, firstCursor, ends, document);
            if (next == document && needed > 0 && RarestFrequency(scratch, firstCursor, ends, document) < needed * index.DampingOf(document))
            {
                next = document + 1;
            }
            else if (next == document)
            {
                int frequency = Count(index, scratch, firstCursor, ends, document, field, speaker);
                frequencies[document - startDocument] = frequency;
                any |= frequency > 0;
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

    // A phrase stands in a document no more often than any of its words.
    private static int RarestFrequency(SearchScratch scratch, int firstCursor, ReadOnlySpan<int> ends, int document)
    {
        int rarest = int.MaxValue;
        int cursor = firstCursor;
        foreach (int end in ends)
        {
            int frequency = 0;
            for (; cursor < end; cursor++)
            {
                frequency += scratch.Cursors[cursor].Document == document ? scratch.Cursors[cursor].Frequency(scratch) : 0;
            }

            rarest = Math.Min(rarest, frequency);
        }

        return rarest;
    }

    private static int Count(in SearchIndex index, SearchScratch scratch, int firstCursor, ReadOnlySpan<int> ends, int document, SearchField field, int speaker)
    {
        bool isScoped = field == SearchField.Quotes || speaker != 0;
        if (isScoped)
        {
            QuoteScope.Read(index, document, speaker, scratch.Quotes);
            if (scratch.Quotes.Count == 0)
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
                || (isScoped && !QuoteScope.Contains(scratch.Quotes.Span, position, ends.Length)))
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
