using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Storage;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>Values of fields that a search finds: as words of the article, and as none of its text.</summary>
public class FieldSearchTests
{
    private static readonly (string Path, string Text)[] s_texts =
    [
        ("budget.txt", "---\nsection: Politics and money\ntags: [city council, \"the \\\"quay\\\"\"]\nauthor: Mira Holt\n---\n\nThe budget\n\nThe council met on Monday. “We pay for it,” Anna Berg said.\n"),
        ("ferry.txt", "---\nsection: Travel\ntags: [council]\nauthor: Oskar Lund\n---\n\nThe ferry\n\nPolitics did not stop the ferry at the quay. The ferry sails again.\n"),
        ("plain.txt", "No fields\n\nNothing is said of the text.\n"),
    ];

    private static readonly TextCorpus s_corpus = Open("section", "tags", "author", "description", "title");

    [Theory]
    [InlineData("money", "budget")]
    [InlineData("moneys", "budget")]
    [InlineData("politics", "budget ferry")]
    [InlineData("holt", "budget")]
    [InlineData("\"mira holt\"", "budget")]
    [InlineData("\"politics and money\"", "budget")]
    [InlineData("\"city council\"", "budget")]
    [InlineData("\"the quay\"", "budget ferry")]
    [InlineData("\"council the\"", "")]
    [InlineData("\"money city\"", "")]
    [InlineData("\"said politics\"", "")]
    [InlineData("\"council mira\"", "")]
    [InlineData("+travel +sails", "ferry")]
    [InlineData("+travel +monday", "")]
    [InlineData("council -politics", "")]
    [InlineData("ferry -holt", "ferry")]
    [InlineData("polit*", "budget ferry")]
    [InlineData("headline:politics", "")]
    [InlineData("quote:holt", "")]
    [InlineData("quote:pay", "budget")]
    public void A_query_finds_the_articles(string query, string ids)
    {
        var hits = new SearchHit[3];
        int count = s_corpus.Search(query, hits, out int total);
        Assert.Equal(ids, string.Join(' ', hits.Take(count).Select(static hit => hit.Article.Id.ToString()).Order(StringComparer.Ordinal)));
        Assert.Equal(count, total);
        Assert.All(hits.Take(count), static hit => Assert.True(hit.Score > 0));
    }

    [Theory]
    [InlineData("money", "The council met on Monday. “We pay for it,” Anna Berg said.", "")]
    [InlineData("mira budget", "The council met on Monday. “We pay for it,” Anna Berg said.", "")]
    [InlineData("money council", "The council met on Monday. “We pay for it,” Anna Berg said.", "council")]
    [InlineData("travel sails", "Politics did not stop the ferry at the quay. The ferry sails again.", "sails")]
    [InlineData("lund politics", "Politics did not stop the ferry at the quay. The ferry sails again.", "Politics")]
    public void A_passage_is_of_the_text_and_shows_words_of_the_text(string query, string passage, string shown)
    {
        var hits = new SearchHit[1];
        var highlights = new Range[8];
        Assert.Equal(1, s_corpus.Search(query, hits));
        Utf8Text found = hits[0].GetPassage(highlights, out int count);
        Assert.Equal(passage, found.ToString());
        Assert.Equal(shown, string.Join(' ', highlights.Take(count).Select(highlight => found[highlight].ToString())));
        Assert.Equal(found, hits[0].GetPassage());
        Assert.Null(hits[0].GetQuote());
    }

    [Fact]
    public void A_word_of_a_field_counts_as_much_as_one_of_the_text()
    {
        var hits = new SearchHit[2];
        Assert.Equal(2, s_corpus.Search("politics", hits));
        Assert.InRange(hits[0].Score / hits[1].Score, 1, 1.3);
    }

    [Theory]
    [InlineData("mony", "money")]
    [InlineData("travle", "travel")]
    public void Suggestions_know_the_words(string query, string suggested)
    {
        var words = new IndexedWord[1];
        Assert.Equal(1, s_corpus.Suggest(query, words));
        Assert.Equal(suggested, words[0].ToString());
    }

    [Fact]
    public void Only_the_named_fields_are_found()
    {
        TextCorpus corpus = Open("section");
        var hits = new SearchHit[3];
        Assert.Equal(1, corpus.Search("money", hits));
        Assert.Equal(0, corpus.Search("holt", hits));
        Assert.Equal(0, Open().Search("money", hits));
        Assert.Equal(0, Open("Section", "nothing").Search("money", hits));
    }

    [Fact]
    public void A_search_and_its_passage_allocate_nothing()
    {
        var hits = new SearchHit[3];
        var highlights = new Range[8];
        Assert.Equal((1, 0), Search());
        Assert.Equal(0, Allocations.Of(Search, out (int, int) again));
        Assert.Equal((1, 0), again);

        (int, int) Search()
        {
            int count = s_corpus.Search("\"politics and money\" +holt", hits);
            hits[0].GetPassage(highlights, out int marked);
            return (count, marked);
        }
    }

    [Fact]
    public void Many_words_of_a_field_are_more_than_the_text_has_bytes()
    {
        string[] tags = [.. Enumerable.Range(0, 3_000).Select(static number => $"a{number % 10}")];
        TextCorpus corpus = Open([("many.txt", $"---\ntags: [{string.Join(", ", tags)}, a1 a1 last]\n---\n\nShort\n\nText.\n"), .. s_texts], "tags");
        var hits = new SearchHit[3];
        Assert.Equal(1, corpus.Search("\"a1 a1 last\"", hits));
        Assert.Equal("Text.", hits[0].GetPassage().ToString());
        Assert.Equal(0, corpus.Search("\"a1 a2\"", hits));
        string same = string.Join(", ", Enumerable.Repeat("x", 5_000));
        corpus = Open([("same.txt", $"---\ntags: [{same}]\n---\n\nShort\n\nText.\n")], "tags");
        Assert.Equal(0, corpus.Search("\"x x\"", hits));
        Assert.Equal(1, corpus.Search("x", hits));
    }

    private static TextCorpus Open(params string[] fields) => Open(s_texts, fields);

    private static TextCorpus Open((string Path, string Text)[] texts, params string[] fields)
    {
        IEnumerable<ArticleModel> articles = texts.Select(static text => TestCorpus.Parse(text.Path, text.Text));
        return TestImage.Of(TestCorpus.Model(SearchSettings.Of(isIndexed: true, Language.English, new(fields)), articles)).Open().Corpus;
    }
}
