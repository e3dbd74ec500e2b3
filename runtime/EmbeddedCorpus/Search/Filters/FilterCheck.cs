using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.Search.Filters;

/// <summary>Decides whether single articles pass a filter.</summary>
/// <remarks>The names and values are looked up once for a search. An article then costs a read of its cell for each field.</remarks>
internal static class FilterCheck
{
    private const int Unknown = -1;

    /// <summary>Looks up the names and values of a filter.</summary>
    /// <param name="storage">The corpus.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="rows">Receives the key and the value row of each field. Both are -1 for a name or value that the corpus does not have.</param>
    public static void Resolve(CorpusStorage storage, SearchFilter filter, Span<int> rows)
    {
        if (filter.Left is not null)
        {
            Resolve(storage, filter.Left!, rows);
            if (filter.Right is { } right)
            {
                Resolve(storage, right, rows[(2 * filter.Left!.Fields)..]);
            }

            return;
        }

        int key = FieldColumnReader.KeyOf(storage, filter.Name);
        rows[0] = key;
        rows[1] = key < 0 || filter.Operation != FilterOperation.Field ? Unknown : FieldColumnReader.Find(storage, key, filter.Value);
    }

    /// <summary>Whether an article passes.</summary>
    /// <param name="storage">The corpus.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="rows">The rows from <see cref="Resolve"/>.</param>
    /// <param name="article">The index of the article.</param>
    public static bool Passes(CorpusStorage storage, SearchFilter filter, ReadOnlySpan<int> rows, int article) => filter.Operation switch
    {
        FilterOperation.Field => rows[1] >= 0 && FieldColumnReader.Has(storage, article, rows[0], rows[1]),
        FilterOperation.Exists => rows[0] >= 0 && FieldColumnReader.Cell(storage, article, rows[0]) != FieldCell.Missing,
        FilterOperation.Days or FilterOperation.Numbers => rows[0] >= 0 && IsInRange(filter, FieldColumnReader.Field(storage, article, rows[0])),
        FilterOperation.Not => !Passes(storage, filter.Left!, rows, article),
        FilterOperation.And => Passes(storage, filter.Left!, rows, article) && Passes(storage, filter.Right!, rows[(2 * filter.Left!.Fields)..], article),
        _ => Passes(storage, filter.Left!, rows, article) || Passes(storage, filter.Right!, rows[(2 * filter.Left!.Fields)..], article),
    };

    /// <summary>Whether a value is in the range of a filter.</summary>
    public static bool IsInRange(SearchFilter filter, ReadOnlySpan<byte> value)
    {
        if (filter.Operation == FilterOperation.Days)
        {
            return FieldTime.TryDay(value, out int day) && day >= filter.Min && day <= filter.Max;
        }

        return FieldText.TryDecimal(value, out decimal number) && number >= filter.Min && number <= filter.Max;
    }

    private static bool IsInRange(SearchFilter filter, ArticleField field) => field.Kind == ArticleFieldKind.Text && IsInRange(filter, field.Text.Bytes);
}
