using EmbeddedCorpus.Compiler.Format;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>The finished tables of a search index.</summary>
internal sealed class SearchTables
{
    private readonly Dictionary<ImageFormat.Table, (TableWriter Writer, int Rows)> _tables = [];

    /// <summary>The first of the tables.</summary>
    public static ImageFormat.Table First => ImageFormat.Table.SearchInfo;

    /// <summary>The last of the tables.</summary>
    public static ImageFormat.Table Last => ImageFormat.Table.SearchPostings;

    /// <summary>The table and its number of rows; an empty one where there is none.</summary>
    public (TableWriter Writer, int Rows) this[ImageFormat.Table table] =>
        _tables.TryGetValue(table, out (TableWriter Writer, int Rows) entry) ? entry : (new TableWriter(table), 0);

    /// <summary>Starts a table of rows.</summary>
    public TableWriter Add(ImageFormat.Table table, int rows)
    {
        var writer = new TableWriter(table);
        _tables.Add(table, (writer, rows));
        return writer;
    }

    /// <summary>Makes a table of a stream of bits: a row a digit.</summary>
    public void Add(ImageFormat.Table table, BitWriter bits)
    {
        bits.Align();
        Add(table, bits.Length).Rows(bits.Digits);
    }
}
