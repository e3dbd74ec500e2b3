namespace EmbeddedCorpus.Testing.Tests;

/// <summary>Corpora of strings, as the tests of users make them.</summary>
public sealed class TestCorpusTests
{
    private const string Visit = "The visit\n\n2022-10-03\n\n\"Relations are strong,\" said Mira Holt, a researcher.\n";

    [Fact]
    public void Texts_become_articles_with_quotations_dates_and_an_index()
    {
        TextCorpus corpus = TextCorpus.FromTexts(Visit, "The nets\n\nThe nets are dry.");
        Assert.Equal(["text1", "text2"], corpus.Articles.Select(static article => article.Id.ToString()).Order());
        Article visit = corpus.Articles.Get("text1");
        Assert.Equal(("The visit", new DateOnly(2022, 10, 3)), (visit.Headline.ToString(), visit.Date));
        Assert.Equal("Mira Holt", visit.Quotes[0].SpeakerName.ToString());
        var hits = new SearchHit[2];
        Assert.Equal(1, corpus.Search("net", hits));
        Assert.Equal("text2", hits[0].Article.Id.ToString());
    }

    [Fact]
    public void The_path_decides_format_and_id()
    {
        TextCorpus corpus = TestCorpus.FromTexts(
            ("2024/nets.md", "---\ntags: [harbour]\n---\n\n# Nets\n\nThe nets are *dry*.\n"),
            ("/talk.srt", "1\n00:00:01,000 --> 00:00:02,000\nThe quay is open.\n"),
            ("people.jsonl", "{\"id\": \"a\", \"text\": \"Ann works.\"}\n{\"id\": \"b\", \"text\": \"Ben works.\"}\n"));
        Assert.Equal(["2024/nets", "a", "b", "talk"], corpus.Articles.Select(static article => article.Id.ToString()).Order(StringComparer.Ordinal));
        Article nets = corpus.Articles.Get("2024/nets");
        Assert.Equal("The nets are dry.", nets.Paragraphs[0].Text.ToString());
        Assert.Equal("harbour", nets.Fields["tags"].Items[0].ToString());
        Assert.Equal("The quay is open.", corpus.Articles.Get("talk").Text.ToString().Trim());
    }

    [Fact]
    public void Options_are_those_of_a_build()
    {
        (string, string)[] texts = [("visit.txt", Visit), ("draft.md", "---\ndraft: true\n---\n\n# Draft\n\nSoon.\n")];
        TextCorpus plain = TestCorpus.FromTexts(texts, new TestCorpusOptions { Name = "News", Search = false, Quotes = false, Drafts = true, Html = true });
        Assert.Equal(("News", 2, 0, false), (plain.Name, plain.Articles.Count, plain.Quotes.Count, plain.HasSearchIndex));
        Assert.Contains("<p>Soon.</p>", plain.Articles.Get("draft").Html.ToString());
        Assert.Single(TestCorpus.FromTexts(texts, new TestCorpusOptions()).Articles);
        TextCorpus exact = TestCorpus.FromTexts(texts, new TestCorpusOptions { Language = "none" });
        Assert.Equal(0, exact.Search("relation", new SearchHit[1]));
    }

    [Fact]
    public void An_error_names_its_text_and_place()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => TestCorpus.FromTexts(("empty.txt", " \n"), ("visit.txt", Visit)));
        Assert.StartsWith("The texts have errors:\nempty.txt(1,1): error EC0004: The file has no words", exception.Message);
        Assert.StartsWith("Two texts have the path 'a.txt'.", Assert.Throws<ArgumentException>(() => TestCorpus.FromTexts(("a.txt", Visit), ("a.txt", Visit))).Message);
        Assert.StartsWith("EmbeddedCorpusLanguage=tlh cannot be used: ", Assert.Throws<ArgumentException>(() => TestCorpus.FromTexts([("a.txt", Visit)], new TestCorpusOptions { Language = "tlh" })).Message);
    }

    [Fact]
    public void A_warning_is_no_error() => Assert.Single(TextCorpus.FromTexts("The nets\n\nThe nets are “dry.\n").Articles);

    [Fact]
    public void No_text_is_an_empty_corpus()
    {
        TextCorpus corpus = TextCorpus.FromTexts(Array.Empty<string>());
        Assert.Equal((0, 0, 0), (corpus.Articles.Count, corpus.Quotes.Count, corpus.Search("nets", new SearchHit[1])));
    }

    [Fact]
    public void Corpora_are_independent_and_can_be_made_on_many_threads()
    {
        TextCorpus[] corpora = [.. Enumerable.Range(0, 40).AsParallel().AsOrdered().Select(static number => TextCorpus.FromTexts($"Text {number}\n\n\"It is {number},\" said Ann Lee."))];
        Assert.Equal(Enumerable.Range(0, 40).Select(static number => $"It is {number},"), corpora.Select(static corpus => corpus.Quotes[0].Text.ToString()));
    }
}
