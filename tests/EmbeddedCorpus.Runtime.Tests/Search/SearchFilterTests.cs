using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>A filter is a value that is composed once, and says what it asks.</summary>
public class SearchFilterTests
{
    private static readonly SearchFilter s_politics = SearchFilter.Field("section", "Politics");
    private static readonly SearchFilter s_french = SearchFilter.Field("lang", "fr");

    [Fact]
    public void A_filter_prints_what_it_asks()
    {
        Assert.Equal("section: Politics and not lang: fr", (s_politics & !s_french).ToString());
        Assert.Equal("(section: Politics or lang: fr) and not (section: Politics and lang: fr)", ((s_politics | s_french) & !(s_politics & s_french)).ToString());
        Assert.Equal("section: Politics or lang: fr or section: Politics", (s_politics | s_french | s_politics).ToString());
    }

    [Fact]
    public void The_named_forms_are_the_operators()
    {
        Assert.Equal((s_politics & s_french).ToString(), SearchFilter.And(s_politics, s_french).ToString());
        Assert.Equal((s_politics | s_french).ToString(), SearchFilter.Or(s_politics, s_french).ToString());
        Assert.Equal((!s_politics).ToString(), SearchFilter.Not(s_politics).ToString());
        Assert.Same(s_politics, !!s_politics);
    }

    [Fact]
    public void A_filter_has_a_limit_of_fields()
    {
        SearchFilter right = s_french;
        SearchFilter left = s_politics;
        for (int fields = 1; fields < SearchFilter.MaxFields; fields++)
        {
            right = s_politics & right;
            left |= s_french;
        }

        Assert.Equal((2, 2), (left.Sets, right.Sets));
        Assert.Throws<ArgumentException>(() => right & s_politics);
        Assert.Throws<ArgumentException>(() => s_politics | left);
        TextCorpus corpus = TestCorpus.Of(TestCorpus.Parse("a.txt", "---\nsection: Politics\nlang: fr\n---\n\nWords.\n"), TestCorpus.Parse("b.txt", "---\nsection: Politics\n---\n\nWords.\n"));
        var hits = new SearchHit[3];
        Assert.Equal(1, corpus.Search("words", hits, new SearchOptions { Filter = right }));
        Assert.Equal(2, corpus.Search("words", hits, new SearchOptions { Filter = left }));
    }

    [Fact]
    public void Null_is_no_filter()
    {
        Assert.Throws<ArgumentNullException>(() => s_politics & null!);
        Assert.Throws<ArgumentNullException>(() => null! | s_politics);
        Assert.Throws<ArgumentNullException>(() => !(SearchFilter)null!);
        Assert.Throws<ArgumentNullException>(() => SearchFilter.Field(null!, "x"));
        Assert.Throws<ArgumentNullException>(() => SearchFilter.Field("x", null!));
    }

    [Fact]
    public void A_filter_is_of_no_corpus()
    {
        TextCorpus first = TestCorpus.Of(TestCorpus.Parse("a.txt", "---\nlang: fr\n---\n\nWords.\n"));
        TextCorpus second = TestCorpus.Of(TestCorpus.Parse("b.txt", "Words.\n"), TestCorpus.Parse("a.txt", "---\nx: fr\nlang: fr\n---\n\nWords.\n"));
        var hits = new SearchHit[3];
        Assert.Equal(1, first.Search("words", hits, new SearchOptions { Filter = s_french }));
        Assert.Equal(1, second.Search("words", hits, new SearchOptions { Filter = s_french }));
        Assert.Equal("a", hits[0].Article.Id.ToString());
    }
}
