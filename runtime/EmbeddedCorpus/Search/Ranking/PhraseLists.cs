using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Makes the list of articles in which some words follow one another.</summary>
internal static class PhraseLists
{
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
        Span<int> numbers = stackalloc int[3 * Query.MaxWords];
        var phrase = new PhraseWords(firstCursor, numbers[..count], numbers.Slice(Query.MaxWords, count), numbers.Slice(2 * Query.MaxWords, count));
        scratch.Counts.Start(index.Articles);
        if (phrase.Open(index, scratch, words))
        {
            Match(index, scratch, phrase, clause, speaker);
        }

        scratch.RemoveCursors(firstCursor);
        scratch.Release(reserved);
        return scratch.Counts.ToList(scratch);
    }

    private static void Match(in SearchIndex index, SearchScratch scratch, in PhraseWords phrase, in QueryClause clause, int speaker)
    {
        TopRatios best = scratch.TopRatios;
        int article = phrase.SeekRarest(index, scratch, 0);
        while (article != PostingCursor.End)
        {
            int next = phrase.SeekOthers(index, scratch, article, best.LowestDigit);
            if (next == article)
            {
                double damping = index.DampingOf(article);
                ulong count = PhraseCounter.Count(index, scratch, phrase, article, best.Lowest * damping, clause, speaker);
                if (count > 0)
                {
                    scratch.Counts.Add(article, count);
                    best.Add((uint)count, (uint)(count >> 32), damping);
                }

                next = article + 1;
            }

            article = phrase.SeekRarest(index, scratch, next);
        }
    }
}
