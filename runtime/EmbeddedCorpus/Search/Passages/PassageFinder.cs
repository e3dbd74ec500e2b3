using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;
using EmbeddedCorpus.Search.Ranking;

namespace EmbeddedCorpus.Search.Passages;

/// <summary>Cuts the part out of a text that answers a query best: what one paragraph has around the best window.</summary>
internal static class PassageFinder
{
    /// <summary>Bytes of a passage; a match at its end, or a character, may make it longer.</summary>
    public const int MaxBytes = 320;

    /// <summary>Bytes before the first match.</summary>
    public const int LeadBytes = 80;

    /// <summary>Finds the passage; see <see cref="SearchHit.GetPassage(Span{Range}, out int)"/>.</summary>
    public static Utf8Text Find(CorpusStorage storage, int article, in QueryTrace trace, Span<Range> highlights, out int count)
    {
        SearchIndex index = SearchIndex.Open(storage);
        SearchScratch scratch = SearchScratch.Instance;
        scratch.Clear();
        (int textPosition, int textEnd) = index.TextPositions(article);
        Utf8Text text = new Article(storage, article).Text;
        ReadOnlySpan<byte> bytes = text.Bytes;
        int first = WindowFinder.Find(index, scratch, article, bytes, trace);
        count = 0;
        if (first < textPosition || first >= textEnd)
        {
            // A text without words starts where its first paragraph does.
            (int firstWord, _) = WordLocator.Find(index, article, bytes, 0);
            firstWord = firstWord == bytes.Length ? 0 : firstWord;
            (int from, int to) = Cut(storage, article, bytes, firstWord, firstWord);
            return text.StoredSlice(from, to - from);
        }

        (int matchStart, int matchEnd) = WordLocator.Find(index, article, bytes, first - textPosition);
        (int start, int end) = Cut(storage, article, bytes, matchStart, matchEnd);
        if (!highlights.IsEmpty)
        {
            count = Highlight(index, scratch, article, bytes, textPosition, first - textPosition, start, end, highlights, trace);
        }

        return text.StoredSlice(start, end - start);
    }

    /// <summary>Finds the quotation; see <see cref="SearchHit.GetQuote"/>.</summary>
    public static Quote? FindQuote(CorpusStorage storage, int article, in QueryTrace trace)
    {
        SearchIndex index = SearchIndex.Open(storage);
        SearchScratch scratch = SearchScratch.Instance;
        scratch.Clear();
        int first = WindowFinder.Find(index, scratch, article, new Article(storage, article).Text.Bytes, trace);
        int quote = first < 0 ? -1 : QuoteScope.Find(index, article, trace.Speaker, first);
        return quote < 0 ? null : new Quote(storage, quote);
    }

    /// <summary>A piece of the paragraph around a match: from a word a little before it, cut between words.</summary>
    public static (int Start, int End) Cut(CorpusStorage storage, int article, ReadOnlySpan<byte> text, int matchStart, int matchEnd)
    {
        (int start, int end) = ParagraphAround(storage, article, matchStart, text.Length);
        matchStart = Math.Clamp(matchStart, start, end);
        matchEnd = Math.Clamp(matchEnd, matchStart, end);
        if (end - start <= MaxBytes)
        {
            return (start, end);
        }

        if (matchStart - start > LeadBytes)
        {
            start = AfterSpace(text, matchStart - LeadBytes, matchStart);
        }

        return end - start <= MaxBytes ? (start, end) : (start, BeforeSpace(text, start + MaxBytes, Math.Max(matchEnd, start)));
    }

    /// <summary>The paragraph that a byte of a text lies in; the first one for a byte before it.</summary>
    public static (int Start, int End) ParagraphAround(CorpusStorage storage, int article, int position, int length)
    {
        uint textStart = new Article(storage, article).TextAddress;
        ReadOnlySpan<byte> row = storage.ArticleAt(article);
        int first = DigitReader.Number(row[ArticleRow.FirstParagraph..]);
        int end = DigitReader.Number(storage.ArticleAt(article + 1)[ArticleRow.FirstParagraph..]);
        if (first >= end)
        {
            return (0, length);
        }

        int paragraph = Math.Max(storage.FirstFrom(ImageFormat.Table.Paragraphs, first, end, textStart + (uint)position + 1) - 1, first);
        (uint address, int bytes) = storage.ParagraphAt(paragraph);
        long start = (long)address - textStart;
        return start < 0 || start + bytes > length ? (0, length) : ((int)start, (int)start + bytes);
    }

    private static int AfterSpace(ReadOnlySpan<byte> text, int from, int limit)
    {
        int space = text[from..limit].IndexOfAny((byte)' ', (byte)'\n');
        return space >= 0 ? from + space + 1 : Border(text, limit);
    }

    private static int BeforeSpace(ReadOnlySpan<byte> text, int limit, int from)
    {
        limit = Math.Max(limit, from);
        int space = text[from..limit].LastIndexOfAny((byte)' ', (byte)'\n');
        if (space <= 0)
        {
            return Border(text, limit);
        }

        return text[from + space - 1] == (byte)'\r' ? from + space - 1 : from + space;
    }

    // Texts without spaces are cut between characters.
    private static int Border(ReadOnlySpan<byte> text, int position)
    {
        while (position < text.Length && position > 0 && (text[position] & 0xC0) == 0x80)
        {
            position++;
        }

        return position;
    }

    private static int Highlight(
        in SearchIndex index, SearchScratch scratch, int article, ReadOnlySpan<byte> text, int textPosition, int near, int start, int end, Span<Range> highlights, in QueryTrace trace)
    {
        // Nothing before the paragraph is highlighted: so its words are counted as if no position were left out.
        int gaps = index.GapsBefore(article, near);
        near -= gaps;
        textPosition += gaps;
        if (near >= text.Length)
        {
            return 0;
        }

        // A word of the lead is at most as far before the match as it has bytes.
        int at = WordLocator.Checkpoint(index, article, Math.Max(near - MaxBytes, 0), out int from);
        if ((uint)from > (uint)end)
        {
            return 0;
        }

        ReadOnlySpan<int> matches = scratch.OtherPositions.Span;
        var reader = new WordReader(text[from..end]);
        int match = 0;
        int count = 0;
        for (; reader.Next(); at++)
        {
            while (match < matches.Length && (matches[match] >> MatchFinder.WordBits) - textPosition < at)
            {
                match++;
            }

            if (match == matches.Length)
            {
                break;
            }

            int wordStart = from + reader.Start - start;
            if (wordStart < 0 || (matches[match] >> MatchFinder.WordBits) - textPosition != at)
            {
                continue;
            }

            // Neighbouring pairs of characters overlap: they are one highlight.
            int wordEnd = from + EndOf(index, scratch, trace, reader, matches[match..]) - start;
            if (count > 0 && highlights[count - 1].End.Value >= wordStart)
            {
                highlights[count - 1] = highlights[count - 1].Start.Value..Math.Max(wordEnd, highlights[count - 1].End.Value);
            }
            else if (count < highlights.Length)
            {
                highlights[count++] = wordStart..wordEnd;
            }
        }

        return count;
    }

    /// <summary>The end of a match: behind the word, or behind the longer one that starts there, if that is what the query has.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where the terms of the query are read.</param>
    /// <param name="trace">The query.</param>
    /// <param name="word">The word of the text.</param>
    /// <param name="matches">The matches from the one at the word on.</param>
    public static int EndOf(in SearchIndex index, SearchScratch scratch, in QueryTrace trace, in WordReader word, ReadOnlySpan<int> matches)
    {
        if (!word.HasWhole)
        {
            return word.End;
        }

        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        term = term[..word.Fold(term)];
        int position = matches[0] >> MatchFinder.WordBits;
        foreach (int match in matches)
        {
            if (match >> MatchFinder.WordBits != position)
            {
                break;
            }

            if (!MatchFinder.Means(index, scratch, trace, match & ((1 << MatchFinder.WordBits) - 1), term))
            {
                return word.WholeEnd;
            }
        }

        return word.End;
    }
}
