using CsCheck;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Search;

namespace EmbeddedCorpus.Runtime.Tests.Sets;

/// <summary>A search of a set finds what a search of one corpus with all articles finds, in the same order, with the same scores and the same total.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public class SetSearchPropertyTests
{
    private const double Tolerance = 1e-6;

    private static readonly SearchSort[] s_sorts =
        [SearchSort.Relevance, SearchSort.Newest, SearchSort.Oldest, SearchSort.ByField("section"), SearchSort.ByField("tags", descending: true), SearchSort.ByField("missing")];

    [Fact]
    public void Small_corpora_are_searched_as_one() => Check(SearchGenerators.Articles, SearchGenerators.Query, 300);

    [Fact]
    public void Corpora_of_many_blocks_are_searched_as_one() => Check(SearchGenerators.ManyArticles, SearchGenerators.Query, 12);

    [Fact]
    public void Corpora_of_many_blocks_are_searched_as_one_for_frequent_words() =>
        Check(SearchGenerators.ManyArticles, Gen.OneOf("the", "of", "run", "connected", "run the", "the of run", "+the run", "the -run", "the us run c", "\"run the\"", "1 250 run"), 12);

    [Fact]
    public void Any_query_means_the_same_in_a_set() => Check(SearchGenerators.Articles, SearchGenerators.AnyQuery, 300);

    [Fact]
    public void Groups_and_loose_words_mean_the_same_in_a_set() => Check(SearchGenerators.Articles, SearchGenerators.GroupQuery, 500);

    [Fact]
    public void Groups_of_many_blocks_mean_the_same_in_a_set() => Check(SearchGenerators.ManyArticles, SearchGenerators.GroupQuery, 12);

    [Fact]
    public void Queries_at_the_limit_of_words_mean_the_same_in_a_set() => Check(SearchGenerators.Articles, SearchGenerators.LongQuery, 100);

    [Fact]
    public void Values_of_fields_are_searched_as_one() => Check(SearchGenerators.ArticleWithFields.Array[0, 12], SearchGenerators.GroupQuery, 200, null, SearchGenerators.Fields);

    [Fact]
    public void Values_of_fields_in_many_blocks_are_searched_as_one() =>
        Check(SearchGenerators.ArticleWithFields.Array[250, 400], SearchGenerators.Query, 12, null, SearchGenerators.Fields);

    [Fact]
    public void Corpora_without_a_language_are_searched_as_one() => Check(SearchGenerators.Articles, SearchGenerators.AnyQuery, 200, Language.None);

    private static void Check(Gen<RandomArticle[]> corpora, Gen<string> queries, int iterations, Language? language = null, params string[] fields) =>
        Gen.Select(corpora, Gen.Int[1, 5], Gen.Int, Gen.Select(queries, SearchGenerators.Limits).Array[1, 8]).Holds(
            (articles, parts, seed, searches) =>
            {
                var split = new SplitCorpus(articles, parts, seed, language, fields);
                var random = new Random(seed);
                foreach ((string query, RandomLimits limits) in searches)
                {
                    SearchOptions options = limits.For(split.Whole) with
                    {
                        MatchAll = query.Length % 4 == 0,
                        PreferNearWords = query.Length % 5 == 0,
                        Skip = random.Next(4) == 0 ? random.Next(5) : 0,
                        Sort = random.Next(3) == 0 ? s_sorts[random.Next(s_sorts.Length)] : default,
                        Filter = random.Next(5) == 0 ? !SearchFilter.Field("lang", "fr") & (SearchFilter.Field("section", "us") | !SearchFilter.Field("tags", "the")) : null,
                    };
                    foreach (int limit in new[] { 0, 3, 10, articles.Length })
                    {
                        Compare(split, query, options, limit);
                    }
                }
            },
            seed: "0000KOIPe036",
            iter: Nightly.Of(iterations));

    private static void Compare(SplitCorpus split, string query, SearchOptions options, int limit)
    {
        var expected = new SearchHit[limit];
        var found = new SearchHit[limit];
        SearchOptions setOptions = split.ForSet(options);
        int count = split.Whole.Search(query, expected, out int total, options);
        Assert.Equal(count, split.Set.Search(query, found, out int setTotal, setOptions));
        Assert.Equal(total, setTotal);
        Expect(query, expected, found, count);
        Array.Clear(found);
        Assert.Equal(count, split.Set.Search(query, found, setOptions));
        Expect(query, expected, found, count);
    }

    private static void Expect(string query, SearchHit[] expected, SearchHit[] found, int count)
    {
        for (int rank = 0; rank < count; rank++)
        {
            bool isSame = expected[rank].Article.Path == found[rank].Article.Path && Math.Abs(expected[rank].Score - found[rank].Score) <= Tolerance;
            Assert.True(isSame, $"'{query}' finds at {rank} {found[rank].Article.Path} {found[rank].Score} and not {expected[rank].Article.Path} {expected[rank].Score}.");
        }
    }
}
