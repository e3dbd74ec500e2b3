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
    public ArticleBits Collect(CorpusStorage storage, SearchFilter filter, ReadOnlySpan<FilterRow> rows)
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
    private void Collect(CorpusStorage storage, SearchFilter filter, ReadOnlySpan<FilterRow> rows, int number)
    {
        ArticleBits set = _sets[number];
        if (filter.Left is null)
        {
            set.Clear(storage.ArticleCount);
            AddField(storage, filter, rows, set);
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
        ReadOnlySpan<FilterRow> right = rows[filter.Left.Fields..];
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

    private static void AddField(CorpusStorage storage, SearchFilter filter, ReadOnlySpan<FilterRow> rows, ArticleBits set)
    {
        if (filter.Operation == FilterOperation.Field)
        {
            if (rows[0].Value >= 0)
            {
                FieldColumnReader.AddPostings(storage, rows[0].Value, set.All);
            }

            return;
        }

        if (rows[0].Key < 0)
        {
            return;
        }

        if (filter.Operation == FilterOperation.Exists)
        {
            // A list without items is a value that no posting tells of.
            for (int article = 0; article < storage.ArticleCount; article++)
            {
                if (FilterCheck.Passes(storage, filter, rows, article))
                {
                    set.Add(article);
                }
            }

            return;
        }

        // An item of a list is a value of its own, and a list is no number. So a range asks each article with a value that fits.
        (int first, int end) = FieldColumnReader.Values(storage, rows[0].Key);
        for (int value = first; value < end; value++)
        {
            if (FilterCheck.IsInRange(filter, FieldColumnReader.Value(storage, value).Bytes))
            {
                FieldColumnReader.AddPostings(storage, value, set.All);
            }
        }

        for (int article = set.Next(0); article >= 0; article = set.Next(article + 1))
        {
            if (!FilterCheck.Passes(storage, filter, rows, article))
            {
                set.Remove(article);
            }
        }
    }
}
