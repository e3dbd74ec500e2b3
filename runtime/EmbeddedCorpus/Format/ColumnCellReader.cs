using EmbeddedCorpus.CompilerServices;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Reads the cells of a column of fields. The column is looked up once for many articles.</summary>
internal readonly struct ColumnCellReader
{
    private readonly int _first;

    // 0 if each article has a cell.
    private readonly int _sparseCount;
    private readonly int _digits;
    private readonly int _values;
    private readonly int _firstValue;
    private readonly int _firstList;

    /// <param name="column">The row of the column.</param>
    public ColumnCellReader(ReadOnlySpan<byte> column)
    {
        int form = DigitReader.Digit(column[FieldColumnRow.Form]);
        int digits = form & ~FieldColumnRow.Sparse;
        _digits = digits is 1 or 2 ? digits : FieldCell.MaxDigits;
        _sparseCount = (form & FieldColumnRow.Sparse) == 0 ? 0 : DigitReader.Number(column[FieldColumnRow.CellDigits..]) / (2 * _digits);
        _first = DigitReader.Number(column[FieldColumnRow.FirstCell..]);
        _values = DigitReader.Number(column[FieldColumnRow.ValueCount..]);
        _firstValue = DigitReader.Number(column[FieldColumnRow.FirstValue..]);
        _firstList = DigitReader.Number(column[FieldColumnRow.FirstList..]);
    }

    /// <summary>The cell of an article: a row of a value + 1, a row of a list with <see cref="FieldCell.List"/>, or <see cref="FieldCell.Missing"/>.</summary>
    public int Cell(CorpusStorage storage, int article)
    {
        int cell = Stored(storage, article);
        return cell == FieldCell.Missing ? cell : cell <= _values ? _firstValue + cell : ListOf(cell);
    }

    /// <summary>The cell of an article as the image holds it: the number of a value of the column + 1, then the lists, or <see cref="FieldCell.Missing"/>.</summary>
    public int Stored(CorpusStorage storage, int article) => _sparseCount == 0 ? Number(storage, article) : SparseCell(storage, article);

    /// <summary>The text of an article, which is empty for a list.</summary>
    public Utf8Text Text(CorpusStorage storage, int article)
    {
        int value = Stored(storage, article) - 1;
        return (uint)value < (uint)_values ? FieldColumnReader.Value(storage, _firstValue + value) : default;
    }

    /// <summary>The texts of an article.</summary>
    public TextList Items(CorpusStorage storage, int article)
    {
        int cell = Stored(storage, article);
        if (cell > _values)
        {
            return FieldColumnReader.ListItems(storage, ListOf(cell) & ~FieldCell.List);
        }

        Utf8Text text = cell == FieldCell.Missing ? default : FieldColumnReader.Value(storage, _firstValue + cell - 1);
        return text.IsEmpty ? default : text.Alone;
    }

    private int ListOf(int cell) => FieldCell.List | (_firstList + (cell - _values - 1));

    private int Number(CorpusStorage storage, int index)
    {
        ReadOnlySpan<byte> digits = storage.DigitsAt(storage.TableOf(Table.FieldCells), _first + (index * _digits), _digits);
        return _digits == 1 ? DigitReader.Digit(digits[0])
            : _digits == 2 ? DigitReader.Digit(digits[0]) | (DigitReader.Digit(digits[1]) << DigitBits)
            : DigitReader.Number(digits);
    }

    private int SparseCell(CorpusStorage storage, int article)
    {
        int low = 0;
        int high = _sparseCount;
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            int found = Number(storage, middle * 2);
            if (found == article)
            {
                return Number(storage, (middle * 2) + 1);
            }

            if (found < article)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return FieldCell.Missing;
    }
}
