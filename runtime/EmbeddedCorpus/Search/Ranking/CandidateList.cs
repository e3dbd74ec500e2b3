using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>The articles that a query can still find, rising, each with its score so far. Part of a <see cref="SearchScratch"/>, used again.</summary>
internal sealed class CandidateList
{
    private int[] _articles = new int[1];
    private int[] _frequencies = new int[1];
    private int[] _exact = new int[1];
    private double[] _scores = new double[1];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Starts with the articles of a list.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where the list is.</param>
    /// <param name="list">The list.</param>
    /// <param name="first">The first article that counts.</param>
    /// <param name="end">The article after the last one.</param>
    public void Start<TCursor>(in SearchIndex index, SearchScratch scratch, ref TCursor list, int first, int end)
        where TCursor : struct, IArticleCursor
    {
        if (_articles.Length < list.ArticleCount)
        {
            int length = Math.Max(list.ArticleCount, Math.Min(index.Articles, 2 * _articles.Length));
            (_articles, _frequencies, _exact, _scores) = (new int[length], new int[length], new int[length], new double[length]);
        }

        Count = 0;
        int next = first;
        while (next < end && list.MoveToBlockOf(index, scratch, next))
        {
            ReadOnlySpan<int> articles = list.All(scratch);
            for (int place = 0; place < articles.Length; place++)
            {
                if (articles[place] >= first && articles[place] < end)
                {
                    _articles[Count] = articles[place];
                    _frequencies[Count] = list.FrequencyAt(scratch, place);
                    _exact[Count] = list.ExactFrequencyAt(scratch, place);
                    _scores[Count++] = 0;
                }
            }

            next = articles[^1] + 1;
        }
    }

    /// <summary>Starts to count the next clause.</summary>
    public void ClearFrequencies()
    {
        Array.Clear(_frequencies, 0, Count);
        Array.Clear(_exact, 0, Count);
    }

    /// <summary>Counts a list of the clause at hand in the candidates.</summary>
    public void Add<TCursor>(in SearchIndex index, SearchScratch scratch, ref TCursor list)
        where TCursor : struct, IArticleCursor
    {
        int[] candidates = _articles;
        int count = Count;
        int candidate = 0;
        while (candidate < count && list.MoveToBlockOf(index, scratch, candidates[candidate]))
        {
            ReadOnlySpan<int> articles = list.All(scratch);
            int last = articles[^1];
            int place = 0;
            for (; candidate < count && candidates[candidate] <= last; candidate++)
            {
                int article = candidates[candidate];
                while (articles[place] < article)
                {
                    place++;
                }

                if (articles[place] == article)
                {
                    _frequencies[candidate] += list.FrequencyAt(scratch, place);
                    _exact[candidate] += list.ExactFrequencyAt(scratch, place);
                }
            }
        }
    }

    /// <summary>Keeps the candidates that have the clause at hand, or those that do not.</summary>
    public void Keep(bool has)
    {
        int kept = 0;
        for (int candidate = 0; candidate < Count; candidate++)
        {
            if (_frequencies[candidate] > 0 == has)
            {
                _articles[kept] = _articles[candidate];
                _frequencies[kept] = _frequencies[candidate];
                _exact[kept] = _exact[candidate];
                _scores[kept++] = _scores[candidate];
            }
        }

        Count = kept;
    }

    /// <summary>Adds what the clause at hand gives.</summary>
    public void Score(in SearchIndex index, double weight)
    {
        for (int candidate = 0; candidate < Count; candidate++)
        {
            if (_frequencies[candidate] > 0)
            {
                _scores[candidate] += Bm25.Score(weight, _frequencies[candidate], _exact[candidate], index.DampingOf(_articles[candidate]));
            }
        }
    }

    /// <summary>Ranks the candidates.</summary>
    public void Rank(TopHits top)
    {
        for (int candidate = 0; candidate < Count; candidate++)
        {
            if (_scores[candidate] >= top.Threshold)
            {
                top.Add(_articles[candidate], _scores[candidate]);
            }
        }
    }
}
