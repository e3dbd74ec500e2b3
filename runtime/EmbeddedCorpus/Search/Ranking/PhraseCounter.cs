using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Counts how often a phrase stands in an article that has all its words, by the positions of these.</summary>
internal static class PhraseCounter
{
    /// <summary>How often the word stands in the article that stands there least often: a phrase does so no more often.</summary>
    /// <param name="scratch">The cursors of the words, all at the article.</param>
    /// <param name="firstCursor">The first of them.</param>
    /// <param name="ends">The cursor behind the last, by word.</param>
    /// <param name="article">The article.</param>
    public static int RarestFrequency(SearchScratch scratch, int firstCursor, ReadOnlySpan<int> ends, int article)
    {
        int rarest = int.MaxValue;
        int cursor = firstCursor;
        foreach (int end in ends)
        {
            rarest = Math.Min(rarest, FrequencyOf(scratch, cursor, end, article));
            cursor = end;
        }

        return rarest;
    }

    /// <summary>Counts, headline words several times where nothing limits the phrase.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The cursors of the words, all at the article.</param>
    /// <param name="firstCursor">The first of them.</param>
    /// <param name="ends">The cursor behind the last, by word.</param>
    /// <param name="article">The article.</param>
    /// <param name="field">Where the phrase must stand.</param>
    /// <param name="speaker">Whose quotation it must stand in: index + 1, or 0.</param>
    public static int Count(in SearchIndex index, SearchScratch scratch, int firstCursor, ReadOnlySpan<int> ends, int article, SearchField field, int speaker)
    {
        bool isScoped = field == SearchField.Quotes || speaker != 0;
        if (isScoped)
        {
            QuoteScope.Read(index, article, speaker, scratch.Quotes);
            if (scratch.Quotes.Count == 0)
            {
                return 0;
            }
        }

        FindStarts(index, scratch, firstCursor, ends, article);
        if (scratch.Positions.Count == 0)
        {
            return 0;
        }

        int headlineWords = index.HeadlineWords(article);
        int count = 0;
        foreach (int position in scratch.Positions.Span)
        {
            if ((field == SearchField.Headline && position >= headlineWords)
                || (isScoped && !QuoteScope.Contains(scratch.Quotes.Span, position, ends.Length)))
            {
                continue;
            }

            count += position < headlineWords && field == SearchField.Anywhere && !isScoped ? Bm25.HeadlineWeight : 1;
        }

        return count;
    }

    // Leaves the positions at which the phrase starts in the scratch's positions. The word that the article has least often comes first:
    // mostly there are no starts left before the positions of the most frequent one are read.
    private static void FindStarts(in SearchIndex index, SearchScratch scratch, int firstCursor, ReadOnlySpan<int> ends, int article)
    {
        Span<int> frequencies = stackalloc int[Query.MaxWords];
        for (int word = 0; word < ends.Length; word++)
        {
            frequencies[word] = FrequencyOf(scratch, word == 0 ? firstCursor : ends[word - 1], ends[word], article);
        }

        for (int read = 0; read < ends.Length && (read == 0 || scratch.Positions.Count > 0); read++)
        {
            int word = 0;
            for (int other = 1; other < ends.Length; other++)
            {
                word = frequencies[other] < frequencies[word] ? other : word;
            }

            frequencies[word] = int.MaxValue;
            scratch.OtherPositions.Clear();
            scratch.Positions.Span.CopyTo(scratch.OtherPositions.Append(scratch.Positions.Count));
            Read(index, scratch, word == 0 ? firstCursor : ends[word - 1], ends[word], article);
            Keep(scratch, word, isFirst: read == 0);
        }
    }

    private static int FrequencyOf(SearchScratch scratch, int first, int end, int article)
    {
        int frequency = 0;
        for (int cursor = first; cursor < end; cursor++)
        {
            frequency += scratch.Cursors[cursor].Article == article ? scratch.Cursors[cursor].Frequency(scratch) : 0;
        }

        return frequency;
    }

    private static void Read(in SearchIndex index, SearchScratch scratch, int first, int end, int article)
    {
        scratch.Positions.Clear();
        for (int cursor = first; cursor < end; cursor++)
        {
            if (scratch.Cursors[cursor].Article == article)
            {
                scratch.Cursors[cursor].ReadPositions(index, scratch);
            }
        }

        if (end - first > 1)
        {
            scratch.Positions.Span.Sort();
        }
    }

    // Both lists rise: the starts so far, and the positions of a word that must stand some words behind them.
    private static void Keep(SearchScratch scratch, int distance, bool isFirst)
    {
        ReadOnlySpan<int> starts = scratch.OtherPositions.Span;
        Span<int> words = scratch.Positions.Span;
        int kept = 0;
        int start = 0;
        for (int word = 0; word < words.Length; word++)
        {
            int position = (words[word] >> 1) - distance;
            while (start < starts.Length && starts[start] < position)
            {
                start++;
            }

            if (isFirst ? position >= 0 : start < starts.Length && starts[start] == position)
            {
                words[kept++] = position;
            }
        }

        scratch.Positions.Truncate(kept);
    }
}
