using EmbeddedCorpus.Format;
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
    /// <param name="wanted">How many documents are wanted, where they are the best of all; 0 where others are looked at, too.</param>
    public static void Prepare(in SearchIndex index, SearchScratch scratch, Query query, int speaker, int wanted)
    {
        // With other clauses a document can be among the best in which the phrase is not.
        scratch.BestRatios.Clear(query.ClauseCount == 1 ? wanted : 0);
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            ClauseTerms terms = query.TermsOf(clause);
            clause.Weight = Weigh(index, clause, terms);
            clause.FirstCursor = scratch.CursorCount;
            Open(index, scratch, clause, terms, speaker);
            clause.Cursors = scratch.CursorCount - clause.FirstCursor;
        }
    }

    private static void Open(in SearchIndex index, SearchScratch scratch, in QueryClause clause, in ClauseTerms terms, int speaker)
    {
        if (terms.Length > 1)
        {
            scratch.Add(clause.Field == SearchField.Anywhere && speaker == 0 && FollowedWords.TryFind(index, scratch, terms, out FollowerList followed)
                ? PhraseLists.MakeFollowed(index, scratch, terms, followed)
                : PhraseLists.Make(index, scratch, terms, clause.Field, speaker));
        }
        else if (NeedsList(clause, terms[0], speaker))
        {
            scratch.Add(WordLists.Make(index, scratch, terms[0], clause.Field, speaker));
        }
        else
        {
            FormReader.Open(index, scratch, terms[0]);
        }
    }

    /// <summary>Whether a list must be made of a word: postings of its forms do not tell its documents, or are too many; of a range, going through several side by side costs more.</summary>
    public static bool NeedsList(in QueryClause clause, in QueryTerm term, int speaker) =>
        clause.Field != SearchField.Anywhere || speaker != 0 || term.Infos > (term.End > 0 ? 1 : FormReader.MaxInfos) || term.FirstInfo < 0;

    /// <summary>What a clause weighs.</summary>
    public static double Weigh(in SearchIndex index, in QueryClause clause, in ClauseTerms terms)
    {
        double weight = 0;
        for (int word = 0; word < terms.Length; word++)
        {
            weight += Bm25.InverseDocumentFrequency(index.Documents, terms[word].Documents);
        }

        return weight * clause.Repeats;
    }
}
