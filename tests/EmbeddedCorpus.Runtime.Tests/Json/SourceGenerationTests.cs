using System.Text.Json;
using System.Text.Json.Serialization;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Json;

/// <summary>The types work in a generated serializer context, as trimmed and AOT-compiled programs need it, and give the same JSON.</summary>
public partial class SourceGenerationTests
{
    private static readonly JsonSerializerOptions s_reflection = new(JsonSerializerDefaults.General) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    [Fact]
    public void Generated_and_reflected_serialization_agree()
    {
        Agree(SampleCorpus.Visit, CorpusContext.Default.Article);
        Agree(SampleCorpus.Corpus, CorpusContext.Default.TextCorpus);
        Agree(SampleCorpus.Corpus.Articles, CorpusContext.Default.CorpusListArticle);
        Agree(SampleCorpus.Corpus.Speakers, CorpusContext.Default.CorpusListSpeaker);
        Agree(SampleCorpus.Corpus.Quotes, CorpusContext.Default.CorpusListQuote);
        Agree(SampleCorpus.Corpus.Paragraphs, CorpusContext.Default.CorpusListParagraph);
        Agree(SampleCorpus.Visit.Headline, CorpusContext.Default.Utf8Text);
        Agree(new Answer(SampleCorpus.Visit, null, SampleCorpus.Visit.Quotes[1], SampleCorpus.Visit.Speakers), CorpusContext.Default.Answer);
    }

    [Fact]
    public void A_type_that_holds_elements_is_written_with_the_policy_of_the_context()
    {
        string json = JsonSerializer.Serialize(new Answer(SampleCorpus.Old, null, null, default), CorpusContext.Default.Answer);
        Assert.Equal(
            """{"article":{"id":"archive/old","path":"archive/old.txt","date":"1999-12-31","headline":"The year ends","fields":{"date":"1999-12-31"},"wordCount":3,"headings":[],"links":[],"paragraphs":["Nothing was said."],"quotes":[],"speakers":[]},"other":null,"quote":null,"speakers":[]}""",
            json);
    }

    private static void Agree<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        string json = JsonSerializer.Serialize(value, type);
        Assert.True(json.Length > 2);
        Assert.Equal(JsonSerializer.Serialize(value, s_reflection), json);
    }

    internal sealed record Answer(Article Article, Article? Other, Quote? Quote, CorpusList<Speaker> Speakers);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Article))]
    [JsonSerializable(typeof(TextCorpus))]
    [JsonSerializable(typeof(CorpusList<Article>))]
    [JsonSerializable(typeof(CorpusList<Speaker>))]
    [JsonSerializable(typeof(CorpusList<Quote>))]
    [JsonSerializable(typeof(CorpusList<Paragraph>))]
    [JsonSerializable(typeof(Utf8Text))]
    [JsonSerializable(typeof(Answer))]
    internal sealed partial class CorpusContext : JsonSerializerContext;
}
