using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Makes the list of documents of a word whose postings do not tell it: of many forms, or of a part of the articles.</summary>
internal static class WordLists
{
    /// <summary>Makes the list.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where to.</param>
    /// <param name="term">The word.</param>
    /// <param name="field">Where it must stand.</param>
    /// <param name="speaker">Whose quotation it must stand in: index + 1, or 0.</param>
    public static PostingCursor Make(in SearchIndex index, SearchScratch scratch, QueryTerm term, SearchField field, int speaker)
    {
        scratch.EnsureDocuments(index.Documents);
        int reserved = scratch.Reserved;
        Span<byte> bytes = stackalloc byte[WordReader.MaxFormBytes];
        TermReader form = term.IsEmpty ? default : TermReader.At(index, term.First, bytes);
        for (int number = term.First; !term.IsEmpty;)
        {
            PostingCursor cursor = PostingCursor.Open(index, scratch, form, isExact: !term.IsStem || number == term.Exact);
            Add(index, scratch, ref cursor, field, speaker);
            scratch.Release(reserved);
            if (term.IsStem)
            {
                if (form.Next <= number)
                {
                    break;
                }

                number = form.Next;
                form = TermReader.At(index, number, bytes);
            }
            else if (++number == term.End || !form.MoveNext())
            {
                break;
            }
        }

        return Collect(index, scratch);
    }

    /// <summary>Makes a list of what was counted by document, and sets the counts back to 0.</summary>
    public static PostingCursor Collect(in SearchIndex index, SearchScratch scratch)
    {
        ReadOnlySpan<int> frequencies = scratch.ByDocument.AsSpan(0, index.Documents);
        int count = frequencies.Length - frequencies.Count(0);
        int buffer = scratch.Reserve(3 * count);
        Span<int> list = scratch.Numbers.AsSpan(buffer, 3 * count);
        int row = 0;
        for (int document = 0; document < frequencies.Length && row < count; document++)
        {
            if (frequencies[document] != 0)
            {
                list[row] = document;
                list[count + row] = frequencies[document];
                list[(2 * count) + row] = scratch.ExactByDocument[document];
                row++;
            }
        }

        scratch.ByDocument.AsSpan(0, index.Documents).Clear();
        scratch.ExactByDocument.AsSpan(0, index.Documents).Clear();
        return PostingCursor.OfList(scratch, buffer, count, count);
    }

    private static void Add(in SearchIndex index, SearchScratch scratch, ref PostingCursor cursor, SearchField field, int speaker)
    {
        for (; cursor.Document != PostingCursor.End; cursor.MoveNext(index, scratch))
        {
            int document = cursor.Document;
            int frequency = field == SearchField.Anywhere && speaker == 0 ? cursor.Frequency(scratch)
                : field == SearchField.Headline && speaker == 0 ? cursor.HeadlineFrequency(scratch)
                : CountQuoted(index, scratch, ref cursor, field, speaker);
            scratch.ByDocument[document] += frequency;
            scratch.ExactByDocument[document] += cursor.IsExact ? frequency : 0;
        }
    }

    private static int CountQuoted(in SearchIndex index, SearchScratch scratch, ref PostingCursor cursor, SearchField field, int speaker)
    {
        if (!QuoteScope.HasQuotes(index, cursor.Document))
        {
            return 0;
        }

        QuoteScope.Read(index, cursor.Document, speaker, scratch.Ranges);
        if (scratch.Ranges.Count == 0)
        {
            return 0;
        }

        scratch.Positions.Clear();
        cursor.ReadPositions(index, scratch);
        int headlineWords = field == SearchField.Headline ? index.HeadlineWords(cursor.Document) : int.MaxValue;
        int count = 0;
        foreach (int entry in scratch.Positions.Span)
        {
            int position = entry >> 1;
            count += position < headlineWords && QuoteScope.Contains(scratch.Ranges.Span, position, 1) ? 1 : 0;
        }

        return count;
    }
}
