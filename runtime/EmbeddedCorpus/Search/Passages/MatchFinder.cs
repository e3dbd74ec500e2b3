using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;
using EmbeddedCorpus.Search.Ranking;

namespace EmbeddedCorpus.Search.Passages;

/// <summary>Finds where in an article the words of a query stand.</summary>
internal static class MatchFinder
{
    /// <summary>Words of a query are at most eight, and one number more is <see cref="Unweighed"/>: so many low bits of a match say which one it is.</summary>
    public const int WordBits = 4;

    /// <summary>The number of all words of a phrase that the trace has no room for.</summary>
    public const int Unweighed = QueryTrace.MaxWords;

    private const int MaxMatches = 4096;

    /// <summary>Opens the postings of all words of a query, for articles one after the other.</summary>
    /// <remarks>The words of a range are then read in the dictionary once, not once for each article.</remarks>
    public static void Open(in SearchIndex index, SearchScratch scratch, in QueryTrace trace)
    {
        for (int word = 0; word < trace.Count; word++)
        {
            scratch.FirstCursors[word] = scratch.CursorCount;
            QueryWord read = trace.Read(index, scratch, word);
            if (read.FirstInfo >= 0 && !read.IsEmpty)
            {
                TermLookup.OpenBefore(index, scratch, read);
            }
            else
            {
                TermLookup.Open(index, scratch, read);
            }
        }

        scratch.FirstCursors[trace.Count] = scratch.CursorCount;
    }

    /// <summary>Finds all matches.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Whose <see cref="SearchScratch.OtherPositions"/> are filled with positions, shifted left by <see cref="WordBits"/>, with the number of the word; rising.</param>
    /// <param name="article">The article.</param>
    /// <param name="trace">The query.</param>
    /// <param name="isOpen">Whether the postings are open, see <see cref="Open"/>. Then no match is left out.</param>
    public static void Find(in SearchIndex index, SearchScratch scratch, int article, in QueryTrace trace, bool isOpen = false)
    {
        NumberBuffer matches = scratch.OtherPositions;
        matches.Clear();
        for (int word = 0; word < trace.Count;)
        {
            int words = 1;
            while (word + words < trace.Count && trace.DistanceOf(word + words) > 0)
            {
                words++;
            }

            AddClause(index, scratch, article, trace, word, words, isOpen);
            word += words;
        }

        matches.Span.Sort();
    }

    private static void AddClause(in SearchIndex index, SearchScratch scratch, int article, in QueryTrace trace, int first, int words, bool isOpen)
    {
        NumberBuffer starts = scratch.Positions;
        int before = scratch.OtherPositions.Count;
        Read(index, scratch, article, trace, first, isOpen);
        for (int entry = 0; entry < starts.Count; entry++)
        {
            scratch.OtherPositions.Add(starts.Span[entry] >> 1);
        }

        // The starts of a phrase are those that each word in turn stands behind.
        int place = 0;
        for (int word = first + 1; word < first + words; word++)
        {
            place += trace.DistanceOf(word);
            Read(index, scratch, article, trace, word, isOpen);
            Keep(scratch.OtherPositions, before, starts.Span, place);
        }

        KeepInScope(index, scratch, article, trace, first, place + 1, before);
        Expand(scratch.OtherPositions, before, trace, first, words);
    }

    private static void Read(in SearchIndex index, SearchScratch scratch, int article, in QueryTrace trace, int word, bool isOpen)
    {
        scratch.Positions.Clear();
        if (isOpen)
        {
            for (int cursor = scratch.FirstCursors[word]; cursor < scratch.FirstCursors[word + 1]; cursor++)
            {
                scratch.Cursors[cursor].SeekAnywhere(index, scratch, article);
                ReadPositions(index, scratch, ref scratch.Cursors[cursor], article);
            }

            scratch.Positions.Span.Sort();
            return;
        }

        int first = scratch.CursorCount;
        int reserved = scratch.Reserved;
        TermLookup.Open(index, scratch, trace.Read(index, scratch, word));
        for (int cursor = first; cursor < scratch.CursorCount; cursor++)
        {
            scratch.Cursors[cursor].Seek(index, scratch, article);
            ReadPositions(index, scratch, ref scratch.Cursors[cursor], article);
        }

        scratch.RemoveCursors(first);
        scratch.Release(reserved);
        Span<int> positions = scratch.Positions.Span;
        positions.Sort();

        // Several terms of the word may have one position.
        int kept = 0;
        foreach (int position in positions)
        {
            if (kept == 0 || position >> 1 != positions[kept - 1] >> 1)
            {
                positions[kept++] = position;
            }
        }

        scratch.Positions.Truncate(Math.Min(kept, MaxMatches));
    }

    /// <summary>Whether a word of the query means a term.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where the terms of the word are read.</param>
    /// <param name="trace">The query.</param>
    /// <param name="number">The number of the word.</param>
    /// <param name="term">The term.</param>
    public static bool Means(in SearchIndex index, SearchScratch scratch, in QueryTrace trace, int number, ReadOnlySpan<byte> term)
    {
        int terms = scratch.TermCount;
        QueryWord word = number == Unweighed ? QueryWord.None : trace.Read(index, scratch, number);
        scratch.TermCount = terms;
        return word.IsEmpty || TermDictionary.Has(index, word.First, word.End, term);
    }

    private static void ReadPositions(in SearchIndex index, SearchScratch scratch, ref PostingCursor cursor, int article)
    {
        if (cursor.Article == article)
        {
            cursor.ReadPositions(index, scratch);
        }
    }

    private static void Keep(NumberBuffer starts, int before, ReadOnlySpan<int> positions, int distance)
    {
        Span<int> all = starts.Span;
        int kept = before;
        int at = 0;
        for (int start = before; start < all.Length; start++)
        {
            int wanted = all[start] + distance;
            while (at < positions.Length && positions[at] >> 1 < wanted)
            {
                at++;
            }

            if (at < positions.Length && positions[at] >> 1 == wanted)
            {
                all[kept++] = all[start];
            }
        }

        starts.Truncate(kept);
    }

    private static void KeepInScope(in SearchIndex index, SearchScratch scratch, int article, in QueryTrace trace, int first, int words, int before)
    {
        SearchField field = trace.FieldOf(first);
        if (field != SearchField.Quotes && trace.Speaker == 0)
        {
            return;
        }

        QuoteScope.Read(index, article, trace.Speaker, scratch.Quotes);
        Span<int> all = scratch.OtherPositions.Span;
        int kept = before;
        for (int start = before; start < all.Length; start++)
        {
            if (QuoteScope.Contains(scratch.Quotes.Span, all[start], words))
            {
                all[kept++] = all[start];
            }
        }

        scratch.OtherPositions.Truncate(kept);
    }

    private static void Expand(NumberBuffer matches, int before, in QueryTrace trace, int first, int words)
    {
        int count = matches.Count;
        for (int match = before; match < count; match++)
        {
            int position = matches.Span[match];
            matches.Span[match] = (position << WordBits) | first;
            for (int word = first + 1; word < first + words; word++)
            {
                for (int distance = trace.DistanceOf(word); distance > 1; distance--)
                {
                    matches.Add((++position << WordBits) | Unweighed);
                }

                matches.Add((++position << WordBits) | word);
            }
        }
    }
}
