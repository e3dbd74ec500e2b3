using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.Search.Filters;

/// <summary>Decides whether single articles pass a filter.</summary>
/// <remarks>The names and values are looked up once for a search. An article then costs a read of its cell for each field.</remarks>
internal static class FilterCheck
{
    /// <summary>Looks up the names and values of a filter.</summary>
    /// <param name="storage">The corpus.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="rows">Receives a row for each field.</param>
    public static void Resolve(CorpusStorage storage, SearchFilter filter, Span<FilterRow> rows)
    {
        if (filter.Left is not null)
        {
            Resolve(storage, filter.Left!, rows);
            if (filter.Right is { } right)
            {
                Resolve(storage, right, rows[filter.Left!.Fields..]);
            }

            return;
        }

        int key = FieldColumnReader.KeyOf(storage, filter.Name);
        rows[0] = new FilterRow
        {
            Key = key,
            Value = key < 0 || filter.Operation != FilterOperation.Field ? FilterRow.Unknown : FieldColumnReader.Find(storage, key, filter.Value),
            Cells = key < 0 ? default : FieldColumnReader.Cells(storage, key),
        };
    }

    /// <summary>Whether an article passes.</summary>
    /// <param name="storage">The corpus.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="rows">The rows from <see cref="Resolve"/>.</param>
    /// <param name="article">The index of the article.</param>
    public static bool Passes(CorpusStorage storage, SearchFilter filter, ReadOnlySpan<FilterRow> rows, int article) => filter.Operation switch
    {
        FilterOperation.Field => rows[0].Value >= 0 && FieldColumnReader.Has(storage, article, rows[0].Cells, rows[0].Value),
        FilterOperation.Exists => rows[0].Key >= 0 && rows[0].Cells.Cell(storage, article) != FieldCell.Missing,
        FilterOperation.Days or FilterOperation.Numbers => rows[0].Key >= 0 && IsInRange(filter, FieldColumnReader.Field(storage, article, rows[0].Key)),
        FilterOperation.Not => !Passes(storage, filter.Left!, rows, article),
        FilterOperation.And => Passes(storage, filter.Left!, rows, article) && Passes(storage, filter.Right!, rows[filter.Left!.Fields..], article),
        _ => Passes(storage, filter.Left!, rows, article) || Passes(storage, filter.Right!, rows[filter.Left!.Fields..], article),
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
