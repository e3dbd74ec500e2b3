using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>What a hit tells of its article, and which quotations a search is limited to.</summary>
public class SearchHitTests
{
    private static TextCorpus Corpus => SampleCorpus.Corpus;

    [Fact]
    public void A_hit_knows_its_article_and_its_score()
    {
        SearchHit hit = Assert.Single(Search("rivers"));
        Assert.Equal(SampleCorpus.Rivers, hit.Article);
        Assert.True(hit.Score > 0);
        Assert.Equal(FormattableString.Invariant($"{SampleCorpus.Rivers} ({hit.Score:0.000})"), hit.ToString());
    }

    [Theory]
    [InlineData("build", "build", "Anna Berg")]
    [InlineData("+water", "bring water", "Guides")]
    [InlineData("entry", "No entry", null)]
    [InlineData("\"bridges next\"", "bridges next", "Omar Haddad")]
    [InlineData("council", null, null)]
    public void The_quote_of_a_hit_is_the_one_its_best_word_stands_in(string query, string? quote, string? speaker)
    {
        SearchHit hit = Search(query)[0];
        Assert.Equal(quote, hit.GetQuote()?.Text.ToString());
        Assert.Equal(speaker, hit.GetQuote()?.Speaker?.Name.ToString());
    }

    [Fact]
    public void Where_only_the_headline_has_a_word_the_quote_is_the_headlines()
    {
        TextCorpus corpus = TestCorpus.Of(new ArticleDraft("a.txt", "“We win”\n\nThey lost.").HeadlineQuote("We win").Build());
        var hits = new SearchHit[1];
        Assert.Equal(1, corpus.Search("win", hits));
        Assert.True(hits[0].GetQuote()?.IsInHeadline);
        Assert.Equal("They lost.", hits[0].GetPassage().ToString());
    }

    [Theory]
    [InlineData("stay", null, SearchField.Quotes, "news/visit")]
    [InlineData("monday", null, SearchField.Quotes, "")]
    [InlineData("monday", null, SearchField.Anywhere, "news/visit")]
    [InlineData("monday", null, SearchField.Headline, "")]
    [InlineData("bridges", null, SearchField.Headline, "news/council")]
    [InlineData("roads", "Omar Haddad", SearchField.Anywhere, "news/council")]
    [InlineData("roads", "Anna Berg", SearchField.Anywhere, "")]
    [InlineData("late", "Anna Berg", SearchField.Quotes, "news/council")]
    [InlineData("late stay", "Anna Berg", SearchField.Anywhere, "news/council news/visit")]
    [InlineData("+late -council", "Anna Berg", SearchField.Anywhere, "news/council")]
    [InlineData("stay", "Anna Berg", SearchField.Headline, "news/visit")]
    [InlineData("build", "Anna Berg", SearchField.Headline, "")]
    [InlineData("\"roads first\"", "Omar Haddad", SearchField.Anywhere, "news/council")]
    [InlineData("\"first and\"", "Omar Haddad", SearchField.Anywhere, "")]
    [InlineData("\"roads first\" headline:stay", null, SearchField.Quotes, "news/council news/visit")]
    public void Words_must_stand_where_the_options_say(string query, string? speaker, SearchField field, string expected)
    {
        var options = new SearchOptions { Speaker = speaker is null ? null : Corpus.Speakers.Get(speaker), Field = field };
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Search(query, options).Select(hit => hit.Article.Id.ToString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2022-10-03", "2022-10-03", 2)]
    [InlineData("2022-10-04", null, 0)]
    [InlineData(null, "2022-10-02", 1)]
    [InlineData("1999-12-31", null, 3)]
    [InlineData(null, null, 4)]
    [InlineData("2022-10-03", "1999-12-31", 0)]
    [InlineData("0001-01-01", "9999-12-31", 3)]
    public void Days_are_limited_on_both_sides_and_leave_out_what_has_no_date(string? from, string? to, int expected)
    {
        var options = new SearchOptions { From = Day(from), To = Day(to) };
        Assert.Equal(expected, Corpus.Search("the are was said", new SearchHit[4], out int total, options));
        Assert.Equal(expected, total);

        static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");
    }

    [Fact]
    public void A_speaker_of_another_corpus_said_nothing_in_this_one()
    {
        TextCorpus other = TestCorpus.Of(SampleCorpus.Models());
        var options = new SearchOptions { Speaker = other.Speakers.Get("Anna Berg") };
        Assert.Empty(Search("stay", options));
        Assert.Empty(Search("stay", new SearchOptions { Speaker = default(Speaker) }));
        Assert.Equal(0, Corpus.Search("stay", new SearchHit[1], out int total, options));
        Assert.Equal(0, total);
        Assert.NotEmpty(Search("stay", new SearchOptions { Speaker = Corpus.Speakers.Get("Anna Berg") }));
    }

    [Fact]
    public void Hits_are_equal_by_article_and_score()
    {
        SearchHit once = Search("stay")[0];
        SearchHit again = Search("stay")[0];
        SearchHit other = Search("stay build")[0];
        Assert.True(once.Equals(again) && once.Equals((object)again) && once.GetHashCode() == again.GetHashCode());
        Assert.True(!once.Equals(other) && !once.Equals(null));
    }

    [Fact]
    public void A_hit_outlives_the_next_search()
    {
        SearchHit hit = Search("build")[0];
        Search("+rivers +water \"are long\" guides*");
        Assert.Equal("build", hit.GetQuote()?.Text.ToString());
        Assert.StartsWith("She added", hit.GetPassage().ToString());
    }

    private static SearchHit[] Search(string query, SearchOptions options = default)
    {
        var hits = new SearchHit[10];
        return hits[..Corpus.Search(query, hits, options)];
    }
}
