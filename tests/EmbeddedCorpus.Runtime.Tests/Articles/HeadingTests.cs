using System.Text.Json;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Articles;

/// <summary>Headings and links of an article, in their order, with the article that they belong to.</summary>
public class HeadingTests
{
    private static readonly TextCorpus s_corpus = TestCorpus.Of(
        new ArticleDraft("a.txt", "date 2022-10-01 'Quay'\n\nWhat it cost (what-it-cost). Who paid (who-paid). See the plan at https://example.org/plan or a map.png.\n")
            .Heading("What it cost", 2, "what-it-cost")
            .Heading("Who paid", 3, "who-paid")
            .Link("the plan", "https://example.org/plan")
            .Link("a map", "map.png", isImage: true)
            .Build(),
        new ArticleDraft("b.txt", "date 2022-10-02 'None'\n\nNothing here.\n").Build(),
        new ArticleDraft("c.txt", "date 2022-10-03 'Tram'\n\nTimes (times) of the tram.\n").Heading("Times", 1, "times").Build());

    [Fact]
    public void Headings_have_a_level_words_and_an_anchor() => Assert.Equal(
        ["2 What it cost what-it-cost", "3 Who paid who-paid"],
        s_corpus.Articles[0].Headings.Select(static heading => $"{heading.Level} {heading.Text} {heading.Anchor}"));

    [Fact]
    public void Links_have_words_and_a_target() => Assert.Equal(
        ["the plan https://example.org/plan False", "a map map.png True"],
        s_corpus.Articles[0].Links.Select(static link => $"{link.Text} {link.Target} {link.IsImage}"));

    [Fact]
    public void Each_article_has_its_own()
    {
        Assert.Empty(s_corpus.Articles[1].Headings);
        Assert.Empty(s_corpus.Articles[1].Links);
        Assert.Equal("Times", Assert.Single(s_corpus.Articles[2].Headings).Text.ToString());
        Assert.Empty(s_corpus.Articles[2].Links);
        Assert.Empty(default(Article).Headings);
    }

    [Fact]
    public void They_know_their_article()
    {
        foreach (Article article in s_corpus.Articles)
        {
            Assert.All(article.Headings, heading => Assert.Equal(article, heading.Article));
            Assert.All(article.Links, link => Assert.Equal(article, link.Article));
        }
    }

    [Fact]
    public void Default_values_are_empty()
    {
        Assert.True(default(ArticleHeading).IsDefault && default(ArticleLink).IsDefault);
        Assert.Equal(0, default(ArticleHeading).Level);
        Assert.False(default(ArticleLink).IsImage);
        Assert.Equal(string.Empty, default(ArticleHeading).ToString() + default(ArticleLink));
        Assert.Equal(default, default(ArticleHeading).Article);
    }

    [Fact]
    public void They_are_equal_by_place()
    {
        CorpusList<ArticleHeading> headings = s_corpus.Articles[0].Headings;
        CorpusList<ArticleLink> links = s_corpus.Articles[0].Links;
        Assert.True(headings[0] == s_corpus.Articles[0].Headings[0] && headings[0] != headings[1]);
        Assert.True(links[0] == s_corpus.Articles[0].Links[0] && links[0] != links[1]);
    }

    [Fact]
    public void They_and_fields_are_written_as_json()
    {
        Article article = s_corpus.Articles[0];
        Assert.Equal("""[{"Level":2,"Text":"What it cost","Anchor":"what-it-cost"},{"Level":3,"Text":"Who paid","Anchor":"who-paid"}]""", JsonSerializer.Serialize(article.Headings));
        Assert.Equal("""{"Text":"a map","Target":"map.png","IsImage":true}""", JsonSerializer.Serialize(article.Links[1]));
        Assert.Equal("""{"date":"2022-10-01"}""", JsonSerializer.Serialize(article.Fields));
        Assert.Equal("\"2022-10-01\"", JsonSerializer.Serialize(article.Fields["date"]));
        Assert.Equal("null", JsonSerializer.Serialize(article.Fields["none"]));
        Assert.Equal("""["2022-10-01"]""", JsonSerializer.Serialize(article.Fields["date"].Items));
    }

    [Fact]
    public void Reading_them_allocates_nothing()
    {
        Article article = s_corpus.Articles[0];
        _ = Sum(article);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int sum = Sum(article);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal("What it costwhat-it-costWho paidwho-paidthe planhttps://example.org/plana mapmap.png".Length + 2 + 3, sum);
    }

    private static int Sum(Article article)
    {
        int sum = 0;
        foreach (ArticleHeading heading in article.Headings)
        {
            sum += heading.Level + heading.Text.Length + heading.Anchor.Length;
        }

        foreach (ArticleLink link in article.Links)
        {
            sum += link.Text.Length + link.Target.Length;
        }

        return sum;
    }
}
