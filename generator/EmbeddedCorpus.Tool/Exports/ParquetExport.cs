using Parquet;
using Parquet.Schema;

namespace EmbeddedCorpus.Tool.Exports;

/// <summary>Writes a table as Parquet.</summary>
internal static class ParquetExport
{
    private const int RowsInGroup = 10_000;

    /// <summary>Writes the table.</summary>
    /// <returns>The number of rows.</returns>
    public static int Write(ExportTable table, Stream stream, CancellationToken cancellation) => WriteAsync(table, stream, cancellation).GetAwaiter().GetResult();

    private static async Task<int> WriteAsync(ExportTable table, Stream stream, CancellationToken cancellation)
    {
        DataField[] fields = [.. table.Columns.Select(FieldOf)];
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, cancellationToken: cancellation).ConfigureAwait(false);
        int rows = 0;
        foreach (object?[][] group in table.Rows.Chunk(RowsInGroup))
        {
            using ParquetRowGroupWriter columns = writer.CreateRowGroup();
            for (int column = 0; column < fields.Length; column++)
            {
                await Write(columns, fields[column], table.Columns[column].Type, [.. group.Select(row => row[column])], cancellation).ConfigureAwait(false);
            }

            columns.CompleteValidate();
            rows += group.Length;
        }

        return rows;
    }

    private static DataField FieldOf(ExportColumn column) => column.Type switch
    {
        ExportType.Integer => new DataField(column.Name, typeof(int), isNullable: true),
        ExportType.Boolean => new DataField(column.Name, typeof(bool), isNullable: true),
        ExportType.Day => new DataField(column.Name, typeof(DateOnly), isNullable: true),
        _ => new DataField(column.Name, typeof(string), isNullable: true),
    };

    private static Task Write(ParquetRowGroupWriter writer, DataField field, ExportType type, object?[] values, CancellationToken cancellation) => type switch
    {
        ExportType.Integer => writer.WriteAsync<int>(field, Array.ConvertAll(values, static value => (int?)value), cancellationToken: cancellation),
        ExportType.Boolean => writer.WriteAsync<bool>(field, Array.ConvertAll(values, static value => (bool?)value), cancellationToken: cancellation),
        ExportType.Day => writer.WriteAsync<DateOnly>(field, Array.ConvertAll(values, static value => (DateOnly?)value), cancellationToken: cancellation),
        _ => writer.WriteAsync(field, Array.ConvertAll(values, CellText.Of)!),
    };
}
