using CsCheck;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Search;

namespace EmbeddedCorpus.Runtime.Tests.Sets;

/// <summary>Facets, concordance and completion of a set are those of one corpus with all articles.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public class SetResultsPropertyTests
{
    private static readonly FacetField[] s_facets =
        [FacetField.Speaker, FacetField.Year, FacetField.Month, FacetField.Named("section"), FacetField.Named("tags"), FacetField.Named("missing"), default];

    [Fact]
    public void Facets_are_counted_as_one() => Check(SearchGenerators.ArticleWithFields.Array[0, 12], SearchGenerators.GroupQuery, 200, CompareFacets);

    [Fact]
    public void Facets_of_many_articles_are_counted_as_one() => Check(SearchGenerators.ArticleWithFields.Array[250, 400], Queries, 8, CompareFacets);

    [Fact]
    public void Lines_are_those_of_one_corpus() => Check(SearchGenerators.Articles, WithoutPatterns(SearchGenerators.GroupQuery), 200, CompareLines);

    [Fact]
    public void Lines_of_any_query_are_those_of_one_corpus() => Check(SearchGenerators.Articles, WithoutPatterns(SearchGenerators.AnyQuery), 200, CompareLines);

    [Fact]
    public void Lines_of_many_articles_are_those_of_one_corpus() => Check(SearchGenerators.ManyArticles, Queries, 6, CompareLines);

    [Fact]
    public void Words_are_completed_as_in_one_corpus() => Check(SearchGenerators.Articles, Prefixes, 200, CompareWords);

    [Fact]
    public void Words_of_many_articles_are_completed_as_in_one_corpus() => Check(SearchGenerators.ManyArticles, Prefixes, 8, CompareWords);

    [Fact]
    public void Words_are_suggested_as_in_one_corpus() => Check(SearchGenerators.Articles, Misspelt, 200, CompareSuggestions);

    [Fact]
    public void Words_of_many_articles_are_suggested_as_in_one_corpus() => Check(SearchGenerators.ManyArticles, Misspelt, 8, CompareSuggestions);

    // Of the words of a pattern or a misspelt word, each corpus shows its own most frequent ones.
    private static Gen<string> WithoutPatterns(Gen<string> queries) => queries.Where(static query => query.AsSpan().IndexOfAny("~*?～＊？") < 0);

    private static Gen<string> Misspelt => Gen.Select(
        Gen.OneOf(string.Empty, "the ", "北京 ", "+run "), Gen.OneOf(SearchGenerators.Vocabulary), Gen.Int[0, 8], Gen.OneOf(string.Empty, "x", "e", "nn"))
        .Select(static (before, word, at, letters) => before + word.Insert(Math.Min(at, word.Length), letters));

    private static Gen<string> Queries => Gen.OneOf("the", "run of", "+connected -the", "\"run the\"", "r*", "speaker:anna", string.Empty);

    private static Gen<string> Prefixes => Gen.Select(
        Gen.OneOf(string.Empty, "the ", "\"the ", "\"", "\"of the ", "\"run\" ", "\"C++ "), Gen.OneOf(SearchGenerators.Vocabulary), Gen.Int[0, 4])
        .Select(static (before, word, length) => before + string.Concat(word.EnumerateRunes().Take(length)));

    private static void Check(Gen<RandomArticle[]> corpora, Gen<string> queries, int iterations, Action<SplitCorpus, string, SearchOptions, int> compare) =>
        Gen.Select(corpora, Gen.Int[1, 5], Gen.Int, Gen.Select(queries, SearchGenerators.Limits).Array[1, 6]).Holds(
            (articles, parts, seed, searches) =>
            {
                var split = new SplitCorpus(articles, parts, seed, null, SearchGenerators.Fields);
                var random = new Random(seed);
                foreach ((string query, RandomLimits limits) in searches)
                {
                    SearchOptions options = limits.For(split.Whole) with
                    {
                        MatchAll = query.Length % 4 == 0,
                        Sort = random.Next(3) == 0 ? SearchSort.Newest : default,
                        Filter = random.Next(5) == 0 ? !SearchFilter.Field("section", "us") : null,
                    };
                    compare(split, query, options, random.Next(4) == 0 ? 0 : random.Next(1, 40));
                }
            },
            seed: "0000KOIPe036",
            iter: Nightly.Of(iterations));

    private static void CompareFacets(SplitCorpus split, string query, SearchOptions options, int limit)
    {
        foreach (FacetField field in s_facets)
        {
            var expected = new FacetCount[limit];
            var found = new FacetCount[limit];
            int count = split.Whole.GetFacets(query, field, expected, out int distinct, options);
            Assert.Equal(count, split.Set.GetFacets(query, field, found, out int setDistinct, split.ForSet(options)));
            Assert.Equal(distinct, setDistinct);
            Assert.Equal(expected, found);
        }
    }

    private static void CompareLines(SplitCorpus split, string query, SearchOptions options, int limit)
    {
        foreach (ConcordanceOrder order in Enum.GetValues<ConcordanceOrder>())
        {
            foreach (int skip in new[] { 0, 3 })
            {
                var expected = new ConcordanceLine[limit];
                var found = new ConcordanceLine[limit];
                ConcordanceOptions lineOptions = new() { Order = order, Width = 20, Search = options with { Skip = skip } };
                int count = split.Whole.GetConcordance(query, expected, out int total, lineOptions);
                int setCount = split.Set.GetConcordance(query, found, out int setTotal, new() { Order = order, Width = 20, Search = split.ForSet(lineOptions.Search) });
                Assert.Equal((query, order, total, count), (query, order, setTotal, setCount));
                Assert.Equal(expected.Take(count).Select(Describe), found.Take(count).Select(Describe));
            }
        }
    }

    private static void CompareWords(SplitCorpus split, string query, SearchOptions options, int limit)
    {
        var expected = new IndexedWord[limit];
        var found = new IndexedWord[limit];
        int count = split.Whole.Complete(query, expected);
        Assert.Equal(count, split.Set.Complete(query, found));
        Expect(expected, found, count);
    }

    private static void CompareSuggestions(SplitCorpus split, string query, SearchOptions options, int limit)
    {
        var expected = new IndexedWord[limit];
        var found = new IndexedWord[limit];
        int count = split.Whole.Suggest(query, expected);
        Assert.Equal(count, split.Set.Suggest(query, found));
        Expect(expected, found, count);
    }

    private static void Expect(IndexedWord[] expected, IndexedWord[] found, int count) =>
        Assert.Equal(expected.Take(count).Select(static word => (word.ToString(), word.ArticleCount)), found.Take(count).Select(static word => (word.ToString(), word.ArticleCount)));

    private static string Describe(ConcordanceLine line) => $"{line.Article.Path} {line} {line.Quote?.Text} {line.Quote?.SpeakerName}";
}
