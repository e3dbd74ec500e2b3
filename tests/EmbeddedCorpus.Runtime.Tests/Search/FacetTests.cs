using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Storage;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>The values of a property are counted in the articles that match a query.</summary>
public class FacetTests
{
    private static readonly string[] s_sections = ["News", "Sport", "naïve 𝒜", "news"];
    private static readonly FacetField[] s_fields = [FacetField.Named("section"), FacetField.Named("tags"), FacetField.Named("missing"), FacetField.Speaker, FacetField.Year, FacetField.Month, default];
    private static readonly FacetCount[] s_facets = new FacetCount[8];

    [Fact]
    public void Values_are_counted_as_if_every_article_were_looked_at() => Gen.Select(SearchGenerators.ArticleWithFields.Array[0, 30], SearchGenerators.Query, SearchGenerators.Limits, Gen.Int[0, 2]).Holds(
        (articles, query, limits, kind) =>
        {
            TextCorpus corpus = TestImage.Of(SearchGenerators.Model(articles.Select(static (article, index) => article with { Section = s_sections[index % 4], Tags = [s_sections[index % 3], "one", "one"] }).ToArray())).Open().Corpus;
            SearchOptions options = limits.For(corpus);
            string words = kind == 0 ? string.Empty : query;
            SearchFilter? filter = kind == 1 ? !SearchFilter.Field("section", "News") : null;
            options = new SearchOptions { From = options.From, To = options.To, Speaker = options.Speaker, Field = options.Field, Filter = filter };
            Article[] matches = Matches(corpus, words, options);
            foreach (FacetField field in s_fields)
            {
                (string Value, int Count)[] expected = [.. matches.SelectMany(article => Values(article, field).Distinct())
                    .GroupBy(static value => value)
                    .Select(static group => (group.Key, group.Count()))
                    .OrderByDescending(static value => value.Item2).ThenBy(static value => Encoding.UTF8.GetBytes(value.Key), Comparer<byte[]>.Create(static (left, right) => left.AsSpan().SequenceCompareTo(right)))];
                var facets = new FacetCount[3];
                int count = corpus.GetFacets(words, field, facets, out int distinct, options);
                Assert.Equal(expected.Take(3), facets.Take(count).Select(static facet => (facet.Value.ToString(), facet.Count)));
                Assert.Equal(expected.Length, distinct);
                Assert.Equal(count, corpus.GetFacets(Encoding.UTF8.GetBytes(words), field, facets, out int again, options));
                Assert.Equal(distinct, again);
            }
        },
        seed: "0000KOIPe036",
        iter: Nightly.Of(150));

    [Fact]
    public void Without_an_index_the_whole_corpus_is_counted()
    {
        TextCorpus corpus = TestImage.Of(TestCorpus.Model(SearchSettings.Of(isIndexed: false, Language.English, []), [TestCorpus.Parse("a.txt", "---\nlang: fr\n---\n\nWords.\n")])).Open().Corpus;
        var facets = new FacetCount[2];
        Assert.Equal(1, corpus.GetFacets(" ", FacetField.Named("lang"), facets, out int distinct));
        Assert.Equal((1, "fr: 1"), (distinct, facets[0].ToString()));
        Assert.Equal(0, corpus.GetFacets("", FacetField.Named("lang"), facets, out distinct, new SearchOptions { Filter = !SearchFilter.Field("lang", "fr") }));
        Assert.Throws<NotSupportedException>(() => corpus.GetFacets("words", FacetField.Year, [], out _));
        Assert.Equal(0, default(TextCorpus).GetFacets("x", FacetField.Year, facets, out distinct));
    }

    [Fact]
    public void An_empty_corpus_has_no_values()
    {
        TextCorpus corpus = TestCorpus.Of();
        foreach (FacetField field in s_fields)
        {
            Assert.Equal(0, corpus.GetFacets("words", field, s_facets, out int distinct));
            Assert.Equal(0, distinct);
            Assert.Equal(0, corpus.GetFacets("", field, s_facets, out distinct));
            Assert.Equal(0, distinct);
        }
    }

    [Fact]
    public void Counting_allocates_nothing()
    {
        TextCorpus corpus = LargeCorpus.Corpus;
        foreach (FacetField field in new[] { FacetField.Year, FacetField.Month, FacetField.Speaker, FacetField.Named("date") })
        {
            lock (s_facets)
            {
                long count = corpus.GetFacets("+count speaker", field, s_facets, out _);
                Assert.True(count > 0);
                Assert.Equal(0, Allocations.Of(() => corpus.GetFacets("+count speaker", field, s_facets, out _), out int again));
                Assert.Equal(count, again);
            }
        }
    }

    [Fact]
    public void Properties_and_counts_are_values()
    {
        Assert.True(FacetField.Year == FacetField.Year && FacetField.Named("a") == FacetField.Named("a") && FacetField.Named("a").GetHashCode() == FacetField.Named("a").GetHashCode());
        Assert.True(FacetField.Year != FacetField.Month && FacetField.Named("a") != FacetField.Named("b") && FacetField.Named("a") != default);
        Assert.Equal(["Year", "Month", "Speaker", "section", ""], new[] { FacetField.Year, FacetField.Month, FacetField.Speaker, FacetField.Named("section"), default }.Select(static field => field.ToString()));
        Assert.Throws<ArgumentNullException>(() => FacetField.Named(null!));
        TextCorpus corpus = TestCorpus.Of(TestCorpus.Parse("a.txt", "---\nlang: fr\n---\n\nWords.\n"));
        var facets = new FacetCount[2];
        _ = corpus.GetFacets("", FacetField.Named("lang"), facets, out _);
        Assert.Equal("""{"Value":"fr","Count":1}""", JsonSerializer.Serialize(facets[0]));
        Assert.Equal("""{"Value":"","Count":0}""", JsonSerializer.Serialize(default(FacetCount)));
        Assert.True(facets[0] != default && facets[1] == default && facets[0].GetHashCode() != 0);
    }

    private static Article[] Matches(TextCorpus corpus, string query, SearchOptions options)
    {
        if (query.Length > 0)
        {
            var hits = new SearchHit[corpus.Articles.Count + 1];
            return [.. hits.Take(corpus.Search(query, hits, options)).Select(static hit => hit.Article)];
        }

        return [.. corpus.Articles.Where(article =>
            (options.Speaker is not { } speaker || article.Speakers.Contains(speaker))
            && (options.Filter is null || article.Fields["section"].Text != "News")
            && ((options.From is null && options.To is null) || (article.Date is { } date && date >= (options.From ?? DateOnly.MinValue) && date <= (options.To ?? DateOnly.MaxValue))))];
    }

    private static IEnumerable<string> Values(Article article, FacetField field)
    {
        string month = article.Date is { } date ? date.ToString("yyyy-MM", CultureInfo.InvariantCulture) : string.Empty;
        return field == FacetField.Speaker ? article.Speakers.Select(static speaker => speaker.Name.ToString())
            : field == FacetField.Year ? month.Length == 0 ? [] : [month[..4]]
            : field == FacetField.Month ? month.Length == 0 ? [] : [month]
            : field == default ? []
            : article.Fields[field.ToString()].Items.Select(static item => item.ToString());
    }
}
