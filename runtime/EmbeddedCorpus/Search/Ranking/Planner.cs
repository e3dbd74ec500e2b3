using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Weighs the clauses of a query and opens what they need: postings where these tell the articles, made lists otherwise.</summary>
internal static class Planner
{
    // Scores are rounded alike as far as they are no larger than words give, see Bm25.
    private const double MaxWeight = 1 << 14;

    /// <summary>Prepares all clauses.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where cursors go.</param>
    /// <param name="query">The query.</param>
    /// <param name="speaker">Whose quotations words must stand in: index + 1, or 0.</param>
    /// <param name="wanted">How many articles are wanted, where they are the best of all; 0 where others are looked at, too.</param>
    public static void Prepare(in SearchIndex index, SearchScratch scratch, Query query, int speaker, int wanted)
    {
        // With other clauses an article can be among the best in which the phrase is not.
        scratch.TopPhrases.Clear(query.ClauseCount == 1 ? wanted : 0);
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            ClauseWords words = query.WordsOf(clause);
            clause.Weight = Weigh(index, clause, words);
            clause.FirstCursor = scratch.CursorCount;
            scratch.TopPhrases.Expect(scratch.Top.Threshold / clause.Weight);
            if (clause.Articles > 0)
            {
                OpenArticles(index, scratch, ref clause, speaker);
            }
            else
            {
                Open(index, scratch, clause, words, speaker);
            }

            clause.Cursors = scratch.CursorCount - clause.FirstCursor;
        }
    }

    // Each article of a set has it once. With a speaker only articles count that quote the speaker.
    private static void OpenArticles(in SearchIndex index, SearchScratch scratch, ref QueryClause clause, int speaker)
    {
        ArticleBits articles = scratch.GroupBits(clause.Articles);
        double weight = clause.SetWeight > 0 ? clause.SetWeight : Bm25.InverseDocumentFrequency(index.Articles, articles.Count());
        clause.Weight = Math.Min(weight * clause.Repeats * clause.Boost, MaxWeight);
        if (speaker != 0)
        {
            MatchingArticles.Quoting(index.Storage, scratch, speaker, articles);
        }

        scratch.Counts.Start(index.Articles);
        for (int article = articles.Next(0); article >= 0; article = articles.Next(article + 1))
        {
            scratch.Counts.Add(article, 1 | (1UL << 32));
        }

        scratch.Add(scratch.Counts.ToList(scratch));
    }

    private static void Open(in SearchIndex index, SearchScratch scratch, in QueryClause clause, in ClauseWords words, int speaker)
    {
        if (words.Length > 1)
        {
            scratch.Add(PhraseLists.Make(index, scratch, words, clause, speaker));
        }
        else if (NeedsList(clause, words[0], speaker))
        {
            scratch.Add(WordLists.Make(index, scratch, words[0], clause.Field, speaker));
        }
        else
        {
            TermLookup.OpenBefore(index, scratch, words[0]);
        }
    }

    /// <summary>Whether a list must be made of a word: postings of its terms do not tell its articles, or are too many; of a range, going through several side by side costs more.</summary>
    public static bool NeedsList(in QueryClause clause, in QueryWord word, int speaker) =>
        clause.Field != SearchField.Anywhere || speaker != 0 || word.Infos > (word.End > 0 ? 1 : TermLookup.MaxInfos) || word.FirstInfo < 0;

    /// <summary>What a clause weighs.</summary>
    public static double Weigh(in SearchIndex index, in QueryClause clause, in ClauseWords words)
    {
        double weight = clause.SetWeight;
        for (int word = 0; word < words.Length && clause.SetWeight == 0; word++)
        {
            weight += Bm25.InverseDocumentFrequency(index.Articles, words[word].Articles);
        }

        return Math.Min(weight * clause.Repeats * clause.Boost, MaxWeight);
    }
}
