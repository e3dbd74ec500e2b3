using System.Text.Json;
using System.Text.Json.Serialization;

namespace EmbeddedCorpus.Json;

/// <summary>The base of the converters: they write, and refuse to read with a message that says why.</summary>
internal abstract class CorpusJsonConverter<T> : JsonConverter<T>
{
    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeof(T).Name} is a view of a corpus that was compiled into an assembly: it can be written as JSON, but not made from it. Read its id and look that up in the corpus.");

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        Write(writer, value, PropertyNames.Of(options));

    /// <summary>Writes a value.</summary>
    protected abstract void Write(Utf8JsonWriter writer, T value, PropertyNames names);
}

/// <summary>Writes a text as a JSON string.</summary>
internal sealed class Utf8TextJsonConverter : CorpusJsonConverter<Utf8Text>
{
    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, Utf8Text value, PropertyNames names) => writer.WriteStringValue(value.Bytes);
}

/// <summary>Writes an article with its paragraphs, quotes and speakers.</summary>
internal sealed class ArticleJsonConverter : CorpusJsonConverter<Article>
{
    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, Article value, PropertyNames names) => ElementWriter.Write(writer, value, names);
}

/// <summary>Writes a paragraph with the id of its article.</summary>
internal sealed class ParagraphJsonConverter : CorpusJsonConverter<Paragraph>
{
    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, Paragraph value, PropertyNames names) => ElementWriter.Write(writer, value, names);
}

/// <summary>Writes a quote with the name of its speaker and the id of its article.</summary>
internal sealed class QuoteJsonConverter : CorpusJsonConverter<Quote>
{
    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, Quote value, PropertyNames names) => ElementWriter.Write(writer, value, names, insideArticle: false);
}

/// <summary>Writes a speaker with all quotes.</summary>
internal sealed class SpeakerJsonConverter : CorpusJsonConverter<Speaker>
{
    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, Speaker value, PropertyNames names) => ElementWriter.Write(writer, value, names);
}

/// <summary>Writes a corpus: its name and its articles.</summary>
internal sealed class TextCorpusJsonConverter : CorpusJsonConverter<TextCorpus>
{
    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, TextCorpus value, PropertyNames names) => ElementWriter.Write(writer, value, names);
}

/// <summary>Writes a list of articles as an array.</summary>
internal sealed class ArticleListJsonConverter : CorpusJsonConverter<ArticleList>
{
    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, ArticleList value, PropertyNames names)
    {
        writer.WriteStartArray();
        foreach (Article article in value)
        {
            ElementWriter.Write(writer, article, names);
        }

        writer.WriteEndArray();
    }
}

/// <summary>Writes a list of speakers as an array.</summary>
internal sealed class SpeakerListJsonConverter : CorpusJsonConverter<SpeakerList>
{
    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, SpeakerList value, PropertyNames names)
    {
        writer.WriteStartArray();
        foreach (Speaker speaker in value)
        {
            ElementWriter.Write(writer, speaker, names);
        }

        writer.WriteEndArray();
    }
}

/// <summary>Writes a list of quotes, paragraphs, articles or speakers as an array.</summary>
internal sealed class CorpusListJsonConverter<T>(Action<Utf8JsonWriter, T, PropertyNames> write) : CorpusJsonConverter<CorpusList<T>>
    where T : struct, ICorpusElement<T>
{
    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, CorpusList<T> value, PropertyNames names)
    {
        writer.WriteStartArray();
        foreach (T element in value)
        {
            write(writer, element, names);
        }

        writer.WriteEndArray();
    }
}
