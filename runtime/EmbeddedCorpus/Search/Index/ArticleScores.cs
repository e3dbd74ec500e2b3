using System.Numerics;
using System.Runtime.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Ranking;

namespace EmbeddedCorpus.Search.Index;

/// <summary>A score for each article, while they are added up. Part of a <see cref="SearchScratch"/>, used again.</summary>
internal sealed class ArticleScores
{
    private double[] _scores = new double[1];

    /// <summary>The articles that have a score.</summary>
    public readonly ArticleBits Bits = new();

    /// <summary>Starts a query.</summary>
    public void Start(int articles)
    {
        if (_scores.Length < articles)
        {
            _scores = new double[articles];
        }

        Bits.Clear(articles);
    }

    /// <summary>Adds what the articles of a list score.</summary>
    public void Add(in SearchIndex index, SearchScratch scratch, ref PostingCursor list, double weight)
    {
        double[] scores = _scores;
        ulong[] words = Bits.All;
        for (list.MoveToStart(index, scratch); list.Article != PostingCursor.End; list.MoveToNextBlock(index, scratch))
        {
            ReadOnlySpan<int> articles = list.All(scratch);
            DecodedCounts block = list.Counts(scratch);
            for (int place = 0; place < articles.Length; place++)
            {
                Add(scores, words, articles[place], Bm25.Score(weight, block[place], index.DampingOf(articles[place])));
            }
        }
    }

    /// <summary>Adds what a clause scores.</summary>
    /// <param name="index">The index.</param>
    /// <param name="counts">How often the clause occurs.</param>
    /// <param name="within">The articles whose scores are added.</param>
    /// <param name="weight">What the clause weighs.</param>
    public void Add(in SearchIndex index, ArticleCounts counts, ArticleBits within, double weight)
    {
        for (int word = 0; word < within.Words; word++)
        {
            for (ulong rest = within.All[word] & counts.Bits.All[word]; rest != 0; rest &= rest - 1)
            {
                int article = (word * ArticleBits.WordBits) + BitOperations.TrailingZeroCount(rest);
                Add(_scores, Bits.All, article, Bm25.Score(weight, counts.CountOf(article), index.DampingOf(article)));
            }
        }
    }

    /// <summary>Gives the articles of a set that have no score the score 0.</summary>
    public void AddNothing(ArticleBits articles)
    {
        for (int word = 0; word < articles.Words; word++)
        {
            for (ulong rest = articles.All[word] & ~Bits.All[word]; rest != 0; rest &= rest - 1)
            {
                _scores[(word * ArticleBits.WordBits) + BitOperations.TrailingZeroCount(rest)] = 0;
            }

            Bits.All[word] |= articles.All[word];
        }
    }

    /// <summary>The score of an article; 0 for one without.</summary>
    public double ScoreOf(int article) => Bits.Has(article) ? _scores[article] : 0;

    /// <summary>Ranks the articles of a set, each of which has a score.</summary>
    /// <returns>How many they are.</returns>
    public int Rank(TopHits top, ArticleBits articles)
    {
        if (top.IsSorted)
        {
            return top.AddSorted(articles);
        }

        int count = 0;
        double threshold = top.Threshold;
        for (int word = 0; word < articles.Words; word++)
        {
            count += BitOperations.PopCount(articles.All[word]);
            for (ulong rest = articles.All[word]; rest != 0; rest &= rest - 1)
            {
                int article = (word * ArticleBits.WordBits) + BitOperations.TrailingZeroCount(rest);
                if (_scores[article] >= threshold)
                {
                    top.Add(article, _scores[article]);
                    threshold = top.Threshold;
                }
            }
        }

        return count;
    }

    // What an earlier query left in an article without a bit is replaced.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(double[] scores, ulong[] words, int article, double score)
    {
        ref ulong word = ref words[article >> ArticleBits.WordShift];
        ref double sum = ref scores[article];
        sum = ((word >> article) & 1) != 0 ? sum + score : score;
        word |= 1UL << article;
    }
}
