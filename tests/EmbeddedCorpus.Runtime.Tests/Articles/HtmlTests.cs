using System.Text.Json;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Articles;

/// <summary>The HTML of articles, which is empty unless the build was asked for it.</summary>
public class HtmlTests
{
    // More than a page of literals.
    private static readonly string s_long = $"<p>{new string('ü', 70_000)}</p>\n";

    private static readonly TextCorpus s_corpus = TestCorpus.Of(
        new ArticleDraft("a.txt", "date 2022-10-01 'Quay'\n\nIt is open.\n").Html("<p>It is <em>open</em>.</p>\n").Build(),
        new ArticleDraft("b.txt", "date 2022-10-02 'None'\n\nNothing here.\n").Build(),
        new ArticleDraft("c.txt", "date 2022-10-03 'Long'\n\nA long text.\n").Html(s_long).Build());

    private static readonly TextCorpus s_without = TestCorpus.Of(new ArticleDraft("a.txt", "date 2022-10-01 'Quay'\n\nIt is open.\n").Build());

    [Fact]
    public void Each_article_has_its_own()
    {
        Assert.Equal("<p>It is <em>open</em>.</p>\n", s_corpus.Articles[0].Html.ToString());
        Assert.True(s_corpus.Articles[1].Html.IsEmpty);
        Assert.Equal(s_long, s_corpus.Articles[2].Html.ToString());
    }

    [Fact]
    public void It_is_empty_without_the_setting_and_without_a_corpus()
    {
        Assert.True(s_without.Articles[0].Html.IsEmpty);
        Assert.True(default(Article).Html.IsEmpty);
    }

    [Fact]
    public void The_texts_of_the_article_stay_what_they_are()
    {
        Assert.Equal("It is open.", s_corpus.Articles[0].Paragraphs[0].Text.ToString());
        Assert.Equal("A long text.", s_corpus.Articles[2].Paragraphs[0].Text.ToString());
        Assert.Equal(1, s_corpus.Search("nothing", new SearchHit[1]));
    }

    [Fact]
    public void It_is_written_as_json_where_there_is_some()
    {
        Assert.Equal("<p>It is <em>open</em>.</p>\n", JsonSerializer.SerializeToElement(s_corpus.Articles[0]).GetProperty("Html").GetString());
        Assert.False(JsonSerializer.SerializeToElement(s_corpus.Articles[1]).TryGetProperty("Html", out _));
        Assert.True(JsonSerializer.SerializeToElement(s_corpus.Articles[0], JsonSerializerOptions.Web).TryGetProperty("html", out _));
    }

    [Fact]
    public void Reading_it_allocates_nothing()
    {
        _ = Sum();
        long before = GC.GetAllocatedBytesForCurrentThread();
        int sum = Sum();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(28 + 140_008, sum);
    }

    private static int Sum()
    {
        int sum = 0;
        foreach (Article article in s_corpus.Articles)
        {
            sum += article.Html.Length;
        }

        return sum;
    }
}
