using System.Text.Json;

namespace EmbeddedCorpus.Tool.Schemas;

/// <summary>Writes the fields of texts as JSON Schema, which editors read.</summary>
internal static class SchemaWriter
{
    // What editors know. YAML reads 1984 as a number and yes as a word: as a text of a field both are fine.
    private static readonly string[] s_scalar = ["string", "number", "boolean"];

    /// <summary>Writes the schema.</summary>
    public static void Write(Utf8JsonWriter writer, ViewProposal view)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        writer.WriteString("title", view.Name);
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        foreach (FieldProposal field in view.Fields)
        {
            writer.WriteStartObject(field.Field);
            WriteType(writer, field);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("required");
        foreach (FieldProposal field in view.Fields.Where(static field => field.IsRequired && field.Count > 0))
        {
            writer.WriteStringValue(field.Field);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter writer, FieldProposal field)
    {
        switch (field.Kind)
        {
            case FieldKind.Boolean:
                writer.WriteString("type", "boolean");
                break;
            case FieldKind.Integer or FieldKind.LongInteger:
                writer.WriteString("type", "integer");
                break;
            case FieldKind.Number:
                writer.WriteString("type", "number");
                break;
            case FieldKind.Day:
                writer.WriteString("type", "string");
                writer.WriteString("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}");
                break;
            case FieldKind.Moment:
                writer.WriteString("type", "string");
                writer.WriteString("format", "date-time");
                break;
            case FieldKind.Enum:
                WriteAll(writer, "enum", field.Members.Select(static member => member.Text));
                break;
            case FieldKind.TextList:
                WriteAll(writer, "type", [.. s_scalar, "array"]);
                writer.WriteStartObject("items");
                WriteAll(writer, "type", s_scalar);
                writer.WriteEndObject();
                break;
            default:
                WriteAll(writer, "type", s_scalar);
                break;
        }
    }

    private static void WriteAll(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
