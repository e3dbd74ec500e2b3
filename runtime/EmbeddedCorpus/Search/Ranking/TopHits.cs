namespace EmbeddedCorpus.Search.Ranking;

/// <summary>The best articles of a search so far: a heap whose root is the worst of them. Part of a <see cref="Index.SearchScratch"/>, used again.</summary>
internal sealed class TopHits
{
    // More than what the rounding of scores adds up to: articles that differ by less may have one score, and the first of them is the better.
    private const double Rounding = 1.0 / (1L << 31);

    private int[] _articles = new int[16];
    private double[] _scores = new double[16];
    private int _capacity;
    private double _floor;
    private ArticleOrder? _order;

    /// <summary>How many there are.</summary>
    public int Count;

    /// <summary>A score that an article must reach to be among them, before the score is rounded.</summary>
    public double Threshold => Math.Max((Count < _capacity ? _floor : _capacity == 0 ? double.MaxValue : Math.Max(_scores[0], _floor)) - Rounding, 0);

    /// <summary>Whether another order than that of the scores was set since the start.</summary>
    public bool IsSorted;

    /// <summary>How many are wanted.</summary>
    public int Capacity => _capacity;

    /// <summary>Starts anew.</summary>
    /// <param name="capacity">How many are wanted.</param>
    public void Clear(int capacity)
    {
        Count = 0;
        _capacity = capacity;
        _floor = 0;
        IsSorted = false;
    }

    /// <summary>Sets another order than that of the scores.</summary>
    public void SortBy(CompilerServices.CorpusStorage storage, SearchSort sort)
    {
        _order ??= new ArticleOrder();
        _order.Start(storage, sort);
        IsSorted = true;
    }

    /// <summary>Adds all articles of a set in the order that was set.</summary>
    /// <returns>How many they are.</returns>
    public int AddSorted(Index.ArticleBits articles)
    {
        for (int article = _capacity == 0 ? -1 : articles.Next(0); article >= 0; article = articles.Next(article + 1))
        {
            Add(article, _order!.KeyOf(article));
        }

        return articles.Count();
    }

    /// <summary>Takes it that as many articles as are wanted reach a score, found or not yet found.</summary>
    public void Expect(double score) => _floor = Math.Max(_floor, score);

    /// <summary>Takes all articles back. Their scores are expected again.</summary>
    public void Restart()
    {
        Expect(Count == _capacity && Count > 0 ? _scores[0] : 0);
        Count = 0;
    }

    /// <summary>Adds an article; of two with one score the first in the corpus is the better.</summary>
    public void Add(int article, double score)
    {
        if (Count < _capacity)
        {
            Append(article, score);
        }
        else if (_capacity > 0 && IsWorse(_articles[0], _scores[0], article, score))
        {
            SiftDown(0, Count, article, score);
        }
    }

    /// <summary>Takes the worst out.</summary>
    /// <param name="score">Its score.</param>
    /// <returns>The article.</returns>
    public int RemoveWorst(out double score)
    {
        int article = _articles[0];
        score = _scores[0];
        Count--;
        if (Count > 0)
        {
            SiftDown(0, Count, _articles[Count], _scores[Count]);
        }

        return article;
    }

    private void Append(int article, double score)
    {
        if (Count == _articles.Length)
        {
            Array.Resize(ref _articles, Count * 2);
            Array.Resize(ref _scores, Count * 2);
        }

        int child = Count++;
        while (child > 0)
        {
            int parent = (child - 1) >> 1;
            if (!IsWorse(article, score, _articles[parent], _scores[parent]))
            {
                break;
            }

            (_articles[child], _scores[child]) = (_articles[parent], _scores[parent]);
            child = parent;
        }

        (_articles[child], _scores[child]) = (article, score);
    }

    private void SiftDown(int parent, int count, int article, double score)
    {
        while (true)
        {
            int child = (2 * parent) + 1;
            if (child >= count)
            {
                break;
            }

            if (child + 1 < count && IsWorse(_articles[child + 1], _scores[child + 1], _articles[child], _scores[child]))
            {
                child++;
            }

            if (!IsWorse(_articles[child], _scores[child], article, score))
            {
                break;
            }

            (_articles[parent], _scores[parent]) = (_articles[child], _scores[child]);
            parent = child;
        }

        (_articles[parent], _scores[parent]) = (article, score);
    }

    private static bool IsWorse(int article, double score, int otherArticle, double otherScore) =>
        score < otherScore || (score.Equals(otherScore) && article > otherArticle);
}
