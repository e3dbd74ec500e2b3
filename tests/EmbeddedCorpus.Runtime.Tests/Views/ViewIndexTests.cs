using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Storage;

namespace EmbeddedCorpus.Runtime.Tests.Views;

/// <summary>The articles with a value of a field are a list of the image, and a range is a filter: both without allocation.</summary>
public sealed class ViewIndexTests
{
    private const int Date = 0;
    private const int Tags = 1;
    private const int Size = 2;

    private static readonly TextCorpus s_corpus = TestCorpus.Of(
        TestCorpus.Parse("a.txt", "---\ndate: 2024-05-17\ntags: [sea, 𝒜]\nsize: 12\n---\n\nWords.\n"),
        TestCorpus.Parse("b.txt", "---\ndate: 2024-05-17T10:00\ntags: sea\nsize: -3.5\n---\n\nWords.\n"),
        TestCorpus.Parse("c.txt", "---\ndate: 2024-05-18\ntags: []\nsize: [12, 13]\n---\n\nWords.\n"),
        TestCorpus.Parse("d.txt", "---\nsize: large\n---\n\nWords.\n"));

    private static readonly SearchHit[] s_hits = new SearchHit[5];

    [Fact]
    public void Articles_are_listed_by_text_number_and_day()
    {
        Assert.Equal(["a", "b"], Ids(ViewIndex.By<Article>(s_corpus, Tags, "sea")));
        Assert.Equal(["a"], Ids(ViewIndex.By<Article>(s_corpus, Tags, "𝒜"u8)));
        Assert.Equal(["a", "c"], Ids(ViewIndex.By<Article>(s_corpus, Size, 12)));
        Assert.Equal(["a", "b"], Ids(ViewIndex.By<Article>(s_corpus, Date, new DateOnly(2024, 5, 17))));
        Assert.Equal(["c"], Ids(ViewIndex.By<Article>(s_corpus, Date, new DateOnly(2024, 5, 18))));
    }

    [Fact]
    public void What_nobody_has_is_an_empty_list()
    {
        Assert.Empty(ViewIndex.By<Article>(s_corpus, Tags, "se"));
        Assert.Empty(ViewIndex.By<Article>(s_corpus, Tags, ""));
        Assert.Empty(ViewIndex.By<Article>(s_corpus, Tags, "\ud800"));
        Assert.Empty(ViewIndex.By<Article>(s_corpus, Tags, new string('x', 2_000)));
        Assert.Empty(ViewIndex.By<Article>(s_corpus, Size, long.MinValue));
        Assert.Empty(ViewIndex.By<Article>(s_corpus, Date, DateOnly.MaxValue));
        foreach (int key in new[] { -1, 3, int.MaxValue })
        {
            Assert.Empty(ViewIndex.By<Article>(s_corpus, key, "sea"));
            Assert.Empty(ViewIndex.By<Article>(s_corpus, key, new DateOnly(2024, 5, 17)));
        }

        Assert.Empty(ViewIndex.By<Article>(default, Tags, "sea"));
    }

    [Fact]
    public void A_range_has_single_values_of_its_kind()
    {
        Assert.Equal("a b", Found(ViewFilters.Days("date", new(2024, 5, 17), new(2024, 5, 17))));
        Assert.Equal("c", Found(ViewFilters.Days("date", new(2024, 5, 18), DateOnly.MaxValue)));
        Assert.Equal("a", Found(ViewFilters.Numbers("size", 12m, 13m)));
        Assert.Equal("b", Found(ViewFilters.Numbers("size", double.NegativeInfinity, 0)));
        Assert.Equal("", Found(ViewFilters.Numbers("size", 2m, 1m)));
        Assert.Equal("", Found(ViewFilters.Numbers("missing", 0m, 1m)));
        Assert.Equal("d", Found(!ViewFilters.Exists("tags")));
        Assert.Equal("a b c d", Found(ViewFilters.Exists("size")));
        Assert.Throws<ArgumentException>(() => ViewFilters.Numbers("size", double.NaN, 1));
        Assert.Equal("date: 2024-05-17 to 2024-05-18 or size: 1.5 to 2 or tags: any value", (ViewFilters.Days("date", new(2024, 5, 17), new(2024, 5, 18)) | ViewFilters.Numbers("size", 1.5, 2) | ViewFilters.Exists("tags")).ToString());
    }

    [Fact]
    public void Lists_and_ranges_allocate_nothing()
    {
        SearchOptions options = new() { Filter = ViewFilters.Days("date", new(2024, 5, 17), new(2024, 5, 18)) & !ViewFilters.Numbers("size", 0m, 5m) };
        lock (s_hits)
        {
            Assert.Equal(3, s_corpus.Search("words", s_hits, options));
            Assert.Equal(0, Allocations.Of(() => s_corpus.Search("words", s_hits, options), out int found));
            Assert.Equal(3, found);
        }

        Assert.Equal(0, Allocations.Of(
            static () => ViewIndex.By<Article>(s_corpus, Tags, "sea")[1].Index + ViewIndex.By<Article>(s_corpus, Size, 12).Count + ViewIndex.By<Article>(s_corpus, Date, new DateOnly(2024, 5, 17))[0].Index, out int sum));
        Assert.Equal(3, sum);
    }

    private static string Found(SearchFilter filter)
    {
        var hits = new SearchHit[5];
        int count = s_corpus.Search("words", hits, new SearchOptions { Filter = filter });
        return string.Join(' ', hits.Take(count).Select(static hit => hit.Article.Id.ToString()).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Ids(CorpusList<Article> articles) => articles.Select(static article => article.Id.ToString());
}
