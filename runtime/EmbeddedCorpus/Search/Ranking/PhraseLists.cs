using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Makes the list of articles in which some words follow one another, or are near.</summary>
/// <remarks>
/// List after list: first the articles that have all words, then the positions of one word after the other in these articles. Where only the best are wanted,
/// those that can score most come first, and of the others those that can still be among the best.
/// </remarks>
internal static class PhraseLists
{
    // Fewer articles are counted sooner than divided, and longer phrases are in too few articles: over cpp-docs, dividing took as long as it saved.
    private const int MinDivided = 64;
    private const int MaxDividedWords = 2;

    /// <summary>Makes the list.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where to.</param>
    /// <param name="words">The words: two or more.</param>
    /// <param name="clause">Their clause.</param>
    /// <param name="speaker">Whose quotation they must stand in: index + 1, or 0.</param>
    public static PostingCursor Make(in SearchIndex index, SearchScratch scratch, in ClauseWords words, in QueryClause clause, int speaker)
    {
        int reserved = scratch.Reserved;
        int firstCursor = scratch.CursorCount;
        int count = words.Length;
        Span<int> numbers = stackalloc int[2 * Query.MaxWords];
        var phrase = new PhraseWords(firstCursor, numbers[..count], numbers.Slice(Query.MaxWords, count));
        bool isThere = phrase.Open(index, scratch, words);
        int articles = isThere ? Collect(index, scratch, phrase) : 0;
        scratch.OtherCounts.Start(index.Articles);
        if (articles > 0)
        {
            Count(index, scratch, phrase, clause, speaker, articles);
        }

        scratch.RemoveCursors(firstCursor);
        scratch.Release(reserved);
        return scratch.OtherCounts.ToList(scratch);
    }

    // Leaves the articles that have all words in the scratch's counts, with how often they have the rarest one.
    private static int Collect(in SearchIndex index, SearchScratch scratch, in PhraseWords phrase)
    {
        ArticleCounts counts = scratch.Counts;
        ArticleCounts others = scratch.OtherCounts;
        counts.Start(index.Articles);
        int rarest = phrase.ByArticles(0);
        for (int cursor = phrase.FirstCursor(rarest); cursor < phrase.EndCursor(rarest); cursor++)
        {
            counts.Add(index, scratch, ref scratch.Cursors[cursor]);
        }

        int articles = counts.Bits.Count();
        bool areBounded = scratch.TopPhrases.IsWanted && phrase.Count <= MaxDividedWords;
        for (int rank = 1; rank < phrase.Count && articles > 0; rank++)
        {
            int word = phrase.ByArticles(rank);
            others.Start(index.Articles);
            for (int cursor = phrase.FirstCursor(word); cursor < phrase.EndCursor(word); cursor++)
            {
                if (areBounded)
                {
                    others.Add(index, scratch, ref scratch.Cursors[cursor], counts.Bits, articles);
                }
                else
                {
                    others.Find(index, scratch, ref scratch.Cursors[cursor], counts.Bits, articles);
                }
            }

            counts.Bits.CopyFrom(others.Bits);
            articles = counts.Bits.Count();
            if (areBounded)
            {
                scratch.PhraseBounds.Lower(index, rank == 1 ? counts : null, others);
            }
        }

        return articles;
    }

    private static void Count(in SearchIndex index, SearchScratch scratch, in PhraseWords phrase, in QueryClause clause, int speaker, int articles)
    {
        ArticleBits all = scratch.Counts.Bits;
        if (!scratch.TopPhrases.IsWanted || (articles < MinDivided && scratch.TopPhrases.Lowest == 0) || phrase.Count > MaxDividedWords)
        {
            PhraseCounter.Count(index, scratch, phrase, all, clause, speaker);
            return;
        }

        ArticleBits best = scratch.Bits;
        scratch.PhraseBounds.TakeBest(index, all, best, scratch.TopPhrases, clause.Reach != QueryClause.Adjacent);
        PhraseCounter.Count(index, scratch, phrase, best, clause, speaker);
        scratch.PhraseBounds.Keep(all, scratch.TopPhrases.Lowest);
        PhraseCounter.Count(index, scratch, phrase, all, clause, speaker);
    }
}
