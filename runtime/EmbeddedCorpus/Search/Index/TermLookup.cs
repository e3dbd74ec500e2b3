using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Queries;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Reads the terms that a word of a query means, each once.</summary>
internal static class TermLookup
{
    /// <summary>A word of more terms gets a list made: going through many postings side by side costs more.</summary>
    public const int MaxInfos = 16;

    /// <summary>Reads all terms of a stem.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where what is read of them goes.</param>
    /// <param name="reader">The dictionary at the first term of the stem.</param>
    /// <param name="exact">The term that the query has.</param>
    public static QueryWord ReadStem(in SearchIndex index, SearchScratch scratch, TermReader reader, ReadOnlySpan<byte> exact)
    {
        int first = reader.Number;
        int articles = reader.StemArticles;
        int exactTerm = -1;
        int firstInfo = scratch.TermCount;
        uint bounds = 0;
        while (true)
        {
            scratch.Add(TermInfo.Of(index, reader, out uint stemBounds));
            bounds = reader.Number == first ? stemBounds : bounds;
            exactTerm = reader.Term.SequenceEqual(exact) ? reader.Number : exactTerm;
            if (reader.Next <= reader.Number)
            {
                break;
            }

            MoveTo(index, ref reader, reader.Next);
        }

        return new QueryWord(first, 0, exactTerm, articles, bounds) { FirstInfo = firstInfo, Infos = scratch.TermCount - firstInfo };
    }

    /// <summary>Reads the terms of a range, or only counts what they are in where these are many.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where what is read of them goes.</param>
    /// <param name="reader">The dictionary at the first term.</param>
    /// <param name="end">The term behind the last.</param>
    public static QueryWord ReadRange(in SearchIndex index, SearchScratch scratch, TermReader reader, int end)
    {
        int first = reader.Number;
        if (first >= end)
        {
            return QueryWord.None;
        }

        bool keeps = end - first <= MaxInfos;
        int firstInfo = keeps ? scratch.TermCount : -1;
        long articles = 0;
        do
        {
            articles += reader.Articles;
            if (keeps)
            {
                scratch.Add(TermInfo.Of(index, reader, out _));
            }
        }
        while (reader.MoveNext() && reader.Number < end);
        return new QueryWord(first, end, -1, (int)Math.Min(articles, index.Articles), 0) { FirstInfo = firstInfo, Infos = keeps ? end - first : 0 };
    }

    /// <summary>Reads the terms whose bytes without diacritics are some bytes.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where what is read of them goes.</param>
    /// <param name="reader">The dictionary at the first of them.</param>
    /// <param name="term">The bytes.</param>
    public static QueryWord ReadWhole(in SearchIndex index, SearchScratch scratch, TermReader reader, ReadOnlySpan<byte> term)
    {
        int first = reader.Number;
        int firstInfo = scratch.TermCount;
        long articles = 0;
        while (TermDictionary.IsWhole(index, reader, term))
        {
            articles += reader.Articles;
            scratch.Add(TermInfo.Of(index, reader, out _));
            reader.MoveNext();
        }

        int count = scratch.TermCount - firstInfo;
        if (count > MaxInfos)
        {
            scratch.TermCount = firstInfo;
            firstInfo = -1;
        }

        return count == 0
            ? QueryWord.None
            : new QueryWord(first, reader.Number, -1, (int)Math.Min(articles, index.Articles), 0) { FirstInfo = firstInfo, Infos = firstInfo < 0 ? 0 : count };
    }

    /// <summary>Reads the terms of a word again, of which no more is known than what a hit remembers.</summary>
    public static QueryWord Read(in SearchIndex index, SearchScratch scratch, int first, int end)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        TermReader reader = TermReader.At(index, first, bytes);
        return end > 0 ? ReadRange(index, scratch, reader, end) : ReadStem(index, scratch, reader, default);
    }

    /// <summary>Opens the postings of the terms of a word that were read, without decoding any.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where the cursors go.</param>
    /// <param name="word">The word.</param>
    public static void OpenBefore(in SearchIndex index, SearchScratch scratch, in QueryWord word)
    {
        for (int info = word.FirstInfo; info < word.FirstInfo + word.Infos; info++)
        {
            scratch.Add(PostingCursor.OpenBefore(index, scratch, scratch.Terms[info], word.IsExact(scratch.Terms[info].Number)));
        }
    }

    /// <summary>Opens the postings of all terms of a word.</summary>
    public static void Open(in SearchIndex index, SearchScratch scratch, in QueryWord word)
    {
        if (word.IsEmpty)
        {
            return;
        }

        if (word.FirstInfo >= 0)
        {
            for (int info = word.FirstInfo; info < word.FirstInfo + word.Infos; info++)
            {
                scratch.Add(PostingCursor.Open(index, scratch, scratch.Terms[info], word.IsExact(scratch.Terms[info].Number)));
            }

            return;
        }

        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        TermReader reader = TermReader.At(index, word.First, bytes);
        do
        {
            scratch.Add(PostingCursor.Open(index, scratch, TermInfo.Of(index, reader, out _), isExact: true));
        }
        while (reader.MoveNext() && reader.Number < word.End);
    }

    private static void MoveTo(in SearchIndex index, ref TermReader reader, int term)
    {
        if (term / BlockTerms != reader.Number / BlockTerms)
        {
            reader.MoveToBlock(term / BlockTerms);
        }

        while (reader.Number < term && reader.MoveNext())
        {
        }

        if (reader.Number != term)
        {
            index.Storage.ThrowDamaged();
        }
    }
}
