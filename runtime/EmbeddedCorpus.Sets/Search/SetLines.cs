using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Search.Concordance;

namespace EmbeddedCorpus.Sets;

/// <summary>The first lines of a concordance of a set, in their order. Part of a <see cref="SetScratch"/>, used again.</summary>
internal sealed class SetLines : SetMerge<ConcordanceLine>
{
    private ConcordanceOptions _options;

    /// <summary>Starts a concordance.</summary>
    public void Clear(int wanted, in ConcordanceOptions options)
    {
        _options = options;
        Start(wanted);
    }

    /// <summary>Adds the first lines of a corpus.</summary>
    /// <returns>The number of all lines of the corpus.</returns>
    public int Add(CorpusStorage storage, ReadOnlySpan<byte> query, in ConcordanceOptions options)
    {
        Merge(ConcordanceFinder.Find(storage, query, Added, out int total, options));
        return total;
    }

    /// <inheritdoc/>
    protected override int Compare(in ConcordanceLine left, in ConcordanceLine right)
    {
        Article first = left.Article;
        Article second = right.Article;
        int order = 0;
        if (_options.Order is ConcordanceOrder.Before or ConcordanceOrder.After)
        {
            order = ContextOrder.CompareWords(left, right, _options.Order == ConcordanceOrder.Before);
        }
        else if (_options.Order == ConcordanceOrder.Date && _options.Search.Sort == SearchSort.Newest && first.Date is { } date && second.Date is { } other)
        {
            order = other.CompareTo(date);
        }

        order = order != 0 ? order : SetOrder.Compare(first.Corpus.Storage!, first.Index, second.Corpus.Storage!, second.Index);
        return order != 0 || !ReferenceEquals(first.Corpus.Storage, second.Corpus.Storage) ? order : left.Start.CompareTo(right.Start);
    }
}
