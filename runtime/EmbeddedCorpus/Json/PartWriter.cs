using System.Text.Json;
using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Json;

/// <summary>Writes the fields, headings and links of an article as JSON.</summary>
internal static class PartWriter
{
    /// <summary>Writes a heading as an object.</summary>
    public static void Write(Utf8JsonWriter writer, ArticleHeading heading, PropertyNames names)
    {
        writer.WriteStartObject();
        writer.WriteNumber(names.Level, heading.Level);
        writer.WriteString(names.Text, heading.Text.Bytes);
        writer.WriteString(names.Anchor, heading.Anchor.Bytes);
        writer.WriteEndObject();
    }

    /// <summary>Writes a link as an object.</summary>
    public static void Write(Utf8JsonWriter writer, ArticleLink link, PropertyNames names)
    {
        writer.WriteStartObject();
        writer.WriteString(names.Text, link.Text.Bytes);
        writer.WriteString(names.Target, link.Target.Bytes);
        writer.WriteBoolean(names.IsImage, link.IsImage);
        writer.WriteEndObject();
    }

    /// <summary>Writes fields as an object: each name, with a string or an array of strings.</summary>
    /// <remarks>Names are those of the author, whatever the naming policy is.</remarks>
    public static void Write(Utf8JsonWriter writer, ArticleFields fields, PropertyNames names)
    {
        writer.WriteStartObject();
        foreach (ArticleField field in fields)
        {
            writer.WritePropertyName(field.Name.Bytes);
            Write(writer, field, names);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes the value of a field: a string, an array of strings, or <c>null</c> for a missing field.</summary>
    public static void Write(Utf8JsonWriter writer, ArticleField field, PropertyNames names)
    {
        switch (field.Kind)
        {
            case ArticleFieldKind.Missing:
                writer.WriteNullValue();
                break;
            case ArticleFieldKind.List:
                Write(writer, field.Items, names);
                break;
            default:
                writer.WriteStringValue(field.Text.Bytes);
                break;
        }
    }

    /// <summary>Writes texts as an array of strings.</summary>
    public static void Write(Utf8JsonWriter writer, TextList texts, PropertyNames names)
    {
        writer.WriteStartArray();
        foreach (Utf8Text text in texts)
        {
            writer.WriteStringValue(text.Bytes);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a list as an array.</summary>
    public static void WriteAll<T>(Utf8JsonWriter writer, CorpusList<T> elements, PropertyNames names, Action<Utf8JsonWriter, T, PropertyNames> write)
        where T : struct, ICorpusElement<T>
    {
        writer.WriteStartArray();
        foreach (T element in elements)
        {
            write(writer, element, names);
        }

        writer.WriteEndArray();
    }
}
