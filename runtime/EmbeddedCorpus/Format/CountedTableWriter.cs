using static EmbeddedCorpus.Compiler.Format.ImageFormat;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>A table that counts the rows that are written.</summary>
/// <param name="table">The table.</param>
internal sealed class CountedTableWriter(Table table)
{
    /// <summary>The table.</summary>
    public Table Table { get; } = table;

    /// <summary>Its rows.</summary>
    public TableWriter Rows { get; } = new(table);

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Starts a row.</summary>
    public TableWriter Next()
    {
        Count++;
        return Rows;
    }
}
