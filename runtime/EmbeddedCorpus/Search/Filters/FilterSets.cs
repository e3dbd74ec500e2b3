using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Search.Filters;

/// <summary>The articles that pass a filter, as sets of bits. Part of a <see cref="SearchScratch"/>, used again.</summary>
internal sealed class FilterSets
{
    private ArticleBits[] _sets = [];

    /// <summary>The set that receives the articles.</summary>
    public ArticleBits First
    {
        get
        {
            Reserve(1);
            return _sets[0];
        }
    }

    /// <summary>Collects the articles that pass a filter.</summary>
    /// <param name="storage">The corpus.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="rows">The rows from <see cref="FilterCheck.Resolve"/>.</param>
    /// <returns>The articles. The set is valid until the next call.</returns>
    public ArticleBits Collect(CorpusStorage storage, SearchFilter filter, ReadOnlySpan<int> rows)
    {
        Reserve(filter.Sets);
        Collect(storage, filter, rows, 0);
        return _sets[0];
    }

    private void Reserve(int sets)
    {
        int count = _sets.Length;
        if (count < sets)
        {
            Array.Resize(ref _sets, sets);
            while (count < sets)
            {
                _sets[count++] = new ArticleBits();
            }
        }
    }

    // The set with the number receives the articles. The sets after it are for the parts of the filter.
    private void Collect(CorpusStorage storage, SearchFilter filter, ReadOnlySpan<int> rows, int number)
    {
        ArticleBits set = _sets[number];
        if (filter.Operation == FilterOperation.Field)
        {
            set.Clear(storage.ArticleCount);
            if (rows[1] >= 0)
            {
                FieldColumnReader.AddPostings(storage, rows[1], set.All);
            }

            return;
        }

        if (filter.Operation == FilterOperation.Not)
        {
            Collect(storage, filter.Left!, rows, number);
            set.Invert(storage.ArticleCount);
            return;
        }

        // The part that needs more sets comes first, for it has one more than the other.
        bool isLeftFirst = filter.Left!.Sets >= filter.Right!.Sets;
        ReadOnlySpan<int> right = rows[(2 * filter.Left.Fields)..];
        Collect(storage, isLeftFirst ? filter.Left : filter.Right, isLeftFirst ? rows : right, number);
        Collect(storage, isLeftFirst ? filter.Right : filter.Left, isLeftFirst ? right : rows, number + 1);
        if (filter.Operation == FilterOperation.And)
        {
            set.Keep(_sets[number + 1]);
        }
        else
        {
            set.Add(_sets[number + 1]);
        }
    }
}
