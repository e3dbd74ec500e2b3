using CsCheck;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Corpus.People;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Storage;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>A word finds its synonyms, as the file of synonyms says.</summary>
public class SynonymTests
{
    private const string File =
        """
        # The harbour.
        quay, wharf, pier
        boat, ship
        tv => television, telly
        quay, jetty
        eu => union
        ghost, phantom
        """;

    private static readonly TextCorpus s_corpus = Corpus(
        File,
        ["Quays\n\nThe quay was empty.", "Wharves\n\nA wharf and the jetties.", "Piers\n\nShips at two piers. The television was on.", "Telly\n\nThe telly of the union, which has the tv and the phantoms."]);

    [Theory]
    [InlineData("each word of a group", "quay", "0 1 2")]
    [InlineData("forms of the words", "wharves", "0 1 2")]
    [InlineData("a word of two groups has both, one of one group has one", "jetty", "0 1")]
    [InlineData("words in place of a word, which is not among them", "tv", "2 3")]
    [InlineData("not the other way round", "television", "2")]
    [InlineData("a word that no text has", "ghosts", "3")]
    [InlineData("another word that no text has", "EU", "3")]
    [InlineData("in marks, exactly the word", "\"quay\"", "0")]
    [InlineData("in a phrase", "\"the boat\"", "")]
    [InlineData("in a phrase with a synonym", "\"the jetty\"", "0 1")]
    [InlineData("required and excluded", "+boat -tv", "")]
    [InlineData("in a headline", "headline:pier", "0 1 2")]
    [InlineData("not for a prefix", "ghos*", "")]
    [InlineData("a word without synonyms", "empty", "0")]
    public void Found_is(string what, string query, string expected)
    {
        _ = what;
        var hits = new SearchHit[8];
        int count = s_corpus.Search(query, hits, out int total);
        Assert.Equal(count, total);
        Assert.Equal(expected, string.Join(' ', hits.Take(count).Select(static hit => hit.Article.Index).Order()));
    }

    [Fact]
    public void The_own_word_comes_first_and_synonyms_are_highlighted()
    {
        var hits = new SearchHit[4];
        Assert.Equal(3, s_corpus.Search("wharf", hits));
        Assert.Equal(1, hits[0].Article.Index);
        var highlights = new Range[4];
        Utf8Text passage = hits[0].GetPassage(highlights, out int count);
        Assert.Equal(["wharf"], highlights.Take(count).Select(highlight => passage[highlight].ToString()));
        Assert.Equal(1, s_corpus.Search("boat", hits));
        passage = hits[0].GetPassage(highlights, out count);
        Assert.Equal(["Ships"], highlights.Take(count).Select(highlight => passage[highlight].ToString()));
        Assert.Equal(0, s_corpus.GetQueryProblems("tv eu ghost", new QueryProblem[4]));
    }

    [Fact]
    public void A_search_with_synonyms_allocates_nothing()
    {
        var hits = new SearchHit[4];
        Assert.Equal(3, s_corpus.Search("quay ghost", hits) - 1);
        Assert.Equal(0, Allocations.Of(() => s_corpus.Search("quay ghost", hits), out int again));
        Assert.Equal(4, again);
    }

    [Fact]
    public void Synonyms_are_searched_as_if_every_word_were_looked_at() =>
        Gen.Select(SearchGenerators.Articles, Rules(), SearchGenerators.GroupQuery.Array[1, 6], Gen.Bool).Sample(
            (articles, rules, queries, english) =>
            {
                SearchSettings settings = SearchSettings.Of(isIndexed: true, english ? Language.English : Language.None, []);
                string file = string.Join('\n', rules.Select(static rule => $"{string.Join(',', rule.Words)}{(rule.IsOneWay ? "=>" : ",")}{string.Join(',', rule.Targets)}"));
                CorpusModel model = CorpusBuilder.Build("Corpus", articles.Select(static (article, index) => article.Build($"{index:000}.txt")), ArticleNaming.Headline, settings, people: [Registry(file)]);
                Assert.DoesNotContain(model.Problems, static problem => problem.Kind == ProblemKind.Synonyms);
                TextCorpus corpus = TestImage.Of(model).Open().Corpus;
                var plain = new OracleCorpus(corpus, english);
                var words = new OracleCorpus(corpus, english)
                {
                    Synonyms = model.Synonyms.SelectMany(rule => rule.Words.SelectMany(word => rule.Targets.Select(target => (Stem: plain.Stem(word), Target: target)))).ToLookup(static pair => pair.Stem, static pair => pair.Target),
                };
                var oracle = new SearchOracle(words);
                foreach (string query in queries.Concat(rules.Select(static rule => rule.Words[0])))
                {
                    var hits = new SearchHit[10];
                    List<(int Article, double Score)> expected = oracle.Search(query, default);
                    int count = corpus.Search(query, hits, out int total);
                    Assert.Equal(expected.Count, total);
                    Assert.Equal(expected.Take(10), hits.Take(count).Select(static hit => (hit.Article.Index, hit.Score)));
                }
            },
            seed: "0000KOIPe036",
            iter: Nightly.Of(200));

    // Words of the vocabulary that are one word, and some that no text has.
    private static Gen<(string[] Words, bool IsOneWay, string[] Targets)[]> Rules()
    {
        string[] words = [.. SearchGenerators.Vocabulary.Where(static word => OracleCorpus.Words(System.Text.Encoding.UTF8.GetBytes(word), 0) is [{ IsBigram: false, Start: 0 } only] && only.End == System.Text.Encoding.UTF8.GetByteCount(word) && !word.Contains('#')), "unheard", "nowhere"];
        return Gen.Select(Gen.OneOf(words).Array[1, 3], Gen.Bool, Gen.OneOf(words).Array[1, 3]).Array[1, 5];
    }

    private static TextCorpus Corpus(string synonyms, string[] texts) => TestImage.Of(CorpusBuilder.Build(
        "Corpus", texts.Select(static (text, index) => TestCorpus.Parse($"{index}.txt", text)), ArticleNaming.Headline, people: [Registry(synonyms)])).Open().Corpus;

    private static PeopleFile Registry(string text) => new(new Sidecar("/p/synonyms.txt", text), ["Corpus"]);
}
