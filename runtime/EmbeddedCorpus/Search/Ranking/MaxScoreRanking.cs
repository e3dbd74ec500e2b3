using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>
/// Ranks the articles of the heaviest word of a query, where all other words together cannot bring an article among the best: what is known
/// of the best articles of each word says so beforehand.
/// </summary>
/// <remarks>Essential lists as in H. Turtle and J. Flood, <i>Query evaluation: strategies and optimizations</i>, 1995 (MaxScore).</remarks>
internal static class MaxScoreRanking
{
    /// <summary>Ranks articles.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The terms of the query; where cursors go.</param>
    /// <param name="query">The query, all of whose clauses may match.</param>
    /// <param name="top">The best so far, to which articles are added.</param>
    /// <returns>Whether it could; otherwise nothing was added, and no cursor is open.</returns>
    public static bool TryRank(in SearchIndex index, SearchScratch scratch, Query query, TopHits top)
    {
        if (query.ClauseCount < 2 || top.Capacity == 0 || !Weigh(index, scratch, query))
        {
            return false;
        }

        ChampionRanking.Expect(index, scratch, query, top);
        int essential = 0;
        double rest = 0;
        for (int number = 0; number < query.ClauseCount; number++)
        {
            rest += query.Clauses[number].Highest;
            essential = query.Clauses[number].Highest > query.Clauses[essential].Highest ? number : essential;
        }

        ref QueryClause clause = ref query.Clauses[essential];
        rest = (rest - clause.Highest) * BlockMaxRanking.Slack;
        QueryWord word = query.WordsOf(clause)[0];
        if (top.Threshold <= rest && SearchFormat.HasBounds(word.Articles, index.Articles))
        {
            return false;
        }

        clause.FirstCursor = 0;
        clause.Cursors = 1;
        scratch.Add(List(index, scratch, word));
        if (top.Threshold <= rest)
        {
            // Of a word that is not frequent the index does not know the best articles, but there are not many.
            ChampionRanking.Expect(index, scratch, clause, scratch.Cursors[0], top);
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

    // Weighs clauses, if all are words whose postings tell their articles.
    private static bool Weigh(in SearchIndex index, SearchScratch scratch, Query query)
    {
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            ClauseWords words = query.WordsOf(clause);
            if (words.Length != 1 || Planner.NeedsList(clause, words[0], speaker: 0))
            {
                return false;
            }

            clause.Weight = Planner.Weigh(index, clause, words);
            clause.Highest = ChampionRanking.Highest(index, scratch, query, clause);
            clause.ExactBounds = ExactBounds(scratch, words[0]);
        }

        return true;
    }

    private static uint ExactBounds(SearchScratch scratch, in QueryWord word)
    {
        for (int info = word.FirstInfo; info < word.FirstInfo + word.Infos; info++)
        {
            if (scratch.Terms[info].Number == word.Exact)
            {
                return scratch.Terms[info].Bounds;
            }
        }

        return 0;
    }

    // All articles of a word as one list, of however many terms.
    private static PostingCursor List(in SearchIndex index, SearchScratch scratch, in QueryWord word)
    {
        ref TermInfo term = ref scratch.Terms[word.FirstInfo];
        return word.Infos == 1 && term.Bounds == 0
            ? PostingCursor.Open(index, scratch, term, word.IsExact(term.Number))
            : WordLists.Make(index, scratch, word, SearchField.Anywhere, speaker: 0);
    }

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
            TermLookup.OpenBefore(index, scratch, query.WordsOf(clause)[0]);
            clause.Cursors = scratch.CursorCount - clause.FirstCursor;
        }
    }

    // Articles by what they can score at most, the most promising first, until no other can be among the best.
    private static void Rank(in SearchIndex index, SearchScratch scratch, Query query, int essential, double rest, TopHits top)
    {
        BlockMaxScores candidates = scratch.Ranges;
        double least = top.Threshold / BlockMaxRanking.Slack;
        int buffer = Collect(index, scratch, query, essential, rest, least);
        int count = candidates.Sort(least);
        foreach (int candidate in candidates.Order[..count])
        {
            // Of a step all have about the same bound: the last ones are passed over one by one.
            if (candidates.Bounds[candidate] * BlockMaxRanking.Slack >= top.Threshold)
            {
                MaxScoreCandidate.Rank(index, scratch, query, scratch.Numbers[buffer + candidate], top);
            }
        }
    }

    // Finds the articles that can reach a score, as places in the list, and bounds theirs.
    private static int Collect(in SearchIndex index, SearchScratch scratch, Query query, int essential, double rest, double least)
    {
        double weight = query.Clauses[essential].Weight;
        double needed = least - rest;
        int count = scratch.Cursors[0].ArticleCount;
        int buffer = scratch.Reserve(count);
        scratch.Ranges.Clear(count, 0);
        ref PostingCursor list = ref scratch.Cursors[0];
        ReadOnlySpan<int> articles = list.All(scratch);
        Span<double> bounds = scratch.Ranges.Bounds;
        Span<int> candidates = scratch.Numbers.AsSpan(buffer, count);
        int found = 0;
        for (int place = 0; place < articles.Length; place++)
        {
            // A bound, which may be rounded otherwise than the score. Without a branch: which articles fall short nobody could foretell.
            double frequency = list.FrequencyAt(scratch, place);
            double exact = list.ExactFrequencyAt(scratch, place);
            double damping = index.DampingOf(articles[place]);
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
                MaxScoreCandidate.AddHighest(index, scratch, query, query.Clauses[number], articles, candidates[..found], bounds);
            }
        }

        return buffer;
    }
}
