using CsCheck;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>A search with a filter finds what the search without it finds among the articles that pass.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public class FilterPropertyTests
{
    private static readonly string[] s_sections = ["News", "Sport", "naïve 𝒜", "news"];

    private static readonly Gen<RandomArticle> s_article = Gen.Select(SearchGenerators.ArticleWithFields, Gen.Int[0, 5], Gen.Int[0, 7])
        .Select(static (article, section, tags) => article with
        {
            Section = section < s_sections.Length ? s_sections[section] : string.Empty,
            Tags = tags < 4 && section < s_sections.Length ? [s_sections[tags], "one", s_sections[tags & 1]] : [],
        });

    [Fact]
    public void Small_corpora_are_filtered_as_if_every_article_were_looked_at() => Check(s_article.Array[0, 12], 300);

    [Fact]
    public void Corpora_of_many_blocks_are_filtered_as_if_every_article_were_looked_at() => Check(s_article.Array[250, 400], 12);

    [Fact]
    public void A_query_without_words_lists_the_articles_that_pass() => Gen.Select(s_article.Array[0, 12], Gen.Int, SearchGenerators.Limits).Holds(
        (articles, seed, limits) =>
        {
            TextCorpus corpus = TestImage.Of(SearchGenerators.Model(articles)).Open().Corpus;
            (SearchFilter filter, Func<Article, bool> passes) = Filter(new Random(seed), 3);
            SearchOptions options = limits.For(corpus);
            int[] expected = [.. corpus.Articles.Where(article => passes(article) && IsIn(article, options)).Select(static article => article.Index)];
            var hits = new SearchHit[5];
            foreach (string query in new[] { string.Empty, " \"\" ", "-unknownword" })
            {
                int count = corpus.Search(query, hits, out int total, Filtered(options, filter));
                Assert.Equal(expected.Take(hits.Length), hits.Take(count).Select(static hit => hit.Article.Index));
                Assert.Equal(expected.Length, total);
                Assert.All(hits.Take(count), static hit => Assert.True(hit.Score == 0 && hit.GetQuote() is null && hit.GetPassage().Length <= hit.Article.Text.Length));
            }
        },
        seed: "0000KOIPe036",
        iter: Nightly.Of(200));

    private static void Check(Gen<RandomArticle[]> corpora, int iterations) =>
        Gen.Select(corpora, Gen.Select(SearchGenerators.Query, SearchGenerators.Limits, Gen.Int).Array[1, 8]).Holds(
            (articles, searches) =>
            {
                TextCorpus corpus = TestImage.Of(SearchGenerators.Model(articles)).Open().Corpus;
                var oracle = new SearchOracle(corpus, english: true);
                foreach ((string query, RandomLimits limits, int seed) in searches)
                {
                    (SearchFilter filter, Func<Article, bool> passes) = Filter(new Random(seed), 3);
                    SearchOptions options = limits.For(corpus);
                    List<(int Article, double Score)> all = oracle.Search(query, options);
                    if (all.Count == 0)
                    {
                        continue;
                    }

                    (int, double)[] expected = [.. all.Where(hit => passes(corpus.Articles[hit.Article])).Select(static hit => (hit.Article, Math.Round(hit.Score, 9)))];
                    foreach (int limit in new[] { 3, 10, articles.Length })
                    {
                        var hits = new SearchHit[limit];
                        int count = corpus.Search(query, hits, Filtered(options, filter));
                        Assert.Equal(expected.Take(limit), Read(hits, count));
                        count = corpus.Search(query, hits, out int total, Filtered(options, filter));
                        Assert.Equal(expected.Take(limit), Read(hits, count));
                        Assert.Equal(expected.Length, total);
                    }
                }
            },
            seed: "0000KOIPe036",
            iter: Nightly.Of(iterations));

    private static (SearchFilter Filter, Func<Article, bool> Passes) Filter(Random random, int depth)
    {
        int kind = depth == 0 ? 0 : random.Next(5);
        if (kind < 2)
        {
            string name = random.Next(8) switch { 0 => "missing", < 5 => "section", _ => "tags" };
            string value = random.Next(9) switch { 0 => "nothing", 1 => "one", int other => s_sections[other & 3] };
            return (SearchFilter.Field(name, value), article => article.Fields[name].Items.Any(item => item == value));
        }

        (SearchFilter left, Func<Article, bool> passesLeft) = Filter(random, depth - 1);
        if (kind == 2)
        {
            return (!left, article => !passesLeft(article));
        }

        (SearchFilter right, Func<Article, bool> passesRight) = Filter(random, depth - 1);
        return kind == 3 ? (left & right, article => passesLeft(article) && passesRight(article)) : (left | right, article => passesLeft(article) || passesRight(article));
    }

    private static SearchOptions Filtered(SearchOptions options, SearchFilter filter) =>
        new() { From = options.From, To = options.To, Speaker = options.Speaker, Field = options.Field, Filter = filter };

    private static bool IsIn(Article article, SearchOptions options) =>
        (options.Speaker is not { } speaker || article.Speakers.Contains(speaker))
        && ((options.From is null && options.To is null) || (article.Date is { } date && date >= (options.From ?? DateOnly.MinValue) && date <= (options.To ?? DateOnly.MaxValue)));

    private static IEnumerable<(int, double)> Read(SearchHit[] hits, int count) => hits.Take(count).Select(static hit => (hit.Article.Index, Math.Round(hit.Score, 9)));
}
