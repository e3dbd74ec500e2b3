using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Ranking;

namespace EmbeddedCorpus.Sets;

/// <summary>The best articles of the corpora that were searched, in their order. Part of a <see cref="SetScratch"/>, used again.</summary>
internal sealed class SetHits : SetMerge<SetHit>
{
    private CorpusStorage[] _members = [];
    private SearchSort _sort;

    /// <summary>Starts a search.</summary>
    public void Clear(CorpusStorage[] members, int wanted, SearchSort sort)
    {
        (_members, _sort) = (members, sort);
        Start(wanted);
    }

    /// <summary>Adds the best articles of a corpus.</summary>
    public void Add(int number, SearchScratch scratch)
    {
        TopHits top = scratch.Top;
        int added = top.Count;
        for (int rank = added - 1; rank >= 0; rank--)
        {
            int article = top.RemoveWorst(out double key);
            Added[rank] = new SetHit(number, article, key, top.IsSorted ? scratch.Scores.ScoreOf(article) : key);
        }

        Merge(added);
    }

    /// <inheritdoc/>
    protected override int Compare(in SetHit left, in SetHit right) => SetOrder.Compare(_members, left, right, _sort);
}
