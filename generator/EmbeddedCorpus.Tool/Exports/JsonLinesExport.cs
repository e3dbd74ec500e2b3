using System.Text.Encodings.Web;
using System.Text.Json;

namespace EmbeddedCorpus.Tool.Exports;

/// <summary>Writes a table as JSON lines: one object for each row.</summary>
internal static class JsonLinesExport
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the table.</summary>
    /// <returns>The number of rows.</returns>
    public static int Write(ExportTable table, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, s_options);
        int rows = 0;
        foreach (object?[] row in table.Rows)
        {
            writer.WriteStartObject();
            for (int column = 0; column < row.Length; column++)
            {
                writer.WritePropertyName(table.Columns[column].Name);
                WriteValue(writer, row[column]);
            }

            writer.WriteEndObject();
            writer.Flush();
            stream.WriteByte((byte)'\n');
            writer.Reset();
            rows++;
        }

        return rows;
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case string[] items:
                writer.WriteStartArray();
                foreach (string item in items)
                {
                    writer.WriteStringValue(item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(CellText.Of(value));
                break;
        }
    }
}
