using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.Search.Filters;

/// <summary>A field of a filter as one corpus has it, looked up once for a search.</summary>
/// <remarks>Fields, for a search reads them for each article.</remarks>
internal struct FilterRow
{
    /// <summary>The value of <see cref="Key"/> and <see cref="Value"/> for a name or value that the corpus does not have.</summary>
    public const int Unknown = -1;

    /// <summary>The key of the column.</summary>
    public int Key;

    /// <summary>The row of the value.</summary>
    public int Value;

    /// <summary>The cells of the column.</summary>
    public ColumnCellReader Cells;
}
