using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Counts how often a phrase stands in articles that have all its words, by the positions of these.</summary>
internal static class PhraseCounter
{
    /// <summary>Counts, headline words several times where nothing limits the phrase.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The cursors of the words, and how often the articles have the rarest one. Articles with the phrase are added to its other counts.</param>
    /// <param name="phrase">The words.</param>
    /// <param name="articles">The articles, which have all words; of them those that have the phrase are left, or more.</param>
    /// <param name="clause">Where the phrase must stand, and how near to one another its words.</param>
    /// <param name="speaker">Whose quotation it must stand in: index + 1, or 0.</param>
    public static void Count(in SearchIndex index, SearchScratch scratch, in PhraseWords phrase, ArticleBits articles, in QueryClause clause, int speaker)
    {
        bool isNear = clause.Reach != QueryClause.Adjacent;
        bool isScoped = clause.Field == SearchField.Quotes || clause.Reach == QueryClause.Quotation || speaker != 0;
        if (!isNear)
        {
            FindStarts(index, scratch, phrase, articles);
        }

        for (int article = articles.Next(0); article >= 0; article = articles.Next(article + 1))
        {
            if (isScoped)
            {
                QuoteScope.Read(index, article, speaker, scratch.Quotes);
                if (scratch.Quotes.Count == 0)
                {
                    continue;
                }
            }

            ulong count = isNear
                ? NearCounter.Count(index, scratch, phrase, article, clause, isScoped)
                : Weigh(scratch, PhraseStarts.Of(scratch.PhraseStarts.At(article)), index.HeadlineWords(article), phrase.Count, clause.Field, isScoped);
            if (count > 0)
            {
                scratch.OtherCounts.Add(article, count);
                if (scratch.TopPhrases.IsWanted)
                {
                    scratch.TopPhrases.Add(TopPhrases.Score((uint)count, (uint)(count >> 32), index.DampingOf(article)));
                }
            }
        }
    }

    private static void FindStarts(in SearchIndex index, SearchScratch scratch, in PhraseWords phrase, ArticleBits articles)
    {
        PhraseStarts starts = scratch.PhraseStarts;
        starts.Start(index, articles, scratch.Counts);
        int left = articles.Count();
        for (int rank = 0; rank < phrase.Count && left > 0; rank++)
        {
            int word = phrase.ByArticles(rank);
            for (int cursor = phrase.FirstCursor(word); cursor < phrase.EndCursor(word); cursor++)
            {
                starts.StartTerm(word, rank == 0, scratch.Cursors[cursor].IsExact);
                scratch.Cursors[cursor].AddStarts(index, scratch, articles);
            }

            for (int article = articles.Next(0); article >= 0; article = articles.Next(article + 1))
            {
                if (rank == 0)
                {
                    starts.Sort(article);
                }
                else if (!starts.Keep(article))
                {
                    articles.Remove(article);
                    left--;
                }
            }
        }
    }

    private static ulong Weigh(SearchScratch scratch, ReadOnlySpan<int> starts, int headlineWords, int words, SearchField field, bool isScoped)
    {
        ulong count = 0;
        foreach (int start in starts)
        {
            int position = start >> PhraseStarts.Shift;
            bool isHeadline = position < headlineWords;
            if ((field != SearchField.Headline || isHeadline) && (!isScoped || QuoteScope.Contains(scratch.Quotes.Span, position, words)))
            {
                ulong unit = (start & PhraseStarts.Exact) != 0 ? 1 | (1UL << 32) : 1;
                count += isHeadline && field == SearchField.Anywhere && !isScoped ? unit * Bm25.HeadlineWeight : unit;
            }
        }

        return count;
    }
}
