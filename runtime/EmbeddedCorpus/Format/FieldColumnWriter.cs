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
            (uint address, int length) = place(column.Name);
            int firstValue = _values.Count;
            int firstList = _lists.Count;
            int[] rows = WriteValues(column, placed);
            int[] cells = Cells(column, rows, firstValue, firstList, placed);
            bool isSparse = column.Cells.Count * 2 < articles.Count;
            int digits = FieldCell.DigitsOf(Math.Max(rows.Length + _lists.Count - firstList, isSparse ? articles.Count : 0));
            int firstCell = _cells.Count;
            WriteCells(column, cells, isSparse, digits);
            _columns.Next().Address(address).Number(length).Number(firstValue).Number(rows.Length).Number(firstList).Number(firstCell).Number(_cells.Count - firstCell)
                .Digit(digits | (isSparse ? FieldColumnRow.Sparse : 0)).EndRow();
            for (; _cells.Count % FieldCell.MaxDigits != 0;)
            {
                _cells.Next().Digit(0).EndRow();
            }
        }

        // One closing row each: a list ends where that of the next row starts.
        if (_columns.Count > 0)
        {
            _columns.Next().Address(0).Number(0).Number(_values.Count).Number(0).Number(_lists.Count).Number(_cells.Count).Number(0).Digit(0).EndRow();
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

    // The cell of each article with the field. Lists that are written in the same way are one list.
    private int[] Cells(FieldColumn column, int[] rows, int firstValue, int firstList, (Utf8Map Map, uint Source)[] placed)
    {
        var lists = new Dictionary<string, List<(int List, int[] Items)>>(StringComparer.Ordinal);
        int[] cells = new int[column.Cells.Count];
        for (int index = 0; index < cells.Length; index++)
        {
            ColumnCell cell = column.Cells[index];
            cells[index] = 1 + (cell.Items is { } items ? rows.Length + ListOf(cell, items, rows, lists, placed) - firstList : rows[cell.Value] - firstValue);
        }

        return cells;
    }

    private void WriteCells(FieldColumn column, int[] cells, bool isSparse, int digits)
    {
        int next = 0;
        for (int index = 0; index < cells.Length; index++)
        {
            int article = column.Cells[index].Article;
            if (isSparse)
            {
                Write(article, digits);
            }

            for (; !isSparse && next < article; next++)
            {
                Write(FieldCell.Missing, digits);
            }

            Write(cells[index], digits);
            next++;
        }

        for (; !isSparse && next < articles.Count; next++)
        {
            Write(FieldCell.Missing, digits);
        }
    }

    private void Write(int number, int digits)
    {
        for (; digits > 0; digits--)
        {
            _cells.Next().Digit(number & ImageFormat.DigitMask).EndRow();
            number >>= ImageFormat.DigitBits;
        }
    }

    private int ListOf(in ColumnCell cell, int[] items, int[] rows, Dictionary<string, List<(int List, int[] Items)>> lists, (Utf8Map Map, uint Source)[] placed)
    {
        FieldModel field = articles[cell.Article].Model.Fields[cell.Field];
        string text = articles[cell.Article].Model.Source.Read(field.Text);
        if (!lists.TryGetValue(text, out List<(int List, int[] Items)>? same))
        {
            same = [];
            lists.Add(text, same);
        }

        // Two formats can read one text as different items.
        foreach ((int known, int[] knownItems) in same)
        {
            if (knownItems.AsSpan().SequenceEqual(items))
            {
                return known;
            }
        }

        int list = _lists.Count;
        same.Add((list, items));
        Text(_lists.Next(), placed[cell.Article], field.Text).Number(_items.Count).EndRow();
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
