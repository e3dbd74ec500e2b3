using System.Text.Json;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Json;

/// <summary>Base of the converters: they write, and refuse to read with a message that says why.</summary>
internal abstract class CorpusJsonConverter<T> : JsonConverter<T>
{
    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw NotReadable();

    /// <inheritdoc/>
    public sealed override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw NotReadable();

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        Write(writer, value, PropertyNames.Of(options));

    /// <summary>Writes a value.</summary>
    protected abstract void Write(Utf8JsonWriter writer, T value, PropertyNames names);

    private static NotSupportedException NotReadable() =>
        new($"{typeof(T).Name} refers to a corpus inside an assembly: it can be written as JSON, but not read. Read an id and look the article up.");
}

/// <summary>Writes a text as a JSON string, or as the name of a property.</summary>
internal sealed class Utf8TextJsonConverter : CorpusJsonConverter<Utf8Text>
{
    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Utf8Text value, JsonSerializerOptions options) => writer.WritePropertyName(value.Bytes);

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

/// <summary>Writes a hit with its passage, the id of its article and the index of its quotation.</summary>
internal sealed class SearchHitJsonConverter : CorpusJsonConverter<SearchHit>
{
    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, SearchHit value, PropertyNames names) => FindingWriter.Write(writer, value, names);
}

/// <summary>Writes a word of the index with the number of its articles.</summary>
internal sealed class IndexedWordJsonConverter : CorpusJsonConverter<IndexedWord>
{
    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, IndexedWord value, PropertyNames names) => FindingWriter.Write(writer, value, names);
}

/// <summary>Writes a value by a method of its own.</summary>
internal sealed class PartJsonConverter<T>(Action<Utf8JsonWriter, T, PropertyNames> write) : CorpusJsonConverter<T>
{
    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, T value, PropertyNames names) => write(writer, value, names);
}

/// <summary>Writes a list of elements of a corpus as an array.</summary>
internal sealed class CorpusListJsonConverter<T>(Action<Utf8JsonWriter, T, PropertyNames> write) : CorpusJsonConverter<CorpusList<T>>
    where T : struct, ICorpusElement<T>
{
    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, CorpusList<T> value, PropertyNames names) => PartWriter.WriteAll(writer, value, names, write);
}
