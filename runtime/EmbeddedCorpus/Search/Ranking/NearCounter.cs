using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Counts how often the words of a phrase stand near one another in an article.</summary>
/// <remarks>
/// The positions of each word are moved back by its place in the phrase: words that follow one another then have one position, and the distance of the lowest
/// from the highest is how far words must be moved. Words of one part of a text are not moved, for any distance is near enough. From the left, the places are
/// counted at which all words are near and in one part: paragraph, value of a field, headline, or what the query says. Each position counts once.
/// </remarks>
internal static class NearCounter
{
    /// <summary>Counts, headline words several times where nothing limits the phrase.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The cursors of the words; its quotations are those that limit the phrase.</param>
    /// <param name="phrase">The words.</param>
    /// <param name="article">The article.</param>
    /// <param name="clause">Where the words must stand, and how near to one another.</param>
    /// <param name="isScoped">Whether all must be in one quotation.</param>
    /// <returns>How often, and above 32 bits the same.</returns>
    public static ulong Count(in SearchIndex index, SearchScratch scratch, in PhraseWords phrase, int article, in QueryClause clause, bool isScoped)
    {
        Span<int> next = stackalloc int[phrase.Count];
        Span<int> ends = stackalloc int[phrase.Count];
        ReadPositions(index, scratch, phrase, article, next, ends);
        ReadOnlySpan<int> positions = scratch.Positions.Span;
        int headlineWords = index.HeadlineWords(article);
        int places = clause.Reach > QueryClause.MaxReach ? 0 : 1;
        scratch.Bounds.Clear();
        uint count = 0;
        while (HasAll(next, ends))
        {
            (int lowest, int spread) = Spread(positions, next, places);
            if ((places != 0 && spread > clause.Reach) || !IsApart(positions, next, ref lowest) || !IsInPlace(index, scratch, article, positions, next, headlineWords, clause, isScoped))
            {
                next[lowest]++;
                continue;
            }

            count += positions[next[0]] >> 1 < headlineWords && clause.Field == SearchField.Anywhere && !isScoped ? (uint)Bm25.HeadlineWeight : 1;
            for (int word = 0; word < next.Length; word++)
            {
                next[word]++;
            }
        }

        return count | ((ulong)count << 32);
    }

    // The positions of all words, one word after the other.
    private static void ReadPositions(in SearchIndex index, SearchScratch scratch, in PhraseWords phrase, int article, Span<int> next, Span<int> ends)
    {
        scratch.Positions.Clear();
        for (int word = 0; word < phrase.Count; word++)
        {
            next[word] = scratch.Positions.Count;
            for (int cursor = phrase.FirstCursor(word); cursor < phrase.EndCursor(word); cursor++)
            {
                scratch.Cursors[cursor].SeekAnywhere(index, scratch, article);
                if (scratch.Cursors[cursor].Article == article)
                {
                    scratch.Cursors[cursor].ReadPositions(index, scratch);
                }
            }

            scratch.Positions.Span[next[word]..].Sort();
            scratch.Positions.Truncate(KeepDistinct(scratch.Positions.Span, next[word]));
            ends[word] = scratch.Positions.Count;
        }
    }

    // Several terms of a word may have one position.
    private static int KeepDistinct(Span<int> positions, int first)
    {
        int kept = first;
        for (int index = first; index < positions.Length; index++)
        {
            if (kept == first || positions[index] >> 1 != positions[kept - 1] >> 1)
            {
                positions[kept++] = positions[index];
            }
        }

        return kept;
    }

    private static bool HasAll(ReadOnlySpan<int> next, ReadOnlySpan<int> ends)
    {
        for (int word = 0; word < next.Length; word++)
        {
            if (next[word] >= ends[word])
            {
                return false;
            }
        }

        return true;
    }

    // The first word whose moved position is the lowest, and how far the highest is from it.
    private static (int Lowest, int Spread) Spread(ReadOnlySpan<int> positions, ReadOnlySpan<int> next, int places)
    {
        int lowest = 0;
        int low = int.MaxValue;
        int high = int.MinValue;
        for (int word = 0; word < next.Length; word++)
        {
            int moved = (positions[next[word]] >> 1) - (word * places);
            lowest = moved < low ? word : lowest;
            low = Math.Min(low, moved);
            high = Math.Max(high, moved);
        }

        return (lowest, high - low);
    }

    // Whether no word of the text stands for two words of the phrase; otherwise the second of these goes on.
    private static bool IsApart(ReadOnlySpan<int> positions, ReadOnlySpan<int> next, ref int lowest)
    {
        for (int word = 1; word < next.Length; word++)
        {
            for (int other = 0; other < word; other++)
            {
                if (positions[next[word]] >> 1 == positions[next[other]] >> 1)
                {
                    lowest = word;
                    return false;
                }
            }
        }

        return true;
    }

    // All in one part, and in one quotation.
    private static bool IsInPlace(
        in SearchIndex index, SearchScratch scratch, int article, ReadOnlySpan<int> positions, ReadOnlySpan<int> next, int headlineWords, in QueryClause clause, bool isScoped)
    {
        int low = int.MaxValue;
        int high = 0;
        foreach (int place in next)
        {
            low = Math.Min(low, positions[place] >> 1);
            high = Math.Max(high, positions[place] >> 1);
        }

        return (high < headlineWords || (clause.Field != SearchField.Headline && IsOnePart(index, scratch.Bounds, article, low, high, headlineWords, clause.Reach)))
            && (!isScoped || QuoteScope.Contains(scratch.Quotes.Span, low, high - low + 1));
    }

    // Quotations can have several paragraphs.
    private static bool IsOnePart(in SearchIndex index, NumberBuffer bounds, int article, int low, int high, int headlineWords, int reach)
    {
        if (low < headlineWords || reach == QueryClause.Quotation)
        {
            return low >= headlineWords;
        }

        if (bounds.Count == 0)
        {
            bounds.Add(headlineWords);
            BoundReader reader = index.BoundsOf(article);
            while (reader.MoveNext())
            {
                if (reader.IsParagraph || reach == QueryClause.Sentence)
                {
                    bounds.Add(headlineWords + 1 + reader.Position);
                }
            }
        }

        return After(bounds.Span, low) == After(bounds.Span, high);
    }

    // The first bound after a position.
    private static int After(ReadOnlySpan<int> bounds, int position)
    {
        int bound = bounds.BinarySearch(position + 1);
        return bound < 0 ? ~bound : bound;
    }
}
