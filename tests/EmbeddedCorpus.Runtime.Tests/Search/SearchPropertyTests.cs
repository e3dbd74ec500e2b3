using CsCheck;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>A search finds what looking at every word of every article finds, in the same order, with the same scores.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public class SearchPropertyTests
{
    [Fact]
    public void Small_corpora_are_searched_as_if_every_word_were_looked_at() => Check(SearchGenerators.Articles, SearchGenerators.Query, "0000KOIPe036", 400);

    [Fact]
    public void Corpora_of_many_blocks_are_searched_as_if_every_word_were_looked_at() => Check(SearchGenerators.ManyArticles, SearchGenerators.Query, "0000KOIPe036", 12);

    [Fact]
    public void Any_query_is_read_as_the_language_says() => Check(SearchGenerators.Articles, SearchGenerators.AnyQuery, "0000KOIPe036", 400);

    [Fact]
    public void Groups_and_loose_words_are_searched_as_if_every_word_were_looked_at() => Check(SearchGenerators.Articles, SearchGenerators.GroupQuery, "0000KOIPe036", 800);

    [Fact]
    public void Queries_at_the_limit_of_words_are_searched_as_if_every_word_were_looked_at() =>
        Check(SearchGenerators.Articles, SearchGenerators.LongQuery, "0000KOIPe036", 200);

    [Fact]
    public void Groups_of_corpora_of_many_blocks_are_searched_as_if_every_word_were_looked_at() =>
        Check(SearchGenerators.ManyArticles, SearchGenerators.GroupQuery, "0000KOIPe036", 12);

    [Fact]
    public void Groups_of_values_of_fields_are_searched_as_if_every_word_were_looked_at() =>
        Check(SearchGenerators.ArticleWithFields.Array[0, 12], SearchGenerators.GroupQuery, "0000KOIPe036", 200, Language.None, SearchGenerators.Fields);

    [Fact]
    public void Without_a_language_only_the_forms_that_a_query_has_are_found() =>
        Check(SearchGenerators.Articles, SearchGenerators.AnyQuery, "0000KOIPe036", 200, Language.None);

    [Fact]
    public void A_query_in_utf8_finds_the_same() =>
        Gen.Select(SearchGenerators.Articles, SearchGenerators.AnyQuery).Holds(
            (articles, query) =>
            {
                TextCorpus corpus = TestImage.Of(SearchGenerators.Model(articles)).Open().Corpus;
                SearchHit[] fromChars = new SearchHit[20];
                SearchHit[] fromBytes = new SearchHit[20];
                int count = corpus.Search(query, fromChars, out int total);
                Assert.Equal(count, corpus.Search(System.Text.Encoding.UTF8.GetBytes(query), fromBytes, out int totalOfBytes));
                Assert.Equal(total, totalOfBytes);
                Assert.Equal(fromChars, fromBytes);
            },
            seed: "0000KOIPe036",
            iter: Nightly.Of(100));

    [Fact]
    public void Values_of_fields_are_searched_as_if_every_word_were_looked_at() =>
        Check(SearchGenerators.ArticleWithFields.Array[0, 12], SearchGenerators.Query, "0000KOIPe036", 400, null, SearchGenerators.Fields);

    [Fact]
    public void Values_of_fields_in_many_blocks_are_searched_as_if_every_word_were_looked_at() =>
        Check(SearchGenerators.ArticleWithFields.Array[250, 400], SearchGenerators.Query, "0000KOIPe036", 12, null, SearchGenerators.Fields);

    [Fact]
    public void Only_the_named_fields_are_searched() =>
        Check(SearchGenerators.ArticleWithFields.Array[0, 12], SearchGenerators.AnyQuery, "0000KOIPe036", 200, Language.None, "tags");

    private static void Check(Gen<RandomArticle[]> corpora, Gen<string> queries, string seed, int iterations, Language? language = null, params string[] fields) =>
        Gen.Select(corpora, Gen.Select(queries, SearchGenerators.Limits).Array[1, 8]).Holds(
            (articles, searches) =>
            {
                TextCorpus corpus = TestImage.Of(SearchGenerators.Model(articles, language, fields)).Open().Corpus;
                var oracle = new SearchOracle(corpus, english: language != Language.None, fields);
                foreach ((string query, RandomLimits limits) in searches)
                {
                    SearchOptions options = limits.For(corpus) with { MatchAll = query.Length % 4 == 0 };
                    List<(int Article, double Score)> expected = oracle.Search(query, options);
                    foreach (int limit in new[] { 3, 10, articles.Length })
                    {
                        Compare(corpus, query, options, expected, limit);
                    }
                }
            },
            seed: seed,
            iter: Nightly.Of(iterations));

    private static void Compare(TextCorpus corpus, string query, SearchOptions options, List<(int Article, double Score)> expected, int limit)
    {
        SearchHit[] hits = new SearchHit[limit];
        (int, double)[] wanted = [.. expected.Take(limit)];
        int count = corpus.Search(query, hits, options);
        Expect(query, wanted, Read(hits, count));
        Array.Clear(hits);
        count = corpus.Search(query, hits, out int total, options);
        Expect(query, wanted, Read(hits, count));
        Assert.Equal(expected.Count, total);
    }

    private static void Expect(string query, (int, double)[] wanted, (int, double)[] found) =>
        Assert.True(wanted.SequenceEqual(found), $"'{query}' finds {string.Join(' ', found)} and not {string.Join(' ', wanted)}.");

    private static (int, double)[] Read(SearchHit[] hits, int count) => [.. hits.Take(count).Select(hit => (hit.Article.Index, hit.Score))];
}
