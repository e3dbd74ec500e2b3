using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EmbeddedCorpus.Json;

/// <summary>Creates the JSON converters of this package's types, which name it in an attribute. Not meant to be used by hand.</summary>
/// <remarks>
/// It is public because a <see cref="JsonSerializerContext"/> of another assembly creates an instance of it: an internal one is SYSLIB1220
/// there. Every type is written out, so that no converter is created by reflection.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CorpusJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => Converter(typeToConvert) is not null;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Converter(typeToConvert);

    private static JsonConverter? Converter(Type type) =>
        type == typeof(Article) ? new ArticleJsonConverter()
        : type == typeof(Quote) ? new QuoteJsonConverter()
        : type == typeof(Paragraph) ? new ParagraphJsonConverter()
        : type == typeof(Speaker) ? new SpeakerJsonConverter()
        : type == typeof(Utf8Text) ? new Utf8TextJsonConverter()
        : type == typeof(TextCorpus) ? new TextCorpusJsonConverter()
        : type == typeof(SearchHit) ? new SearchHitJsonConverter()
        : type == typeof(IndexedWord) ? new IndexedWordJsonConverter()
        : type == typeof(CorpusList<Quote>) ? new CorpusListJsonConverter<Quote>(static (writer, quote, names) => ElementWriter.Write(writer, quote, names, insideArticle: false))
        : type == typeof(CorpusList<Paragraph>) ? new CorpusListJsonConverter<Paragraph>(ElementWriter.Write)
        : type == typeof(CorpusList<Article>) ? new CorpusListJsonConverter<Article>(ElementWriter.Write)
        : type == typeof(CorpusList<Speaker>) ? new CorpusListJsonConverter<Speaker>(ElementWriter.Write)
        : null;
}
