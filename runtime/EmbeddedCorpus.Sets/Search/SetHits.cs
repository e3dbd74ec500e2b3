using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Ranking;

namespace EmbeddedCorpus.Sets;

/// <summary>The best articles of the corpora that were searched, in their order. Part of a <see cref="SetScratch"/>, used again.</summary>
internal sealed class SetHits
{
    private SetHit[] _hits = [];
    private SetHit[] _merged = [];
    private SetHit[] _added = [];
    private int _wanted;
    private SearchSort _sort;

    /// <summary>The number of articles.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there are as many as are wanted.</summary>
    public bool IsFull => Count == _wanted;

    /// <summary>The score of the last one.</summary>
    public double Lowest => _hits[Count - 1].Score;

    /// <summary>An article.</summary>
    public SetHit this[int rank] => _hits[rank];

    /// <summary>Starts a search.</summary>
    public void Clear(int wanted, SearchSort sort)
    {
        if (_hits.Length < wanted)
        {
            _hits = new SetHit[wanted];
            _merged = new SetHit[wanted];
            _added = new SetHit[wanted];
        }

        (_wanted, _sort, Count) = (wanted, sort, 0);
    }

    /// <summary>Adds the best articles of a corpus.</summary>
    public void Add(CorpusStorage[] members, int number, SearchScratch scratch)
    {
        TopHits top = scratch.Top;
        int added = top.Count;
        for (int rank = added - 1; rank >= 0; rank--)
        {
            int article = top.RemoveWorst(out double key);
            _added[rank] = new SetHit(number, article, key, top.IsSorted ? scratch.Scores.ScoreOf(article) : key);
        }

        Merge(members, added);
    }

    private void Merge(CorpusStorage[] members, int added)
    {
        int count = Math.Min(Count + added, _wanted);
        int old = 0;
        int next = 0;
        for (int rank = 0; rank < count; rank++)
        {
            bool isOld = next == added || (old < Count && SetOrder.Compare(members, _hits[old], _added[next], _sort) <= 0);
            _merged[rank] = isOld ? _hits[old++] : _added[next++];
        }

        (_hits, _merged, Count) = (_merged, _hits, count);
    }
}
