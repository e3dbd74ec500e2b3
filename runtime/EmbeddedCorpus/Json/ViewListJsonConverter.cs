using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Json;

/// <summary>Writes a list of article views as an array. Each view is written with the contract that the options have for its type.</summary>
internal sealed class ViewListJsonConverter<T> : JsonConverter<CorpusList<T>>
    where T : struct, ICorpusElement<T>
{
    /// <inheritdoc/>
    public override CorpusList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"A list of {typeof(T).Name} refers to a corpus inside an assembly: it can be written as JSON, but not read.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CorpusList<T> value, JsonSerializerOptions options)
    {
        var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (T view in value)
        {
            JsonSerializer.Serialize(writer, view, type);
        }

        writer.WriteEndArray();
    }
}

/// <summary>A list that makes the converter of its own type: the factory knows no type of a user.</summary>
internal interface IConvertedList
{
    /// <summary>The converter of the list.</summary>
    JsonConverter Converter { get; }
}
