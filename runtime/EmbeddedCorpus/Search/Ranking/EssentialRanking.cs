using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>
/// Ranks the documents of the heaviest word of a query, where all other words together cannot bring a document among the best: what is known
/// of the best documents of each word says so beforehand.
/// </summary>
/// <remarks>Essential lists as in H. Turtle and J. Flood, <i>Query evaluation: strategies and optimizations</i>, 1995 (MaxScore).</remarks>
internal static class EssentialRanking
{
    /// <summary>Ranks documents.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The forms of the query; where cursors go.</param>
    /// <param name="query">The query, all of whose clauses may match.</param>
    /// <param name="top">The best so far, to which documents are added.</param>
    /// <returns>Whether it could; otherwise nothing was added, and no cursor is open.</returns>
    public static bool TryRank(in SearchIndex index, SearchScratch scratch, Query query, TopHits top)
    {
        if (query.ClauseCount < 2 || top.Capacity is 0 or > SearchFormat.BestDocuments || !Weigh(index, scratch, query))
        {
            return false;
        }

        BestRanking.Expect(index, scratch, query, top);
        int essential = 0;
        double rest = 0;
        for (int number = 0; number < query.ClauseCount; number++)
        {
            rest += query.Clauses[number].Highest;
            essential = query.Clauses[number].Highest > query.Clauses[essential].Highest ? number : essential;
        }

        ref QueryClause clause = ref query.Clauses[essential];
        rest = (rest - clause.Highest) * RangeRanking.Slack;
        QueryTerm term = query.TermsOf(clause)[0];
        EssentialCandidate.Expect(index, scratch, query, essential, top);
        if (top.Threshold <= rest && SearchFormat.HasBounds(term.Documents, index.Documents))
        {
            return false;
        }

        clause.FirstCursor = 0;
        clause.Cursors = 1;
        scratch.Add(List(index, scratch, term));
        if (top.Threshold <= rest)
        {
            // Of a word that is not frequent the index does not know the best documents, but there are not many.
            BestRanking.Expect(index, scratch, clause, scratch.Cursors[0], top);
        }

        if (top.Threshold <= rest)
        {
            scratch.RemoveCursors(0);
            scratch.Release(0);
            return false;
        }

        OpenOthers(index, scratch, query, essential);
        Rank(index, scratch, query, essential, rest, top);
        return true;
    }

    // Weighs clauses, if all are words whose postings tell their documents.
    private static bool Weigh(in SearchIndex index, SearchScratch scratch, Query query)
    {
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            ClauseTerms terms = query.TermsOf(clause);
            if (terms.Length > 1 || Planner.NeedsList(clause, terms[0], speaker: 0))
            {
                return false;
            }

            clause.Weight = Planner.Weigh(index, clause, terms);
            clause.Highest = BestRanking.Highest(index, scratch, query, clause);
            clause.ExactBounds = ExactBounds(scratch, terms[0]);
            clause.Frequencies = FrequencyReader.Start(index, terms[0]);
        }

        return true;
    }

    private static uint ExactBounds(SearchScratch scratch, in QueryTerm term)
    {
        for (int info = term.FirstInfo; info < term.FirstInfo + term.Infos; info++)
        {
            if (scratch.Forms[info].Number == term.Exact)
            {
                return scratch.Forms[info].Bounds;
            }
        }

        return 0;
    }

    // All documents of a word as one list, of however many forms.
    private static PostingCursor List(in SearchIndex index, SearchScratch scratch, in QueryTerm term)
    {
        ref FormInfo form = ref scratch.Forms[term.FirstInfo];
        return term.Infos == 1 && form.Bounds == 0
            ? PostingCursor.Open(index, scratch, form, !term.IsStem || form.Number == term.Exact)
            : WordLists.Make(index, scratch, term, SearchField.Anywhere, speaker: 0);
    }

    // Where it is written how often all forms stand in a document, the query's own one is the only one that is looked at.
    private static void OpenOthers(in SearchIndex index, SearchScratch scratch, Query query, int essential)
    {
        for (int number = 0; number < query.ClauseCount; number++)
        {
            if (number == essential)
            {
                continue;
            }

            ref QueryClause clause = ref query.Clauses[number];
            clause.FirstCursor = scratch.CursorCount;
            FormReader.OpenBefore(index, scratch, query.TermsOf(clause)[0], onlyExact: clause.Frequencies != 0);
            clause.Cursors = scratch.CursorCount - clause.FirstCursor;
        }
    }

    // Documents by what they can score at most, the most promising first, until no other can be among the best.
    private static void Rank(in SearchIndex index, SearchScratch scratch, Query query, int essential, double rest, TopHits top)
    {
        RangeScores candidates = scratch.Ranges;
        double least = top.Threshold / RangeRanking.Slack;
        int buffer = Collect(index, scratch, query, essential, rest, least);
        int count = candidates.Sort(least);
        foreach (int candidate in candidates.Order[..count])
        {
            // Of a step all have about the same bound: the last ones are passed over one by one.
            if (candidates.Bounds[candidate] * RangeRanking.Slack >= top.Threshold)
            {
                EssentialCandidate.Rank(index, scratch, query, essential, scratch.Numbers[buffer + candidate], top);
            }
        }
    }

    // Finds the documents that can reach a score, as places in the list, and bounds theirs.
    private static int Collect(in SearchIndex index, SearchScratch scratch, Query query, int essential, double rest, double least)
    {
        double weight = query.Clauses[essential].Weight;
        double needed = least - rest;
        int count = scratch.Cursors[0].DocumentCount;
        int buffer = scratch.Reserve(count);
        scratch.Ranges.Clear(count, 0);
        ref PostingCursor list = ref scratch.Cursors[0];
        ReadOnlySpan<int> documents = list.All(scratch);
        Span<double> bounds = scratch.Ranges.Bounds;
        Span<int> candidates = scratch.Numbers.AsSpan(buffer, count);
        int found = 0;
        for (int place = 0; place < documents.Length; place++)
        {
            // A bound, which may be rounded otherwise than the score. Without a branch: which documents fall short nobody could foretell.
            double frequency = list.FrequencyAt(scratch, place);
            double exact = list.ExactFrequencyAt(scratch, place);
            double damping = index.DampingOf(documents[place]);
            double score = weight * ((frequency / (frequency + damping)) + (Bm25.ExactWeight * (exact / (exact + damping))));
            candidates[found] = place;
            bounds[found] = score;
            found += score >= needed ? 1 : 0;
        }

        scratch.Ranges.Keep(found);
        for (int number = 0; number < query.ClauseCount; number++)
        {
            if (number != essential)
            {
                EssentialCandidate.AddHighest(index, scratch, query, query.Clauses[number], documents, candidates[..found], bounds);
            }
        }

        return buffer;
    }
}
