using EmbeddedCorpus.Search.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Weighs the clauses of a query and opens what they need: postings where these tell the documents, made lists otherwise.</summary>
internal static class Planner
{
    /// <summary>Prepares all clauses.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where cursors go.</param>
    /// <param name="query">The query.</param>
    /// <param name="speaker">Whose quotations words must stand in: index + 1, or 0.</param>
    /// <param name="opensPhrases">Whether the postings of phrases are opened too, where nothing else keeps them from it; otherwise lists are made of them.</param>
    public static void Prepare(in SearchIndex index, SearchScratch scratch, Query query, int speaker, bool opensPhrases)
    {
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            ClauseTerms terms = query.TermsOf(clause);
            double weight = 0;
            for (int word = 0; word < terms.Length; word++)
            {
                weight += Bm25.InverseDocumentFrequency(index.Documents, terms[word].Documents);
            }

            clause.Weight = weight * clause.Repeats;
            clause.FirstCursor = scratch.CursorCount;
            clause.IsOpenPhrase = opensPhrases && terms.Length > 1 && clause.Field == SearchField.Anywhere && speaker == 0 && AreRead(terms);
            if (clause.IsOpenPhrase)
            {
                for (int word = 0; word < terms.Length; word++)
                {
                    FormReader.Open(index, scratch, terms[word]);
                }
            }
            else if (terms.Length > 1)
            {
                scratch.Add(PhraseLists.Make(index, scratch, terms, clause.Field, speaker));
            }
            else if (clause.Field != SearchField.Anywhere || speaker != 0 || terms[0].Infos > FormReader.MaxInfos || terms[0].FirstInfo < 0)
            {
                scratch.Add(WordLists.Make(index, scratch, terms[0], clause.Field, speaker));
            }
            else
            {
                FormReader.Open(index, scratch, terms[0]);
            }

            clause.Cursors = scratch.CursorCount - clause.FirstCursor;
        }
    }

    // A word that the corpus does not have, or has in too many forms, keeps a phrase from being opened.
    private static bool AreRead(in ClauseTerms terms)
    {
        for (int word = 0; word < terms.Length; word++)
        {
            if (terms[word].IsEmpty || terms[word].FirstInfo < 0)
            {
                return false;
            }
        }

        return true;
    }
}
