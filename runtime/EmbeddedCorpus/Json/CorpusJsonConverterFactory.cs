using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EmbeddedCorpus.Json;

/// <summary>Creates the JSON converters for the types of this package.</summary>
/// <remarks>
/// <para>An attribute on each type of this package names this factory. Other code should not use the factory.</para>
/// <para>The factory is public because a <see cref="JsonSerializerContext"/> in another assembly creates an instance of the factory. The other assembly would
/// get the warning SYSLIB1220 if the factory were internal. The factory has a list of all types, so it creates no converter by reflection.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CorpusJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => Converter(typeToConvert) is not null || IsViewList(typeToConvert);

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Converter(typeToConvert) ?? (IsViewList(typeToConvert) ? ViewListConverter(typeToConvert) : null);

    private static bool IsViewList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(CorpusList<>);

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "The default value of a struct needs no constructor.")]
    private static JsonConverter ViewListConverter(Type type) => ((IConvertedList)RuntimeHelpers.GetUninitializedObject(type)).Converter;

    private static JsonConverter? Converter(Type type) =>
        type == typeof(Article) ? new ArticleJsonConverter()
        : type == typeof(Quote) ? new QuoteJsonConverter()
        : type == typeof(Paragraph) ? new ParagraphJsonConverter()
        : type == typeof(Speaker) ? new SpeakerJsonConverter()
        : type == typeof(Utf8Text) ? new Utf8TextJsonConverter()
        : type == typeof(TextCorpus) ? new TextCorpusJsonConverter()
        : type == typeof(SearchHit) ? new SearchHitJsonConverter()
        : type == typeof(IndexedWord) ? new IndexedWordJsonConverter()
        : type == typeof(FacetCount) ? new PartJsonConverter<FacetCount>(FindingWriter.Write)
        : type == typeof(ConcordanceLine) ? new PartJsonConverter<ConcordanceLine>(FindingWriter.Write)
        : type == typeof(TermScore) ? new PartJsonConverter<TermScore>(FindingWriter.Write)
        : type == typeof(QueryProblem) ? new PartJsonConverter<QueryProblem>(FindingWriter.Write)
        : type == typeof(ArticleField) ? new PartJsonConverter<ArticleField>(PartWriter.Write)
        : type == typeof(ArticleFields) ? new PartJsonConverter<ArticleFields>(PartWriter.Write)
        : type == typeof(TextList) ? new PartJsonConverter<TextList>(PartWriter.Write)
        : type == typeof(ArticleHeading) ? new PartJsonConverter<ArticleHeading>(PartWriter.Write)
        : type == typeof(ArticleLink) ? new PartJsonConverter<ArticleLink>(PartWriter.Write)
        : type == typeof(CorpusList<ArticleHeading>) ? new CorpusListJsonConverter<ArticleHeading>(PartWriter.Write)
        : type == typeof(CorpusList<ArticleLink>) ? new CorpusListJsonConverter<ArticleLink>(PartWriter.Write)
        : type == typeof(CorpusList<Quote>) ? new CorpusListJsonConverter<Quote>(static (writer, quote, names) => ElementWriter.Write(writer, quote, names, insideArticle: false))
        : type == typeof(CorpusList<Paragraph>) ? new CorpusListJsonConverter<Paragraph>(ElementWriter.Write)
        : type == typeof(CorpusList<Article>) ? new CorpusListJsonConverter<Article>(ElementWriter.Write)
        : type == typeof(CorpusList<Speaker>) ? new CorpusListJsonConverter<Speaker>(ElementWriter.Write)
        : null;
}
