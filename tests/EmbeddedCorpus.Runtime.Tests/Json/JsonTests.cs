using System.Text.Encodings.Web;
using System.Text.Json;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Json;

public class JsonTests
{
    // Only so that the expected texts below can be read; what is escaped is the business of the caller's encoder.
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions s_web = new(JsonSerializerDefaults.Web);

    [Fact]
    public void An_article_is_written_as_a_tree()
    {
        const string Expected =
            """
            {
              "Id": "news/visit",
              "Path": "news/visit.txt",
              "Date": "2022-10-03",
              "Headline": "We will stay",
              "Fields": {
                "date": "2022-10-03"
              },
              "WordCount": 27,
              "Headings": [],
              "Links": [],
              "Paragraphs": [
                "Anna Berg, mayor of Linz, said “We will stay” on Monday.",
                "She added she would “build” more. “No entry” says a sign – naïve \uD835\uDC9C words.",
                "The end."
              ],
              "Quotes": [
                {
                  "Text": "We will stay",
                  "Kind": "Direct",
                  "IsInHeadline": true,
                  "Speaker": "Anna Berg",
                  "SpeakerMention": "",
                  "Cue": "",
                  "Attribution": "Carried",
                  "Paragraph": null,
                  "Origin": 1
                },
                {
                  "Text": "We will stay",
                  "Kind": "Direct",
                  "IsInHeadline": false,
                  "Speaker": "Anna Berg",
                  "SpeakerMention": "Anna Berg",
                  "Cue": "said",
                  "Attribution": "Explicit",
                  "Paragraph": 0,
                  "Origin": null
                },
                {
                  "Text": "build",
                  "Kind": "Partial",
                  "IsInHeadline": false,
                  "Speaker": "Anna Berg",
                  "SpeakerMention": "she",
                  "Cue": "added",
                  "Attribution": "Resolved",
                  "Paragraph": 1,
                  "Origin": null
                },
                {
                  "Text": "No entry",
                  "Kind": "Direct",
                  "IsInHeadline": false,
                  "Speaker": null,
                  "SpeakerMention": "",
                  "Cue": "",
                  "Attribution": "None",
                  "Paragraph": 1,
                  "Origin": null
                }
              ],
              "Speakers": [
                {
                  "Name": "Anna Berg",
                  "Description": "mayor of Linz"
                }
              ]
            }
            """;
        Assert.Equal(Expected, JsonSerializer.Serialize(SampleCorpus.Visit, s_readable));
    }

    [Fact]
    public void A_quote_alone_names_its_article() => Assert.Equal(
        """{"article":"news/council","text":"late","kind":"Partial","isInHeadline":false,"speaker":"Anna Berg","speakerMention":"Anna Berg","cue":"called","attribution":"Explicit","paragraph":1,"origin":null}""",
        JsonSerializer.Serialize(SampleCorpus.Council.Quotes[4], s_web));

    [Fact]
    public void A_paragraph_alone_names_its_article_and_place() => Assert.Equal(
        """{"article":"news/visit","index":2,"text":"The end.","kind":"Text","startTime":null,"endTime":null}""",
        JsonSerializer.Serialize(SampleCorpus.Visit.Paragraphs[2], s_web));

    [Fact]
    public void A_speaker_has_all_quotes() => Assert.Equal(
        """{"name":"Guides","description":"","quotes":[{"article":"rivers","text":"bring water","kind":"Partial","isInHeadline":false,"speaker":"Guides","speakerMention":"Guides","cue":"say","attribution":"Explicit","paragraph":1,"origin":null}]}""",
        JsonSerializer.Serialize(SampleCorpus.Corpus.Speakers[1], s_web));

    [Fact]
    public void A_corpus_has_a_name_and_its_articles()
    {
        using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(SampleCorpus.Corpus, s_web));
        Assert.Equal("Corpus", json.RootElement.GetProperty("name").GetString());
        Assert.Equal(SampleCorpus.Ids, json.RootElement.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("id").GetString()));
        Assert.Equal(
            ["2022-10-03", null],
            json.RootElement.GetProperty("articles").EnumerateArray().Skip(2).Select(article => article.GetProperty("date").GetString()));
    }

    [Fact]
    public void Every_list_is_an_array_of_what_its_elements_are_alone()
    {
        IsArrayOf(SampleCorpus.Corpus.Articles, SampleCorpus.Corpus.Articles);
        IsArrayOf(SampleCorpus.Corpus.Speakers, SampleCorpus.Corpus.Speakers);
        IsArrayOf(SampleCorpus.Corpus.Quotes, SampleCorpus.Corpus.Quotes);
        IsArrayOf(SampleCorpus.Corpus.Paragraphs, SampleCorpus.Corpus.Paragraphs);
        IsArrayOf(SampleCorpus.Corpus.Speakers[0].Articles, SampleCorpus.Corpus.Speakers[0].Articles);
        Assert.Equal("[]", JsonSerializer.Serialize(SampleCorpus.Old.Quotes));
        Assert.Equal("[]", JsonSerializer.Serialize(default(CorpusList<Article>)));
        Assert.Equal("[]", JsonSerializer.Serialize(default(CorpusList<Speaker>)));
        Assert.Equal("[]", JsonSerializer.Serialize(default(CorpusList<Speaker>)));
        Assert.Equal("[]", JsonSerializer.Serialize(default(CorpusList<Article>)));
    }

    [Fact]
    public void A_text_is_a_string_whatever_is_in_it()
    {
        string words = "\"quoted\" \\ </script> \t \u0000 \u2028 é字𝒜";
        Utf8Text text = TestCorpus.OfText(words).Articles[0].Source;
        Assert.Equal(JsonSerializer.Serialize(words), JsonSerializer.Serialize(text));
        Assert.Equal("\"\"", JsonSerializer.Serialize(default(Utf8Text)));
    }

    [Fact]
    public void Nothing_of_a_corpus_is_written_as_null_unless_it_is_null()
    {
        Assert.Equal("null", JsonSerializer.Serialize(SampleCorpus.Visit.Quotes[3].Speaker));
        Assert.Equal("null", JsonSerializer.Serialize((Article?)null));
        Assert.Equal(JsonSerializer.Serialize(SampleCorpus.Visit), JsonSerializer.Serialize((Article?)SampleCorpus.Visit));
        Assert.Equal(
            """{"id":"","path":"","date":null,"headline":"","fields":{},"wordCount":0,"headings":[],"links":[],"paragraphs":[],"quotes":[],"speakers":[]}""",
            JsonSerializer.Serialize(default(Article), s_web));
    }

    [Fact]
    public void A_naming_policy_of_the_callers_own_is_followed()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper };
        Assert.StartsWith("""{"ARTICLE":"news/council","TEXT":"late","KIND":"Partial","IS-IN-HEADLINE":false,"SPEAKER":"Anna Berg","SPEAKER-MENTION":""", JsonSerializer.Serialize(SampleCorpus.Council.Quotes[4], options));

        options = new JsonSerializerOptions { PropertyNamingPolicy = new Shout() };
        Assert.StartsWith("""{"\u00ABArticle\u00BB!":"news/visit","\u00ABIndex\u00BB!":2,""", JsonSerializer.Serialize(SampleCorpus.Visit.Paragraphs[2], options));
    }

    [Fact]
    public void Every_member_of_the_articles_tree_is_named_by_the_policy()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper };
        using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(SampleCorpus.Corpus, options));

        // The names of fields are the author's.
        Assert.All(Names(json.RootElement).Where(static name => name != "date"), name => Assert.Equal(name.ToUpperInvariant(), name));
        Assert.Contains("date", Names(json.RootElement));
        Assert.Contains("SPEAKER_MENTION", Names(json.RootElement));
    }

    [Fact]
    public void Reading_is_refused_with_a_message_that_says_why()
    {
        Assert.Contains(
            "Article refers to a corpus inside an assembly: it can be written as JSON, but not read.",
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Article>("{}")).Message);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Utf8Text>("\"a\""));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Paragraph>("{}"));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Quote>("{}"));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Speaker>("{}"));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<TextCorpus>("{}"));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<CorpusList<Article>>("[]"));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<CorpusList<Speaker>>("[]"));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<CorpusList<Quote>>("[]"));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Names(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    private static void IsArrayOf<TList, T>(TList list, IEnumerable<T> elements) =>
        Assert.Equal("[" + string.Join(",", elements.Select(element => JsonSerializer.Serialize(element))) + "]", JsonSerializer.Serialize(list));

    private sealed class Shout : JsonNamingPolicy
    {
        public override string ConvertName(string name) => $"«{name}»!";
    }
}
