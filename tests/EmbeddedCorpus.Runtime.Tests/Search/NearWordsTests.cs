using System.Text.RegularExpressions;
using CsCheck;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Storage;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>With <see cref="SearchOptions.PreferNearWords"/>, words near each other raise the score, and the same articles match.</summary>
public class NearWordsTests
{
    private static readonly SearchOptions s_near = new() { PreferNearWords = true };

    private static readonly TextCorpus s_corpus = TestCorpus.Of(
        TestCorpus.Parse("decoy.txt", "A question of time\n\nIt is not to be done: to be late, or not, is to be or to have been. To be early is not.\n"),
        TestCorpus.Parse("sentence.txt", "A question of life\n\nShe asks in the long second part of the third scene whether to be or not to be, and nobody answers her at all.\n"),
        TestCorpus.Parse("harbour.txt", "The port\n\nThe master of the port spoke, and on the next day the keeper of the light spoke of the harbour.\n"),
        TestCorpus.Parse("office.txt", "The office\n\nThe harbour master wrote down what the keeper of the port had said about the light of the day, and spoke of it on the next morning.\n"));

    [Theory]
    [InlineData("to be or not to be", "sentence")]
    [InlineData("To be, or not to be?", "sentence")]
    [InlineData("to be or not to be .", "sentence")]
    [InlineData("harbour master", "office")]
    [InlineData("keeper of the port", "office")]
    public void The_article_with_the_words_side_by_side_comes_first(string query, string expected) => Assert.Equal(expected, First(query, s_near));

    [Theory]
    [InlineData("+harbour master")]
    [InlineData("\"harbour master\" spoke")]
    [InlineData("harbour AND master")]
    [InlineData("harbour master*")]
    [InlineData("headline:harbour master")]
    [InlineData("harbour -master")]
    [InlineData("(harbour master)")]
    [InlineData("harbour master~1")]
    [InlineData("harbour")]
    [InlineData("北京大学 harbour")]
    public void A_query_with_operators_or_one_word_is_searched_as_without(string query) => Assert.Equal(Hits(s_corpus, query, default), Hits(s_corpus, query, s_near));

    [Fact]
    public void A_query_of_words_is_searched_as_the_one_with_its_pairs() =>
        Gen.Select(SearchGenerators.Articles, Gen.OneOf(SearchGenerators.Vocabulary).Array[1, 6]).Holds(
            static (articles, words) =>
            {
                string[] plain = [.. words.Where(static word => Regex.IsMatch(word, "^[A-Za-z]+$") && OracleCorpus.Words(System.Text.Encoding.UTF8.GetBytes(word), 0).Count == 1)];
                string query = string.Join(' ', plain);
                string pairs = string.Join(' ', plain.Zip(plain.Skip(1), static (first, second) => $"\"{first} {second}\"~4^0.3"));
                TextCorpus corpus = TestImage.Of(SearchGenerators.Model(articles)).Open().Corpus;
                string phrase = plain.Length > 1 ? $"\"{query}\"" : string.Empty;
                Assert.Equal(Hits(corpus, $"{query} {pairs} {phrase}", default), Hits(corpus, query, s_near));
                Assert.Equal(Hits(corpus, query, default).Select(static hit => hit.Article).Order(), Hits(corpus, query, s_near).Select(static hit => hit.Article).Order());
            },
            seed: "0000KOIPe036",
            iter: Nightly.Of(400));

    [Fact]
    public void The_same_articles_match_within_limits() =>
        Gen.Select(SearchGenerators.Articles, Gen.OneOf("running", "connected", "the", "of", "general", "war", "name", "user").Array[2, 5], Gen.OneOf(SearchField.Anywhere, SearchField.Headline, SearchField.Quotes), Gen.Bool).Holds(
            static (articles, words, field, all) =>
            {
                TextCorpus corpus = TestImage.Of(SearchGenerators.Model(articles)).Open().Corpus;
                string query = string.Join(' ', words);
                Assert.Equal(
                    Hits(corpus, query, new SearchOptions { Field = field, MatchAll = all }).Select(static hit => hit.Article).Order(),
                    Hits(corpus, query, new SearchOptions { Field = field, MatchAll = all, PreferNearWords = true }).Select(static hit => hit.Article).Order());
            },
            seed: "0000KOIPe036",
            iter: Nightly.Of(400));

    [Fact]
    public void Nearness_allocates_nothing()
    {
        var hits = new SearchHit[4];
        Assert.True(s_corpus.Search("harbour master spoke", hits, s_near) > 1);
        Assert.Equal(0, Allocations.Of(() => s_corpus.Search("harbour master spoke", hits, s_near), out int again));
        Assert.True(again > 1);
    }

    private static string First(string query, SearchOptions options)
    {
        var hits = new SearchHit[1];
        return s_corpus.Search(query, hits, options) == 1 ? hits[0].Article.Id.ToString() : string.Empty;
    }

    private static (int Article, double Score)[] Hits(TextCorpus corpus, string query, SearchOptions options)
    {
        var hits = new SearchHit[100];
        return [.. hits.Take(corpus.Search(query, hits, options)).Select(static hit => (hit.Article.Index, hit.Score))];
    }
}
