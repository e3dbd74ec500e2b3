using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EmbeddedCorpus.Json;

/// <summary>Makes the converters of this package's types. Not meant to be used by hand: the types name it in an attribute.</summary>
/// <remarks>
/// Public because code that a <see cref="JsonSerializerContext"/> generates in another assembly makes an instance of it
/// (an internal one is SYSLIB1220 there). Every type is written out, so that nothing is made by reflection.
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
        : type == typeof(ArticleList) ? new ArticleListJsonConverter()
        : type == typeof(SpeakerList) ? new SpeakerListJsonConverter()
        : type == typeof(CorpusList<Quote>) ? new CorpusListJsonConverter<Quote>(static (writer, quote, names) => ElementWriter.Write(writer, quote, names, insideArticle: false))
        : type == typeof(CorpusList<Paragraph>) ? new CorpusListJsonConverter<Paragraph>(ElementWriter.Write)
        : type == typeof(CorpusList<Article>) ? new CorpusListJsonConverter<Article>(ElementWriter.Write)
        : type == typeof(CorpusList<Speaker>) ? new CorpusListJsonConverter<Speaker>(ElementWriter.Write)
        : null;
}
