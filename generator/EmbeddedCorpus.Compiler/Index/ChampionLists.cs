using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Works out which articles are the best for a query that is one frequent word: for each term of its stem, for that term counts more.</summary>
/// <remarks>Champion lists as in C. D. Manning, P. Raghavan and H. Schütze, <i>Introduction to Information Retrieval</i>, 2008, 7.1.3; these are exact, the statistics being fixed.</remarks>
/// <param name="occurrences">Where each term stands.</param>
/// <param name="articles">The articles.</param>
internal sealed class ChampionLists(OccurrenceMap occurrences, ArticleMap articles)
{
    private readonly Dictionary<int, Champion[]> _championsOfTerm = [];
    private readonly int[] _frequencies = new int[articles.Count];
    private readonly int[] _exact = new int[articles.Count];
    private readonly List<int> _ofStem = [];
    private readonly List<int> _ofTerm = [];
    private readonly Champion[] _best = new Champion[SearchFormat.ChampionArticles];
    private int _count;

    /// <summary>Works out the best articles of all terms of a stem.</summary>
    /// <param name="terms">The terms.</param>
    public void Add(List<int> terms)
    {
        foreach (int term in terms)
        {
            Count(occurrences.Of(term), _frequencies, _ofStem);
        }

        double weight = Bm25.InverseDocumentFrequency(articles.Count, _ofStem.Count);
        _count = 0;
        Rank(_ofStem, weight);
        Champion[] ofStem = _best.AsSpan(0, _count).ToArray();
        foreach (int term in terms)
        {
            // Articles that have the term itself score higher than among those of the stem; the others stay as they are.
            Count(occurrences.Of(term), _exact, _ofTerm);
            _count = 0;
            foreach (Champion article in ofStem)
            {
                if (_exact[article.Article] == 0)
                {
                    Insert(article);
                }
            }

            Rank(_ofTerm, weight);
            _championsOfTerm.Add(term, _best.AsSpan(0, _count).ToArray());
            Forget(_ofTerm, _exact);
        }

        Forget(_ofStem, _frequencies);
    }

    /// <summary>The best articles of a term, the best first; of a term whose stem is not frequent none. They are forgotten.</summary>
    public ReadOnlySpan<Champion> Take(int term)
    {
        if (!_championsOfTerm.TryGetValue(term, out Champion[]? best))
        {
            return [];
        }

        _championsOfTerm.Remove(term);
        return best;
    }

    [MethodImpl(HotLoop.Optimized)]
    private void Count(ReadOnlySpan<int> words, int[] frequencies, List<int> touched)
    {
        int article = 0;
        foreach (int word in words)
        {
            article = articles.Find(word, article);
            if (frequencies[article] == 0)
            {
                touched.Add(article);
            }

            frequencies[article] += articles.Position(word, article) < articles.HeadlineWords(article) ? Bm25.HeadlineWeight : 1;
        }
    }

    // Adds some articles to the best so far, which are in order: mostly one comparison each.
    [MethodImpl(HotLoop.Optimized)]
    private void Rank(List<int> among, double weight)
    {
        foreach (int article in among)
        {
            // Rounded as in a search: of articles with one score the first is the best.
            double damping = Bm25.Damping(articles.Length(article), articles.AverageLength);
            int exact = _exact[article];
            Insert(new Champion(article, _frequencies[article], exact, Bm25.Score(weight, _frequencies[article], exact, damping)));
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private void Insert(Champion article)
    {
        int rank = _count;
        while (rank > 0 && article.IsBetterThan(_best[rank - 1]))
        {
            rank--;
        }

        if (rank == _best.Length)
        {
            return;
        }

        _count = Math.Min(_count + 1, _best.Length);
        Array.Copy(_best, rank, _best, rank + 1, _count - rank - 1);
        _best[rank] = article;
    }

    private static void Forget(List<int> touched, int[] counts)
    {
        foreach (int article in touched)
        {
            counts[article] = 0;
        }

        touched.Clear();
    }
}

/// <summary>One of the best articles of a word.</summary>
/// <param name="Article">The article.</param>
/// <param name="Frequency">How often any term stands there, headline words counted several times.</param>
/// <param name="Exact">How often the query's own term does.</param>
/// <param name="Score">The score.</param>
internal readonly record struct Champion(int Article, int Frequency, int Exact, double Score)
{
    /// <summary>Whether it comes before another one: of equal scores the earlier article.</summary>
    public bool IsBetterThan(in Champion other) => Score > other.Score || (Score.Equals(other.Score) && Article < other.Article);
}
