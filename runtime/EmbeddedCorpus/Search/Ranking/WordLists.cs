using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Makes the list of articles of a word whose postings do not tell it: of many terms, or of a part of the articles.</summary>
internal static class WordLists
{
    /// <summary>Makes the list.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where to.</param>
    /// <param name="word">The word.</param>
    /// <param name="field">Where it must stand.</param>
    /// <param name="speaker">Whose quotation it must stand in: index + 1, or 0.</param>
    public static PostingCursor Make(in SearchIndex index, SearchScratch scratch, QueryWord word, SearchField field, int speaker)
    {
        scratch.Counts.Start(index.Articles);
        if (word.FirstInfo >= 0)
        {
            for (int info = word.FirstInfo; info < word.FirstInfo + word.Infos; info++)
            {
                Add(index, scratch, scratch.Terms[info], word.IsExact(scratch.Terms[info].Number), field, speaker);
            }
        }
        else
        {
            Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
            TermReader reader = TermReader.At(index, word.First, bytes);
            do
            {
                Add(index, scratch, TermInfo.Of(index, reader, out _), isExact: true, field, speaker);
            }
            while (reader.MoveNext() && reader.Number < word.End);
        }

        return scratch.Counts.ToList(scratch);
    }

    private static void Add(in SearchIndex index, SearchScratch scratch, in TermInfo term, bool isExact, SearchField field, int speaker)
    {
        int reserved = scratch.Reserved;
        PostingCursor cursor = PostingCursor.Open(index, scratch, term, isExact);
        if (field == SearchField.Anywhere && speaker == 0)
        {
            scratch.Counts.Add(index, scratch, ref cursor);
            scratch.Release(reserved);
            return;
        }

        for (; cursor.Article != PostingCursor.End; cursor.MoveNext(index, scratch))
        {
            int article = cursor.Article;
            int frequency = field == SearchField.Headline && speaker == 0
                ? cursor.HeadlineFrequency(scratch)
                : CountQuoted(index, scratch, ref cursor, field, speaker);
            if (frequency > 0)
            {
                scratch.Counts.Add(article, (uint)frequency | (isExact ? (ulong)(uint)frequency << 32 : 0));
            }
        }

        scratch.Release(reserved);
    }

    private static int CountQuoted(in SearchIndex index, SearchScratch scratch, ref PostingCursor cursor, SearchField field, int speaker)
    {
        if (!QuoteScope.HasQuotes(index, cursor.Article))
        {
            return 0;
        }

        QuoteScope.Read(index, cursor.Article, speaker, scratch.Quotes);
        if (scratch.Quotes.Count == 0)
        {
            return 0;
        }

        scratch.Positions.Clear();
        cursor.ReadPositions(index, scratch);
        int headlineWords = field == SearchField.Headline ? index.HeadlineWords(cursor.Article) : int.MaxValue;
        int count = 0;
        foreach (int entry in scratch.Positions.Span)
        {
            int position = entry >> 1;
            count += position < headlineWords && QuoteScope.Contains(scratch.Quotes.Span, position, 1) ? 1 : 0;
        }

        return count;
    }
}
