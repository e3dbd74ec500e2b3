using System.Text;

namespace EmbeddedCorpus.Tool.Exports;

/// <summary>Writes a table as CSV of RFC 4180, with a line of names first. A missing value is an empty cell.</summary>
internal static class CsvExport
{
    private static readonly char[] s_quoted = [',', '"', '\r', '\n'];

    /// <summary>Writes the table.</summary>
    /// <returns>The number of rows.</returns>
    public static int Write(ExportTable table, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        WriteRow(writer, table.Columns.Select(static column => column.Name));
        int rows = 0;
        foreach (object?[] row in table.Rows)
        {
            WriteRow(writer, row.Select(CellText.Of));
            rows++;
        }

        return rows;
    }

    private static void WriteRow(StreamWriter writer, IEnumerable<string?> cells) => writer.WriteLine(string.Join(',', cells.Select(Cell)));

    private static string Cell(string? text) => text is null ? string.Empty
        : text.AsSpan().IndexOfAny(s_quoted) >= 0 || text.Length == 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;
}
