using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Queries;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Reads the forms that a word of a query means, each once.</summary>
internal static class FormReader
{
    /// <summary>A word of more forms gets a list made: going through many postings side by side costs more.</summary>
    public const int MaxInfos = 16;

    /// <summary>Reads all forms of a stem.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where what is read of them goes.</param>
    /// <param name="reader">The dictionary at the first form of the stem.</param>
    /// <param name="exact">The form that the query has.</param>
    public static QueryTerm ReadStem(in SearchIndex index, SearchScratch scratch, TermReader reader, ReadOnlySpan<byte> exact)
    {
        int first = reader.Number;
        int documents = reader.StemDocuments;
        int exactForm = -1;
        int firstInfo = scratch.FormCount;
        uint bounds = 0;
        while (true)
        {
            scratch.Add(FormInfo.Of(index, reader, out uint stemBounds));
            bounds = reader.Number == first ? stemBounds : bounds;
            exactForm = reader.Form.SequenceEqual(exact) ? reader.Number : exactForm;
            if (reader.Next <= reader.Number)
            {
                break;
            }

            MoveTo(index, ref reader, reader.Next);
        }

        return new QueryTerm(first, 0, exactForm, documents, bounds) { FirstInfo = firstInfo, Infos = scratch.FormCount - firstInfo };
    }

    /// <summary>Reads the forms of a range, or only counts what they are in where these are many.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where what is read of them goes.</param>
    /// <param name="reader">The dictionary at the first form.</param>
    /// <param name="end">The form behind the last.</param>
    public static QueryTerm ReadRange(in SearchIndex index, SearchScratch scratch, TermReader reader, int end)
    {
        int first = reader.Number;
        if (first >= end)
        {
            return QueryTerm.None;
        }

        bool keeps = end - first <= MaxInfos;
        int firstInfo = keeps ? scratch.FormCount : -1;
        long documents = 0;
        do
        {
            documents += reader.Documents;
            if (keeps)
            {
                scratch.Add(FormInfo.Of(index, reader, out _));
            }
        }
        while (reader.MoveNext() && reader.Number < end);
        return new QueryTerm(first, end, -1, (int)Math.Min(documents, index.Documents), 0) { FirstInfo = firstInfo, Infos = keeps ? end - first : 0 };
    }

    /// <summary>Reads the forms whose bytes without diacritics are some bytes.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where what is read of them goes.</param>
    /// <param name="reader">The dictionary at the first of them.</param>
    /// <param name="form">The bytes.</param>
    public static QueryTerm ReadWhole(in SearchIndex index, SearchScratch scratch, TermReader reader, ReadOnlySpan<byte> form)
    {
        int first = reader.Number;
        int firstInfo = scratch.FormCount;
        long documents = 0;
        while (TermDictionary.IsWhole(index, reader, form))
        {
            documents += reader.Documents;
            scratch.Add(FormInfo.Of(index, reader, out _));
            reader.MoveNext();
        }

        int count = scratch.FormCount - firstInfo;
        if (count > MaxInfos)
        {
            scratch.FormCount = firstInfo;
            firstInfo = -1;
        }

        return count == 0
            ? QueryTerm.None
            : new QueryTerm(first, reader.Number, -1, (int)Math.Min(documents, index.Documents), 0) { FirstInfo = firstInfo, Infos = firstInfo < 0 ? 0 : count };
    }

    /// <summary>Reads the forms of a word again, of which no more is known than what a hit remembers.</summary>
    public static QueryTerm Read(in SearchIndex index, SearchScratch scratch, int first, int end)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxFormBytes];
        TermReader reader = TermReader.At(index, first, bytes);
        return end > 0 ? ReadRange(index, scratch, reader, end) : ReadStem(index, scratch, reader, default);
    }

    /// <summary>Opens the postings of the forms of a word that were read, without decoding any.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where the cursors go.</param>
    /// <param name="term">The word.</param>
    /// <param name="onlyExact">Whether those of the query's own form are enough.</param>
    public static void OpenBefore(in SearchIndex index, SearchScratch scratch, in QueryTerm term, bool onlyExact = false)
    {
        for (int info = term.FirstInfo; info < term.FirstInfo + term.Infos; info++)
        {
            bool isExact = !term.IsStem || scratch.Forms[info].Number == term.Exact;
            if (isExact || !onlyExact)
            {
                scratch.Add(PostingCursor.OpenBefore(index, scratch, scratch.Forms[info], isExact));
            }
        }
    }

    /// <summary>Opens the postings of all forms of a word.</summary>
    public static void Open(in SearchIndex index, SearchScratch scratch, in QueryTerm term)
    {
        if (term.IsEmpty)
        {
            return;
        }

        if (term.FirstInfo >= 0)
        {
            for (int info = term.FirstInfo; info < term.FirstInfo + term.Infos; info++)
            {
                scratch.Add(PostingCursor.Open(index, scratch, scratch.Forms[info], !term.IsStem || scratch.Forms[info].Number == term.Exact));
            }

            return;
        }

        Span<byte> bytes = stackalloc byte[WordReader.MaxFormBytes];
        TermReader reader = TermReader.At(index, term.First, bytes);
        do
        {
            scratch.Add(PostingCursor.Open(index, scratch, FormInfo.Of(index, reader, out _), isExact: true));
        }
        while (reader.MoveNext() && reader.Number < term.End);
    }

    private static void MoveTo(in SearchIndex index, ref TermReader reader, int form)
    {
        if (form / BlockForms != reader.Number / BlockForms)
        {
            reader.MoveToBlock(form / BlockForms);
        }

        while (reader.Number < form && reader.MoveNext())
        {
        }

        if (reader.Number != form)
        {
            index.Storage.ThrowDamaged();
        }
    }
}
