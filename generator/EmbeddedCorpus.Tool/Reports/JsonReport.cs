using System.Text.Encodings.Web;
using System.Text.Json;

namespace EmbeddedCorpus.Tool.Reports;

/// <summary>Writes problems as a JSON array.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the array.</summary>
    public static void Write(TextWriter output, ProblemLine[] lines) => Write(output, writer =>
    {
        writer.WriteStartArray();
        foreach (ProblemLine line in lines)
        {
            writer.WriteStartObject();
            writer.WriteString("id", line.Kind.Id);
            writer.WriteString("severity", line.Severity);
            writer.WriteString("file", line.File);
            writer.WriteNumber("line", line.Line);
            writer.WriteNumber("column", line.Column);
            writer.WriteNumber("endLine", line.EndLine);
            writer.WriteNumber("endColumn", line.EndColumn);
            writer.WriteString("message", line.Message);
            writer.WriteString("help", line.Kind.HelpLink);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    /// <summary>Writes any JSON with a line end after it.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_options))
        {
            write(writer);
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }
}
