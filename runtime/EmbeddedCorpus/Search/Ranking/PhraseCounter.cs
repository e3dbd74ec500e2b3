using System.Runtime.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Counts how often a phrase stands in an article that has all its words, by the positions of these.</summary>
internal static class PhraseCounter
{
    /// <summary>Counts, headline words several times where nothing limits the phrase.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The cursors of the words, all at the article.</param>
    /// <param name="phrase">The words.</param>
    /// <param name="article">The article.</param>
    /// <param name="least">How often the phrase must be there at least.</param>
    /// <param name="clause">Where the phrase must stand, and how near to one another its words.</param>
    /// <param name="speaker">Whose quotation it must stand in: index + 1, or 0.</param>
    /// <returns>How often, and above 32 bits how often in the form of the query; 0 if that is less than <paramref name="least"/> for sure.</returns>
    [SkipLocalsInit]
    public static ulong Count(
        in SearchIndex index, SearchScratch scratch, in PhraseWords phrase, int article, double least, in QueryClause clause, int speaker)
    {
        // A phrase stands in an article no more often than any of its words.
        Span<int> frequencies = stackalloc int[Query.MaxWords];
        for (int word = 0; word < phrase.Count; word++)
        {
            frequencies[word] = FrequencyOf(scratch, phrase.FirstCursor(word), phrase.EndCursor(word), article);
            if (frequencies[word] < least)
            {
                return 0;
            }
        }

        bool isScoped = clause.Field == SearchField.Quotes || speaker != 0;
        if (isScoped)
        {
            QuoteScope.Read(index, article, speaker, scratch.Quotes);
            if (scratch.Quotes.Count == 0)
            {
                return 0;
            }
        }

        if (clause.Reach != QueryClause.Adjacent)
        {
            return NearCounter.Count(index, scratch, phrase, article, clause, isScoped);
        }

        FindStarts(index, scratch, phrase, article, frequencies);
        KeepInScope(scratch, index.HeadlineWords(article), phrase.Count, clause.Field, isScoped);
        uint count = Weigh(index, scratch, article, clause.Field == SearchField.Anywhere && !isScoped);
        return count == 0 ? 0 : count | ((ulong)CountExact(index, scratch, phrase, article, clause.Field == SearchField.Anywhere && !isScoped, count) << 32);
    }

    private static void KeepInScope(SearchScratch scratch, int headlineWords, int words, SearchField field, bool isScoped)
    {
        if (field != SearchField.Headline && !isScoped)
        {
            return;
        }

        Span<int> starts = scratch.Positions.Span;
        int kept = 0;
        foreach (int start in starts)
        {
            starts[kept] = start;
            kept += (field != SearchField.Headline || start >> 1 < headlineWords) && (!isScoped || QuoteScope.Contains(scratch.Quotes.Span, start >> 1, words)) ? 1 : 0;
        }

        scratch.Positions.Truncate(kept);
    }

    private static uint Weigh(in SearchIndex index, SearchScratch scratch, int article, bool weighsHeadline)
    {
        Span<int> starts = scratch.Positions.Span;
        uint count = (uint)starts.Length;
        if (weighsHeadline && count > 0)
        {
            int headlineWords = index.HeadlineWords(article);
            for (int start = 0; start < starts.Length && starts[start] >> 1 < headlineWords; start++)
            {
                count += Bm25.HeadlineWeight - 1;
            }
        }

        return count;
    }

    // Of the starts that were found: those at which each word has the form of the query.
    private static uint CountExact(in SearchIndex index, SearchScratch scratch, in PhraseWords phrase, int article, bool weighsHeadline, uint all)
    {
        bool isSame = true;
        for (int word = 0; word < phrase.Count && scratch.Positions.Count > 0; word++)
        {
            int exact = -1;
            bool hasOthers = false;
            for (int cursor = phrase.FirstCursor(word); cursor < phrase.EndCursor(word); cursor++)
            {
                if (scratch.Cursors[cursor].Article == article)
                {
                    hasOthers |= !scratch.Cursors[cursor].IsExact;
                    exact = scratch.Cursors[cursor].IsExact ? cursor : exact;
                }
            }

            if (hasOthers && exact < 0)
            {
                return 0;
            }

            if (hasOthers)
            {
                KeepStarts(index, scratch, exact, exact + 1, article, word);
                isSame = false;
            }
        }

        return isSame ? all : Weigh(index, scratch, article, weighsHeadline);
    }

    // Leaves the positions at which the phrase starts in the scratch's positions. The word that the article has least often comes first:
    // mostly there are no starts left before the positions of the most frequent one are read.
    private static void FindStarts(in SearchIndex index, SearchScratch scratch, in PhraseWords phrase, int article, Span<int> frequencies)
    {
        for (int read = 0; read < phrase.Count && (read == 0 || scratch.Positions.Count > 0); read++)
        {
            int word = 0;
            for (int other = 1; other < phrase.Count; other++)
            {
                word = frequencies[other] < frequencies[word] ? other : word;
            }

            frequencies[word] = int.MaxValue;
            if (read == 0)
            {
                ReadStarts(index, scratch, phrase.FirstCursor(word), phrase.EndCursor(word), article, word);
            }
            else
            {
                KeepStarts(index, scratch, phrase.FirstCursor(word), phrase.EndCursor(word), article, word);
            }
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

    // Where the phrase starts if it has a word at all places of the word.
    private static void ReadStarts(in SearchIndex index, SearchScratch scratch, int first, int end, int article, int distance)
    {
        scratch.Positions.Clear();
        for (int cursor = first; cursor < end; cursor++)
        {
            if (scratch.Cursors[cursor].Article == article)
            {
                scratch.Cursors[cursor].ReadPositions(index, scratch);
            }
        }

        Span<int> positions = scratch.Positions.Span;
        if (end - first > 1)
        {
            positions.Sort();
        }

        // Several terms of the word may have one position.
        int kept = 0;
        int last = -1;
        foreach (int position in positions)
        {
            positions[kept] = (position - (distance << 1)) & ~1;
            kept += position >> 1 >= distance && position >> 1 != last ? 1 : 0;
            last = position >> 1;
        }

        scratch.Positions.Truncate(kept);
    }

    // Leaves the starts that a word follows.
    private static void KeepStarts(in SearchIndex index, SearchScratch scratch, int first, int end, int article, int distance)
    {
        Span<int> starts = scratch.Positions.Span;
        for (int cursor = first; cursor < end; cursor++)
        {
            if (scratch.Cursors[cursor].Article == article)
            {
                scratch.Cursors[cursor].MarkStarts(index, scratch, starts, distance);
            }
        }

        int kept = 0;
        foreach (int start in starts)
        {
            starts[kept] = start & ~1;
            kept += start & 1;
        }

        scratch.Positions.Truncate(kept);
    }
}
