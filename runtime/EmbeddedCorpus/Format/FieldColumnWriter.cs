using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Fields;
using EmbeddedCorpus.Compiler.Model;
using static EmbeddedCorpus.Compiler.Format.ImageFormat;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>Writes the fields of articles, column by column, and for each article the order of its fields.</summary>
/// <param name="columns">The columns of the corpus.</param>
/// <param name="articles">The articles of the corpus.</param>
internal sealed class FieldColumnWriter(FieldColumns columns, EquatableArray<ArticleEntry> articles)
{
    private readonly Dictionary<string, int> _orders = new(StringComparer.Ordinal);
    private readonly CountedTableWriter _order = new(Table.FieldOrder);
    private readonly CountedTableWriter _columns = new(Table.FieldColumns);
    private readonly CountedTableWriter _cells = new(Table.FieldCells);
    private readonly CountedTableWriter _values = new(Table.FieldValues);
    private readonly CountedTableWriter _postings = new(Table.FieldPostings);
    private readonly CountedTableWriter _lists = new(Table.FieldLists);
    private readonly CountedTableWriter _items = new(Table.FieldItems);

    /// <summary>The tables, in the order of the header.</summary>
    public IEnumerable<CountedTableWriter> Tables => [_columns, _cells, _values, _postings, _lists, _items, _order];

    /// <summary>Writes the order of an article's fields, once for all articles with the same order.</summary>
    /// <returns>The row of the order in <see cref="Table.FieldOrder"/> + 1; 0 for an article without fields.</returns>
    public int WriteOrder(ArticleModel article)
    {
        if (article.Fields.Count == 0)
        {
            return 0;
        }

        char[] keys = new char[article.Fields.Count * 2];
        for (int index = 0; index < article.Fields.Count; index++)
        {
            int key = columns.KeyOf(article.Fields[index].Name);
            keys[index * 2] = (char)key;
            keys[(index * 2) + 1] = (char)(key >> 16);
        }

        string order = new(keys);
        if (!_orders.TryGetValue(order, out int row))
        {
            row = _order.Count + 1;
            _orders.Add(order, row);
            _order.Next().Number(article.Fields.Count).EndRow();
            foreach (FieldModel field in article.Fields)
            {
                _order.Next().Number(columns.KeyOf(field.Name)).EndRow();
            }
        }

        return row;
    }

    /// <summary>Writes all columns.</summary>
    /// <param name="placed">Where each article is: the map to bytes and the address.</param>
    /// <param name="place">Places a string.</param>
    /// <param name="cancellation">Checked once for each column.</param>
    public void WriteColumns((Utf8Map Map, uint Source)[] placed, Func<string, (uint Address, int Length)> place, CancellationToken cancellation)
    {
        foreach (FieldColumn column in columns.Columns)
        {
            cancellation.ThrowIfCancellationRequested();
            bool isSparse = column.Cells.Count * 2 < articles.Count;
            (uint address, int length) = place(column.Name);
            _columns.Next().Address(address).Number(length).Number(_values.Count).Number(_cells.Count).Digit(isSparse ? FieldColumnRow.Sparse : FieldColumnRow.Dense).EndRow();
            int[] rows = WriteValues(column, placed);
            WriteCells(column, rows, placed, isSparse);
        }

        // One closing row each: a list ends where that of the next row starts.
        if (_columns.Count > 0)
        {
            _columns.Next().Address(0).Number(0).Number(_values.Count).Number(_cells.Count).Digit(0).EndRow();
            _values.Next().Address(0).Number(0).Number(_postings.Count).EndRow();
        }

        if (_lists.Count > 0)
        {
            _lists.Next().Address(0).Number(0).Number(_items.Count).EndRow();
        }
    }

    // Returns the row of each value by its number.
    private int[] WriteValues(FieldColumn column, (Utf8Map Map, uint Source)[] placed)
    {
        var postings = new ColumnPostings(column);
        int[] order = new int[column.Values.Count];
        for (int number = 0; number < order.Length; number++)
        {
            order[number] = number;
        }

        Array.Sort(order, (left, right) => Utf8Order.Compare(column.Values[left].Text, column.Values[right].Text));
        int[] rows = new int[order.Length];
        foreach (int number in order)
        {
            rows[number] = _values.Count;
            ColumnPlace first = column.Values[number].First;
            FieldModel field = articles[first.Article].Model.Fields[first.Field];
            Text(_values.Next(), placed[first.Article], first.Item == ColumnPlace.Whole ? field.Text : field.Items[first.Item]).Number(_postings.Count).EndRow();
            foreach (int article in postings.Of(number))
            {
                _postings.Next().Number(article).EndRow();
            }
        }

        return rows;
    }

    private void WriteCells(FieldColumn column, int[] rows, (Utf8Map Map, uint Source)[] placed, bool isSparse)
    {
        int next = 0;
        foreach (ColumnCell cell in column.Cells)
        {
            if (isSparse)
            {
                _cells.Next().Number(cell.Article).EndRow();
            }

            for (; !isSparse && next < cell.Article; next++)
            {
                _cells.Next().Number(FieldCell.Missing).EndRow();
            }

            _cells.Next().Number(cell.Items is { } items ? FieldCell.List | WriteList(cell, items, rows, placed) : rows[cell.Value] + 1).EndRow();
            next++;
        }

        for (; !isSparse && next < articles.Count; next++)
        {
            _cells.Next().Number(FieldCell.Missing).EndRow();
        }
    }

    private int WriteList(in ColumnCell cell, int[] items, int[] rows, (Utf8Map Map, uint Source)[] placed)
    {
        int list = _lists.Count;
        Text(_lists.Next(), placed[cell.Article], articles[cell.Article].Model.Fields[cell.Field].Text).Number(_items.Count).EndRow();
        foreach (int item in items)
        {
            _items.Next().Number(rows[item]).EndRow();
        }

        return list;
    }

    private static TableWriter Text(TableWriter table, (Utf8Map Map, uint Source) placed, TextRange text)
    {
        int start = placed.Map.ToBytes(text.Start);
        return table.Address(placed.Source + (uint)start).Number(placed.Map.ToBytes(text.End) - start);
    }
}
