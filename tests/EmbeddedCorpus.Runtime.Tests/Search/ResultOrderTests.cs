using CsCheck;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>Pages of a result, its order, and searches for all words.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public class ResultOrderTests
{
    private static readonly string[] s_sections = ["10", "9", "2.50", "-1", "2022-10-03", "News", "é", string.Empty];

    private static readonly SearchSort[] s_sorts =
    [
        SearchSort.Relevance, SearchSort.Newest, SearchSort.Oldest, SearchSort.ByField("section"), SearchSort.ByField("section", descending: true),
        SearchSort.ByField("tags"), SearchSort.ByField("missing", descending: true),
    ];

    private static readonly Gen<RandomArticle> s_article = Gen.Select(SearchGenerators.Article, Gen.Int[0, s_sections.Length - 1], Gen.Int[0, 3])
        .Select(static (article, section, tags) => article with { Section = s_sections[section], Tags = tags == 0 ? [] : [s_sections[tags], "x"] });

    [Fact]
    public void Small_corpora_are_sorted_and_paged_as_if_every_article_were_looked_at() => Check(s_article.Array[0, 12], 200);

    [Fact]
    public void Corpora_of_many_blocks_are_sorted_and_paged_as_if_every_article_were_looked_at() => Check(s_article.Array[250, 300], 6);

    [Theory]
    [InlineData("Newest", "c b d a")]
    [InlineData("Oldest", "d b c a")]
    [InlineData("priority", "d a c b")]
    [InlineData("priority descending", "b a c d")]
    public void Articles_that_are_equal_are_in_the_order_of_the_corpus(string sort, string expected)
    {
        TextCorpus corpus = TestCorpus.Of(
            TestCorpus.Parse("a.txt", "---\npriority: 3\n---\n\nWords.\n"),
            TestCorpus.Parse("b.txt", "---\ndate: 2022-01-02\npriority: 10\n---\n\nWords.\n"),
            TestCorpus.Parse("c.txt", "---\ndate: 2022-01-03\npriority: 3\n---\n\nWords.\n"),
            TestCorpus.Parse("d.txt", "---\ndate: 2022-01-01\npriority: 1\n---\n\nWords.\n"));
        SearchSort order = s_sorts.Concat([SearchSort.ByField("priority"), SearchSort.ByField("priority", descending: true)]).Single(known => known.ToString() == sort);
        var hits = new SearchHit[4];
        Assert.Equal(4, corpus.Search("words", hits, new SearchOptions { Sort = order }));
        string[] found = [.. hits.Select(static hit => hit.Article.Id.ToString())];

        // Of two with one value the first in the corpus comes first in both directions: c has a date, so it stands before a.
        string[] wanted = sort.StartsWith("priority", StringComparison.Ordinal) ? expected.Replace("a c", "c a", StringComparison.Ordinal).Split(' ') : expected.Split(' ');
        Assert.Equal(wanted, found);
    }

    [Fact]
    public void A_page_cannot_start_before_the_first_hit()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SearchOptions { Skip = -1 });
        var hits = new SearchHit[3];
        foreach (int skip in new[] { 4, 5, int.MaxValue })
        {
            Assert.Equal(0, SampleCorpus.Corpus.Search("the are was said", hits, out int total, new SearchOptions { Skip = skip }));
            Assert.Equal(4, total);
        }
    }

    [Fact]
    public void Orders_are_values()
    {
        Assert.True(SearchSort.Newest == SearchSort.Newest && SearchSort.ByField("a") == SearchSort.ByField("a") && default == SearchSort.Relevance);
        Assert.True(SearchSort.Newest != SearchSort.Oldest && SearchSort.ByField("a") != SearchSort.ByField("b") && SearchSort.ByField("a") != SearchSort.ByField("a", descending: true));
        Assert.Equal(SearchSort.ByField("a").GetHashCode(), SearchSort.ByField("a").GetHashCode());
        Assert.Equal(["Relevance", "Newest", "Oldest", "section", "section descending"], s_sorts.Take(5).Select(static sort => sort.ToString()));
        Assert.Throws<ArgumentNullException>(static () => SearchSort.ByField(null!));
    }

    private static void Check(Gen<RandomArticle[]> corpora, int iterations) =>
        Gen.Select(corpora, Gen.Select(SearchGenerators.Query, SearchGenerators.Limits, Gen.Int[0, 20], Gen.Bool, Gen.Bool).Array[1, 4]).Holds(
            (articles, searches) =>
            {
                TextCorpus corpus = TestImage.Of(SearchGenerators.Model(articles)).Open().Corpus;
                var all = new SearchHit[articles.Length];
                var page = new SearchHit[4];
                foreach ((string query, RandomLimits limits, int skip, bool wantsAll, bool filtered) in searches)
                {
                    // Two signs are one sign and a word without letters: what follows has no sign. Signs and marks of other keyboards are not told apart here.
                    bool matchAll = wantsAll && !System.Text.RegularExpressions.Regex.IsMatch(query, "[+-][+-]| :|[–！－“”„»«‘’「」]");
                    SearchFilter? filter = filtered ? !SearchFilter.Field("section", "9") : null;
                    SearchOptions options = limits.For(corpus) with { MatchAll = matchAll, Filter = filter };
                    string required = matchAll ? string.Join(' ', Terms(query).Select(static term => term[0] is '+' or '-' ? term : '+' + term)) : query;
                    int count = corpus.Search(required, all, options with { MatchAll = false });
                    foreach (SearchSort sort in s_sorts)
                    {
                        if (count == 0 && sort != SearchSort.Relevance)
                        {
                            continue;
                        }

                        (Article Article, double Score)[] expected = [.. Sorted(all.Take(count), sort).Select(static hit => (hit.Article, Math.Round(hit.Score, 9)))];
                        int found = corpus.Search(query, page, out int total, options with { Skip = skip, Sort = sort });
                        Assert.Equal(expected.Skip(skip).Take(page.Length), page.Take(found).Select(static hit => (hit.Article, Math.Round(hit.Score, 9))));
                        Assert.Equal(expected.Length, total);
                        Assert.Equal(found, corpus.Search(query, page, options with { Skip = skip, Sort = sort }));
                        Assert.Equal(expected.Skip(skip).Take(page.Length), page.Take(found).Select(static hit => (hit.Article, Math.Round(hit.Score, 9))));
                    }
                }
            },
            seed: "0000KOIPe036",
            iter: Nightly.Of(iterations));

    // The terms of a query that SearchGenerators made: a space inside a phrase is none between terms.
    private static IEnumerable<string> Terms(string query) => System.Text.RegularExpressions.Regex.Matches(query, "(?:\"[^\"]*\"|[^ \"])+").Select(static term => term.Value);

    private static IEnumerable<SearchHit> Sorted(IEnumerable<SearchHit> hits, SearchSort sort)
    {
        if (sort == SearchSort.Relevance)
        {
            return hits;
        }

        SearchHit[] byCorpus = [.. hits.OrderBy(static hit => hit.Article.Index)];
        if (sort == SearchSort.Newest || sort == SearchSort.Oldest)
        {
            int sign = sort == SearchSort.Newest ? -1 : 1;
            return byCorpus.OrderBy(hit => hit.Article.Date is { } date ? sign * date.DayNumber : int.MaxValue);
        }

        string name = sort.ToString().Split(' ')[0];
        (SearchHit Hit, string? Value)[] values = [.. byCorpus.Select(hit => (hit, hit.Article.Fields[name].Items is { Count: > 0 } items ? items[0].ToString() : null))];
        var there = values.Where(static value => value.Value is not null);
        IEnumerable<(SearchHit Hit, string? Value)> sorted = sort.ToString().EndsWith("descending", StringComparison.Ordinal)
            ? there.OrderByDescending(static value => value.Value, s_order)
            : there.OrderBy(static value => value.Value, s_order);
        return sorted.Concat(values.Where(static value => value.Value is null)).Select(static value => value.Hit);
    }

    private static readonly Comparer<string?> s_order = Comparer<string?>.Create(static (left, right) =>
        (Number(left), Number(right)) switch
        {
            ({ } first, { } second) => first.CompareTo(second),
            (null, null) => string.CompareOrdinal(left, right),
            ({ }, null) => -1,
            _ => 1,
        });

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
