using EmbeddedCorpus.CompilerServices;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Reads the cells of a column of fields. The column is looked up once for many articles.</summary>
internal readonly struct ColumnCellReader
{
    private readonly int _first;

    // The row after the last if only articles with the field have cells; 0 if each article has a cell.
    private readonly int _end;

    /// <param name="first">The first row in <see cref="Table.FieldCells"/>.</param>
    /// <param name="end">The row after the last if only articles with the field have cells; 0 if each article has a cell.</param>
    public ColumnCellReader(int first, int end)
    {
        _first = first;
        _end = end;
    }

    /// <summary>The cell of an article.</summary>
    public int Cell(CorpusStorage storage, int article) => _end == 0 ? storage.NumberAt(Table.FieldCells, _first + article) : SparseCell(storage, article);

    private int SparseCell(CorpusStorage storage, int article)
    {
        int low = 0;
        int high = (_end - _first) >> 1;
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            int found = storage.NumberAt(Table.FieldCells, _first + (middle * 2));
            if (found == article)
            {
                return storage.NumberAt(Table.FieldCells, _first + (middle * 2) + 1);
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
