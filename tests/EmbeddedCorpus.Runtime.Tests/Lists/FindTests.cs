using System.Text;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Lists;

public class FindTests
{
    [Fact]
    public void Every_id_is_found_as_string_span_and_bytes()
    {
        for (int index = 0; index < SampleCorpus.Ids.Length; index++)
        {
            string id = SampleCorpus.Ids[index];
            Article expected = SampleCorpus.Corpus.Articles[index];
            Assert.Equal(expected, SampleCorpus.Corpus.Articles.Get(id));
            Assert.Equal(expected, SampleCorpus.Corpus.Articles.Get(id.AsSpan()));
            Assert.True(SampleCorpus.Corpus.Articles.TryGet(id, out Article byString));
            Assert.True(SampleCorpus.Corpus.Articles.TryGet(id.AsSpan(), out Article bySpan));
            Assert.True(SampleCorpus.Corpus.Articles.TryGet(Encoding.UTF8.GetBytes(id), out Article byBytes));
            Assert.Equal((expected, expected, expected), (byString, bySpan, byBytes));
        }
    }

    [Fact]
    public void Every_name_is_found_as_string_span_and_bytes()
    {
        foreach (Speaker expected in SampleCorpus.Corpus.Speakers)
        {
            string name = expected.Name.ToString();
            Assert.Equal(expected, SampleCorpus.Corpus.Speakers.Get(name));
            Assert.Equal(expected, SampleCorpus.Corpus.Speakers.Get(name.AsSpan()));
            Assert.True(SampleCorpus.Corpus.Speakers.TryGet(name, out Speaker byString));
            Assert.True(SampleCorpus.Corpus.Speakers.TryGet(name.AsSpan(), out Speaker bySpan));
            Assert.True(SampleCorpus.Corpus.Speakers.TryGet(expected.Name.Bytes, out Speaker byBytes));
            Assert.Equal((expected, expected, expected), (byString, bySpan, byBytes));
        }
    }

    [Theory]
    [InlineData("news/visits", "news/visit")]
    [InlineData("NEWS/VISIT", "news/visit")]
    [InlineData("river", "rivers")]
    [InlineData("news/councl.txt", "news/council")]
    [InlineData("", "rivers")]
    public void A_missing_id_throws_and_names_the_nearest_one(string id, string nearest)
    {
        var exception = Assert.Throws<KeyNotFoundException>(() => SampleCorpus.Corpus.Articles.Get(id));
        Assert.Equal($"There is no article with the id '{id}'. The nearest id is '{nearest}'.", exception.Message);
        Assert.Throws<KeyNotFoundException>(() => SampleCorpus.Corpus.Articles.Get(id.AsSpan()));
        Assert.False(SampleCorpus.Corpus.Articles.TryGet(id, out Article article));
        Assert.Equal(default, article);
    }

    [Fact]
    public void A_missing_name_throws_and_gives_the_nearest_one()
    {
        var exception = Assert.Throws<KeyNotFoundException>(() => SampleCorpus.Corpus.Speakers.Get("Ana Berg"));
        Assert.Equal("There is no speaker with the name 'Ana Berg'. The nearest name is 'Anna Berg'.", exception.Message);
        Assert.Throws<KeyNotFoundException>(() => SampleCorpus.Corpus.Speakers.Get("Ana Berg".AsSpan()));
        Assert.False(SampleCorpus.Corpus.Speakers.TryGet("Ana Berg", out Speaker speaker));
        Assert.Equal(default, speaker);
    }

    [Fact]
    public void The_nearest_one_is_of_the_list_that_was_searched()
    {
        CorpusList<Article> day = SampleCorpus.Corpus.Articles.PublishedOn(new DateOnly(2022, 10, 3));
        Assert.Contains("'news/visit'", Assert.Throws<KeyNotFoundException>(() => day.Get("rivers")).Message);
        Assert.Contains("'Anna Berg'", Assert.Throws<KeyNotFoundException>(() => SampleCorpus.Visit.Speakers.Get("Guides")).Message);
    }

    [Fact]
    public void An_empty_list_says_so()
    {
        CorpusList<Article> none = SampleCorpus.Corpus.Articles.PublishedOn(DateOnly.MinValue);
        Assert.Equal("There is no article with the id 'rivers': the list is empty.", Assert.Throws<KeyNotFoundException>(() => none.Get("rivers")).Message);
    }

    [Fact]
    public void Null_is_the_id_of_none_and_may_not_be_asked_for()
    {
        Assert.False(SampleCorpus.Corpus.Articles.TryGet((string?)null, out _));
        Assert.False(SampleCorpus.Corpus.Speakers.TryGet((string?)null, out _));
        Assert.Equal("id", Assert.Throws<ArgumentNullException>(() => SampleCorpus.Corpus.Articles.Get((string)null!)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => SampleCorpus.Corpus.Speakers.Get((string)null!)).ParamName);
    }

    [Fact]
    public void A_part_of_the_corpus_finds_only_what_lies_in_it()
    {
        CorpusList<Article> day = SampleCorpus.Corpus.Articles.PublishedOn(new DateOnly(2022, 10, 3));
        Assert.True(day.TryGet("news/council", out Article council));
        Assert.Equal(SampleCorpus.Council, council);
        Assert.False(day.TryGet("archive/old", out _));
        Assert.False(day.TryGet("rivers", out _));
        Assert.True(SampleCorpus.Council.Speakers.TryGet("Anna Berg", out Speaker anna));
        Assert.Equal(SampleCorpus.Corpus.Speakers[0], anna);
        Assert.True(SampleCorpus.Council.Speakers.TryGet("Omar Haddad", out _));
        Assert.False(SampleCorpus.Council.Speakers.TryGet("Guides", out _));
    }

    [Fact]
    public void Ids_of_any_script_and_length_are_found()
    {
        string[] ids =
        [
            "ü/é", "新闻/一", "новости", "𝒜𝒷", new string('a', 85), new string('a', 86), new string('ж', 128), new string('ж', 129), new string('字', 250), new string('字', 900),
            "dir with space/and.dot", "a'b", "тест/" + new string('x', 300),
        ];
        TextCorpus corpus = TestCorpus.Of(ids.Select((id, index) => new ArticleDraft(id + ".txt", $"Text {index}.").Build()));
        foreach (string id in ids)
        {
            Assert.Equal(id, corpus.Articles.Get(id).Id.ToString());
            Assert.True(corpus.Articles.TryGet(Encoding.UTF8.GetBytes(id), out _));
        }
    }

    [Fact]
    public void What_can_be_no_id_is_not_found()
    {
        Assert.False(SampleCorpus.Corpus.Articles.TryGet("rivers\uD800", out _));
        Assert.False(SampleCorpus.Corpus.Articles.TryGet(new string('a', 400) + "\uDC00", out _));
        Assert.False(SampleCorpus.Corpus.Articles.TryGet(new string('a', 100_000), out _));
        Assert.False(SampleCorpus.Corpus.Articles.TryGet([0xFF, 0xFE], out _));
    }
}
