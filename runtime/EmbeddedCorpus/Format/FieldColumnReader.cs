using EmbeddedCorpus.CompilerServices;

using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Reads the fields of articles.</summary>
internal static class FieldColumnReader
{
    /// <summary>The name of a column.</summary>
    public static Utf8Text Name(CorpusStorage storage, int key)
    {
        ReadOnlySpan<byte> column = Column(storage, key);
        return new Utf8Text(storage, DigitReader.Address(column), DigitReader.Number(column[FieldColumnRow.NameLength..]));
    }

    /// <summary>A number of the order of an article's fields.</summary>
    public static int Order(CorpusStorage storage, int row) => DigitReader.Number(storage.RowAt(storage.TableAt(Table.FieldOrder), row, NumberRow.Size));

    /// <summary>The field of an article in a column, which is missing if the article has no value there.</summary>
    public static ArticleField Field(CorpusStorage storage, int article, int key)
    {
        int cell = Cell(storage, article, key);
        return cell == FieldCell.Missing ? default : new ArticleField(storage, article, key, cell);
    }

    /// <summary>The cell of an article in a column.</summary>
    public static int Cell(CorpusStorage storage, int article, int key) => Cells(storage, key).Cell(storage, article);

    /// <summary>The cells of a column.</summary>
    public static ColumnCellReader Cells(CorpusStorage storage, int key) => new(Column(storage, key));

    /// <summary>The form of a cell.</summary>
    public static ArticleFieldKind Kind(int cell) => (cell & FieldCell.List) != 0 ? ArticleFieldKind.List : ArticleFieldKind.Text;

    /// <summary>The text of a cell. The text of a list is the list as it is written.</summary>
    public static Utf8Text Text(CorpusStorage storage, int cell) => (cell & FieldCell.List) == 0
        ? Value(storage, cell - 1)
        : TextOf(storage, List(storage, cell & ~FieldCell.List));

    /// <summary>The items of a cell with a list, or the text that stands for one.</summary>
    public static TextList Items(CorpusStorage storage, int cell) =>
        (cell & FieldCell.List) == 0 ? Value(storage, cell - 1).Alone : ListItems(storage, cell & ~FieldCell.List);

    /// <summary>The items of a list.</summary>
    public static TextList ListItems(CorpusStorage storage, int list)
    {
        int start = DigitReader.Number(List(storage, list)[FieldListRow.FirstItem..]);
        int count = DigitReader.Number(List(storage, list + 1)[FieldListRow.FirstItem..]) - start;
        if (count < 0)
        {
            storage.ThrowDamaged();
        }

        return new TextList(storage, (uint)start, count);
    }

    /// <summary>An item of a list.</summary>
    public static Utf8Text Item(CorpusStorage storage, int row) => Value(storage, ItemRow(storage, row));

    /// <summary>A distinct value.</summary>
    public static Utf8Text Value(CorpusStorage storage, int row) => TextOf(storage, ValueRow(storage, row));

    /// <summary>The first of the distinct values of a column, and the row after the last.</summary>
    public static (int First, int End) Values(CorpusStorage storage, int key) =>
        (DigitReader.Number(Column(storage, key)[FieldColumnRow.FirstValue..]), DigitReader.Number(Column(storage, key + 1)[FieldColumnRow.FirstValue..]));

    /// <summary>The articles with a value, in their order.</summary>
    public static CorpusList<Article> Postings(CorpusStorage storage, int row)
    {
        (int start, int end) = PostingsOf(storage, row);
        return new CorpusList<Article>(storage, start, end - start, Table.FieldPostings);
    }

    /// <summary>The first posting of a value, and the row after the last.</summary>
    public static (int First, int End) PostingsOf(CorpusStorage storage, int row) =>
        (DigitReader.Number(ValueRow(storage, row)[FieldValueRow.FirstPosting..]), DigitReader.Number(ValueRow(storage, row + 1)[FieldValueRow.FirstPosting..]));

    /// <summary>Whether an article has a value in a column, or a list with the value.</summary>
    public static bool Has(CorpusStorage storage, int article, ColumnCellReader cells, int row)
    {
        int cell = cells.Cell(storage, article);
        if ((cell & FieldCell.List) == 0)
        {
            return cell == row + 1;
        }

        int list = cell & ~FieldCell.List;
        int end = DigitReader.Number(List(storage, list + 1)[FieldListRow.FirstItem..]);
        for (int item = DigitReader.Number(List(storage, list)[FieldListRow.FirstItem..]); item < end; item++)
        {
            if (ItemRow(storage, item) == row)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the articles with a value to a set of bits.</summary>
    public static void AddPostings(CorpusStorage storage, int row, ulong[] bits)
    {
        (int first, int end) = PostingsOf(storage, row);
        for (int posting = first; posting < end; posting++)
        {
            int article = storage.NumberAt(Table.FieldPostings, posting);
            if (article >= storage.ArticleCount)
            {
                storage.ThrowDamaged();
            }

            bits[article >> 6] |= 1UL << article;
        }
    }

    /// <summary>The key of the column with a name, or -1.</summary>
    public static int KeyOf(CorpusStorage storage, ReadOnlySpan<byte> name)
    {
        int count = storage.TableOf(Table.FieldColumns).Rows - 1;
        for (int key = 0; key < count; key++)
        {
            // Most names differ in their length, which takes one read less.
            if (DigitReader.Number(Column(storage, key)[FieldColumnRow.NameLength..]) == name.Length && Name(storage, key).Bytes.SequenceEqual(name))
            {
                return key;
            }
        }

        return -1;
    }

    /// <summary>The values of a column that start with some bytes: the first, and the row after the last.</summary>
    public static (int First, int End) StartingWith(CorpusStorage storage, int key, ReadOnlySpan<byte> start)
    {
        (int low, int last) = Values(storage, key);
        int high = last;
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            if (Value(storage, middle).Bytes.SequenceCompareTo(start) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        int end = low;
        while (end < last && Value(storage, end).Bytes.StartsWith(start))
        {
            end++;
        }

        return (low, end);
    }

    /// <summary>The row of a value of a column, or -1.</summary>
    public static int Find(CorpusStorage storage, int key, ReadOnlySpan<byte> text)
    {
        (int low, int high) = Values(storage, key);
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            int order = Value(storage, middle).Bytes.SequenceCompareTo(text);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return -1;
    }

    private static int ItemRow(CorpusStorage storage, int row) => DigitReader.Number(storage.RowAt(storage.TableOf(Table.FieldItems), row, NumberRow.Size));

    private static ReadOnlySpan<byte> Column(CorpusStorage storage, int key) => storage.RowAt(storage.TableOf(Table.FieldColumns), key, FieldColumnRow.Size);

    private static ReadOnlySpan<byte> ValueRow(CorpusStorage storage, int row) => storage.RowAt(storage.TableOf(Table.FieldValues), row, FieldValueRow.Size);

    private static ReadOnlySpan<byte> List(CorpusStorage storage, int row) => storage.RowAt(storage.TableOf(Table.FieldLists), row, FieldListRow.Size);

    // Values and lists both start with their text.
    private static Utf8Text TextOf(CorpusStorage storage, ReadOnlySpan<byte> row) =>
        new(storage, DigitReader.Address(row), DigitReader.Number(row[FieldValueRow.Length..]));
}
