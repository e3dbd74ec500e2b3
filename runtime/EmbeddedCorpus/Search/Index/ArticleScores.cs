using System.Numerics;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Ranking;

namespace EmbeddedCorpus.Search.Index;

/// <summary>A score for each article of the corpus, while they are added up. Part of a <see cref="SearchScratch"/>, used again.</summary>
internal sealed class ArticleScores
{
    private const int WordBits = 64;

    // All 0 between two queries.
    private double[] _scores = new double[1];
    private ulong[] _scored = new ulong[1];

    // A search that failed leaves its scores.
    private bool _isAdding;

    /// <summary>Starts a query.</summary>
    /// <param name="articles">How many articles the corpus has.</param>
    public void Start(int articles)
    {
        if (_scores.Length < articles)
        {
            _scores = new double[articles];
            _scored = new ulong[(articles + WordBits - 1) / WordBits];
        }
        else if (_isAdding)
        {
            Array.Clear(_scores);
            Array.Clear(_scored);
        }

        _isAdding = true;
    }

    /// <summary>Adds what the articles of a list score.</summary>
    public void Add(in SearchIndex index, SearchScratch scratch, ref PostingCursor list, double weight)
    {
        double[] scores = _scores;
        ulong[] scored = _scored;
        for (list.MoveToStart(index, scratch); list.Article != PostingCursor.End; list.MoveToNextBlock(index, scratch))
        {
            ReadOnlySpan<int> articles = list.All(scratch);
            for (int place = 0; place < articles.Length; place++)
            {
                int article = articles[place];
                scores[article] += Bm25.Score(weight, list.FrequencyAt(scratch, place), list.ExactFrequencyAt(scratch, place), index.DampingOf(article));
                scored[article / WordBits] |= 1UL << article;
            }
        }
    }

    /// <summary>Sets the scores of the articles of a list to 0.</summary>
    public void Remove(in SearchIndex index, SearchScratch scratch, ref PostingCursor list)
    {
        for (list.MoveToStart(index, scratch); list.Article != PostingCursor.End; list.MoveToNextBlock(index, scratch))
        {
            foreach (int article in list.All(scratch))
            {
                _scores[article] = 0;
            }
        }
    }

    /// <summary>Ranks the articles from one to another that have a score, and sets all scores to 0.</summary>
    /// <returns>How many they are.</returns>
    public int Rank(TopHits top, int first, int end)
    {
        int count = 0;
        double threshold = top.Threshold;
        for (int word = 0; word < _scored.Length; word++)
        {
            for (ulong rest = _scored[word]; rest != 0; rest &= rest - 1)
            {
                int article = (word * WordBits) + BitOperations.TrailingZeroCount(rest);
                double score = _scores[article];
                _scores[article] = 0;
                if (score == 0 || article < first || article >= end)
                {
                    continue;
                }

                count++;
                if (score >= threshold)
                {
                    top.Add(article, score);
                    threshold = top.Threshold;
                }
            }

            _scored[word] = 0;
        }

        _isAdding = false;
        return count;
    }
}
