using System.Text.Json;
using EmbeddedCorpus.Json;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Json;

/// <summary>Hits and words of the index as JSON, texts as names of properties, and values that this version does not know.</summary>
public class FindingTests
{
    [Fact]
    public void A_hit_is_written_with_its_passage_and_the_index_of_its_quotation()
    {
        var hits = new SearchHit[1];
        Assert.Equal(1, SampleCorpus.Corpus.Search("+rivers water", hits));
        using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(hits[0]));
        Assert.Equal("rivers", json.RootElement.GetProperty("Article").GetString());
        Assert.Equal("On rivers", json.RootElement.GetProperty("Headline").GetString());
        Assert.Equal(hits[0].Score, json.RootElement.GetProperty("Score").GetDouble());
        Assert.Equal(hits[0].GetPassage().ToString(), json.RootElement.GetProperty("Passage").GetString());
        Assert.Equal(hits[0].GetQuote()?.Index, json.RootElement.GetProperty("Quote") is { ValueKind: JsonValueKind.Number } quote ? quote.GetInt32() : null);
    }

    [Fact]
    public void A_word_of_the_index_keeps_its_letters()
    {
        var words = new IndexedWord[1];
        Assert.Equal(1, SampleCorpus.Corpus.Suggest("rivres", words));
        Assert.Equal("""{"Word":"rivers","ArticleCount":1}""", JsonSerializer.Serialize(words[0]));
        Assert.Equal("""{"Word":"","ArticleCount":0}""", JsonSerializer.Serialize(default(IndexedWord)));
    }

    [Fact]
    public void A_problem_of_a_query_has_its_range_and_the_words_in_place_of_the_unknown_one()
    {
        var problems = new QueryProblem[2];
        Assert.Equal(1, SampleCorpus.Corpus.GetQueryProblems("+rivres", problems, new SearchOptions { RepairWords = true }));
        Assert.Equal("""{"Kind":"RepairedWord","Start":1,"End":7,"Replacement":"rivers"}""", JsonSerializer.Serialize(problems[0]));
        Assert.Equal(1, SampleCorpus.Corpus.GetQueryProblems("riverswater", problems, new SearchOptions { RepairWords = true }));
        Assert.Equal("""{"Kind":"RepairedWord","Start":0,"End":11,"Replacement":"rivers water"}""", JsonSerializer.Serialize(problems[0]));
        Assert.Equal("""{"Kind":"None","Start":0,"End":0,"Replacement":""}""", JsonSerializer.Serialize(default(QueryProblem)));
    }

    [Fact]
    public void A_text_can_be_the_name_of_a_property() =>
        Assert.Equal("""{"rivers":1}""", JsonSerializer.Serialize(new Dictionary<Utf8Text, int> { [SampleCorpus.Rivers.Id] = 1 }));

    [Fact]
    public void A_text_cannot_be_read_as_the_name_of_a_property() =>
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Dictionary<Utf8Text, int>>("""{"rivers":1}"""));

    [Fact]
    public void A_value_that_this_version_does_not_know_has_no_name()
    {
        Assert.True(ElementWriter.Name((QuoteKind)9).IsEmpty);
        Assert.True(ElementWriter.Name((Attribution)9).IsEmpty);
        Assert.All(Enum.GetValues<QuoteKind>(), static kind => Assert.Equal(kind.ToString(), System.Text.Encoding.UTF8.GetString(ElementWriter.Name(kind))));
        Assert.All(Enum.GetValues<Attribution>(), static attribution => Assert.Equal(attribution.ToString(), System.Text.Encoding.UTF8.GetString(ElementWriter.Name(attribution))));
    }
}
