using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Weighs the clauses of a query and opens what they need: postings where these tell the documents, made lists otherwise.</summary>
internal static class Planner
{
    /// <summary>A word of more forms gets a list: going through many postings side by side costs more than making one.</summary>
    private const int MaxOpenForms = 16;

    /// <summary>Prepares all clauses.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where cursors go.</param>
    /// <param name="query">The query.</param>
    /// <param name="speaker">Whose quotations words must stand in: index + 1, or 0.</param>
    public static void Prepare(in SearchIndex index, SearchScratch scratch, Query query, int speaker)
    {
        Span<QueryClause> clauses = query.Clauses;
        for (int number = 0; number < clauses.Length; number++)
        {
            ref QueryClause clause = ref clauses[number];
            ReadOnlySpan<QueryTerm> terms = query.TermsOf(clause);
            double weight = 0;
            foreach (QueryTerm term in terms)
            {
                weight += Bm25.InverseDocumentFrequency(index.Documents, DocumentsOf(index, term));
            }

            clause.Weight = weight * clause.Repeats;
            clause.FirstCursor = scratch.CursorCount;
            if (terms.Length > 1)
            {
                scratch.Add(PhraseLists.Make(index, scratch, terms, clause.Field, speaker), number);
            }
            else if (clause.Field != SearchField.Anywhere || speaker != 0 || (!terms[0].IsStem && terms[0].End - terms[0].First > MaxOpenForms))
            {
                scratch.Add(WordLists.Make(index, scratch, terms[0], clause.Field, speaker), number);
            }
            else
            {
                OpenForms(index, scratch, terms[0], number);
            }

            clause.Cursors = scratch.CursorCount - clause.FirstCursor;
        }
    }

    /// <summary>How many documents have a word: of a range the sum over its forms, which costs no look at them.</summary>
    public static int DocumentsOf(in SearchIndex index, QueryTerm term)
    {
        if (term.IsEmpty)
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[WordReader.MaxFormBytes];
        TermReader form = TermReader.At(index, term.First, bytes);
        if (term.IsStem)
        {
            return form.StemDocuments;
        }

        long documents = 0;
        do
        {
            documents += form.Documents;
        }
        while (form.MoveNext() && form.Number < term.End);
        return (int)Math.Min(documents, index.Documents);
    }

    /// <summary>Opens the postings of all forms of a word.</summary>
    public static void OpenForms(in SearchIndex index, SearchScratch scratch, QueryTerm term, int clause)
    {
        if (term.IsEmpty)
        {
            return;
        }

        Span<byte> bytes = stackalloc byte[WordReader.MaxFormBytes];
        TermReader form = TermReader.At(index, term.First, bytes);
        while (true)
        {
            int number = form.Number;
            scratch.Add(PostingCursor.Open(index, scratch, form, isExact: !term.IsStem || number == term.Exact), clause);
            if (term.IsStem)
            {
                if (form.Next <= number)
                {
                    return;
                }

                form = TermReader.At(index, form.Next, bytes);
            }
            else if (!form.MoveNext() || form.Number >= term.End)
            {
                return;
            }
        }
    }
}
