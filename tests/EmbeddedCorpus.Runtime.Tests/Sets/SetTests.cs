using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Corpus.People;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Sets;

/// <summary>Several corpora as one: lists, look-ups, speakers, and what a set does with corpora that do not fit together.</summary>
public class SetTests
{
    private static readonly TextCorpus s_north = Corpus(
        Language.English, "b.txt: date 2022-10-03 Snow|Much snow.", "d.txt: date 2020-01-01 Old|Running water.", "same.txt: No date|In the north.");

    private static readonly TextCorpus s_south = Corpus(
        Language.English, "a.txt: date 2022-10-03 Sand|Runs of sand.", "c.txt: date 2021-05-05 Sun|Snow is rare.", "same.txt: No date|In the south.");

    private readonly TextCorpusSet _set = TextCorpusSet.Of(s_north, s_south);

    [Fact]
    public void Articles_are_in_the_order_of_date_and_path() =>
        Assert.Equal(["d.txt", "c.txt", "a.txt", "b.txt", "same.txt", "same.txt"], _set.Articles.Select(static article => article.Path.ToString()));

    [Fact]
    public void Articles_of_one_date_and_path_are_in_the_order_of_the_corpora()
    {
        Assert.Equal("In the north.", _set.Articles[^2].Text.ToString());
        Assert.Equal("In the south.", TextCorpusSet.Of(s_south, s_north).Articles[^2].Text.ToString());
    }

    [Fact]
    public void Articles_are_found_by_day()
    {
        Assert.Equal(["a.txt", "b.txt"], _set.Articles.PublishedOn(new DateOnly(2022, 10, 3)).Select(static article => article.Path.ToString()));
        Assert.Equal(["d.txt", "c.txt"], _set.Articles.PublishedBetween(DateOnly.MinValue, new DateOnly(2022, 10, 2)).Select(static article => article.Path.ToString()));
        Assert.Empty(_set.Articles.PublishedBetween(new DateOnly(2022, 1, 1), new DateOnly(2021, 1, 1)));
        Assert.Equal(4, _set.Articles.PublishedBetween(DateOnly.MinValue, DateOnly.MaxValue).Count);
    }

    [Fact]
    public void An_id_finds_the_article_of_the_first_corpus_that_has_it()
    {
        Assert.Equal("In the north.", _set.Articles.Get("same").Text.ToString());
        Assert.Equal("In the south.", TextCorpusSet.Of(s_south, s_north).Articles.Get("same"u8).Text.ToString());
        Assert.True(_set.Corpora[1].Articles.TryGet("same", out Article other));
        Assert.Equal("In the south.", other.Text.ToString());
        Assert.True(_set.Articles.TryGet("c", out Article sun));
        Assert.Equal("Sun", sun.Headline.ToString());
    }

    [Fact]
    public void An_id_is_looked_for_in_the_list_only()
    {
        CorpusSetList<Article> autumn = _set.Articles.PublishedOn(new DateOnly(2022, 10, 3));
        Assert.True(autumn.TryGet("b", out _));
        Assert.True(autumn.TryGet("a"u8, out _));
        Assert.False(autumn.TryGet("d", out Article none));
        Assert.True(none.IsDefault);
        Assert.Contains("'d'", Assert.Throws<KeyNotFoundException>(() => _set.Articles[1..3].Get("d")).Message);
        Assert.Throws<ArgumentNullException>(() => _set.Articles.Get((string)null!));
        Assert.False(_set.Articles.TryGet((string?)null, out _));
    }

    [Fact]
    public void A_list_has_parts_and_borders()
    {
        Assert.Equal(_set.Articles.Skip(1).Take(2), _set.Articles[1..3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => _set.Articles[6]);
        Assert.Throws<ArgumentOutOfRangeException>(() => _set.Articles[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => _set.Articles.Slice(5, 2));
        Assert.Empty(default(CorpusSetList<Article>));
        Assert.Empty(default(CorpusSetList<Quote>));
        Assert.False(default(CorpusSetList<Article>).TryGet("a", out _));
        Assert.Empty(default(CorpusSetList<Article>).PublishedOn(DateOnly.MaxValue));
    }

    [Fact]
    public void A_search_can_list_the_newest_articles_of_all_corpora()
    {
        var hits = new SearchHit[3];
        Assert.Equal(3, _set.Search("", hits, out int total, new SearchOptions { Sort = SearchSort.Newest }));
        Assert.Equal(6, total);
        Assert.Equal(["a.txt", "b.txt", "c.txt"], hits.Select(static hit => hit.Article.Path.ToString()));
    }

    [Fact]
    public void Hits_have_passages_of_their_corpus()
    {
        var hits = new SearchHit[5];
        Assert.Equal(2, _set.Search("snow", hits));
        Assert.Equal("Much snow.", hits[0].GetPassage().ToString());
        Assert.Equal("Snow is rare.", hits[1].GetPassage().ToString());
        Assert.Equal(s_south, hits[1].Article.Corpus);
        var parts = new TermScore[9];
        Assert.Equal(hits[0].Score, parts.Take(hits[0].Explain(parts)).Sum(static part => part.Score), 9);
    }

    [Fact]
    public void Speakers_with_one_name_are_one_person()
    {
        TextCorpusSet set = TextCorpusSet.Of(SampleCorpus.Corpus, LargeCorpus.Corpus, TextCorpus(Draft("x.txt", "Later\n\nIn Linz, Anna Berg said “not now” again.\n", "Anna Berg", "not now")));
        SetSpeaker anna = set.Speakers.Get("Anna Berg");
        Assert.Equal(2, anna.Speakers.Count);
        Assert.Equal(SampleCorpus.Corpus.Speakers.Get("Anna Berg").Quotes.Append(set.Corpora[2].Quotes[0]), anna.Quotes);
        Assert.Equal("mayor of Linz", anna.Description.ToString());
        Assert.Equal(anna, set.Speakers[anna.Index]);
        Assert.Equal(3 + 40, set.Speakers.Count);
        Assert.Equal(set.Speakers.Select(static speaker => speaker.Name.ToString()).Order(StringComparer.Ordinal), set.Speakers.Select(static speaker => speaker.Name.ToString()));
        Assert.Equal("Anna Berg", anna.ToString());
        Assert.False(set.Speakers.TryGet("Nobody"u8, out SetSpeaker nobody));
        Assert.True(nobody.IsDefault && nobody.Name.IsEmpty && nobody.Quotes.Count + nobody.Speakers.Count == 0 && nobody.Description.IsEmpty);
        Assert.Throws<KeyNotFoundException>(() => set.Speakers.Get("Nobody"));
    }

    [Fact]
    public void A_registry_joins_the_names_of_other_corpora()
    {
        const string People = "- name: Mira Holt\n  aliases: [Holt, M. Holt]\n  id: holt\n  description: the president\n";
        TextCorpus registered = TestImage.Of(CorpusBuilder.Build(
            "Corpus", [Draft("r.txt", "Rain\n\nThen Mira Holt said “it rains” again.\n", "Mira Holt", "it rains")], ArticleNaming.Headline, people: [new PeopleFile(new Sidecar("people.yml", People), ["Corpus"])])).Open().Corpus;
        TextCorpus other = TextCorpus(Draft("o.txt", "Wind\n\nThen Holt said “it blows” again.\n", "Holt", "it blows"), Draft("p.txt", "Ice\n\nThen Omar said “it freezes”.\n", "Omar", "it freezes"));
        foreach (TextCorpusSet set in new[] { TextCorpusSet.Of(registered, other), TextCorpusSet.Of(other, registered) })
        {
            Assert.Equal(["Mira Holt", "Omar"], set.Speakers.Select(static speaker => speaker.Name.ToString()));
            Assert.Equal(set.Speakers[0], set.Speakers.Get("holt"));
            Assert.Equal(["it blows", "it rains"], set.Speakers[0].Quotes.Select(static quote => quote.Text.ToString()).Order());
            Assert.Equal("the president", set.Speakers[0].Description.ToString());
            var hits = new SearchHit[3];
            Assert.Equal(2, set.Search("it", hits, new SearchOptions { Speaker = other.Speakers.Get("Holt") }));
            Assert.Equal(1, set.Search("speaker:holt wind", hits, new SearchOptions { MatchAll = true }));
        }
    }

    [Fact]
    public void A_speaker_of_another_corpus_has_said_nothing() =>
        Assert.Equal(0, _set.Search("snow", new SearchHit[3], out _, new SearchOptions { Speaker = SampleCorpus.Corpus.Speakers[0] }));

    [Fact]
    public void A_set_without_corpora_is_empty()
    {
        foreach (TextCorpusSet set in new[] { TextCorpusSet.Of(), TextCorpusSet.Of(default, TextCorpus()), TextCorpusSet.Of(ReadOnlySpan<TextCorpus>.Empty) })
        {
            Assert.Equal(0, set.Articles.Count + set.Speakers.Count);
            Assert.True(set.HasSearchIndex);
            Assert.Equal(0, set.Search("snow", new SearchHit[3], out int total));
            Assert.Equal(0, total);
            Assert.False(set.Articles.TryGet("a", out _));
        }

        Assert.Throws<ArgumentNullException>(static () => TextCorpusSet.Of(null!));
    }

    [Fact]
    public void A_corpus_counts_once()
    {
        TextCorpusSet set = TextCorpusSet.Of(s_north, s_south, s_north);
        Assert.Equal(2, set.Corpora.Length);
        Assert.Equal(6, set.Articles.Count);
        Assert.Equal("2 corpora, 6 articles", set.ToString());
    }

    [Fact]
    public void A_corpus_without_an_index_can_be_read_but_not_searched()
    {
        TextCorpus silent = TestImage.Of(TestCorpus.Model(SearchSettings.Of(isIndexed: false, Language.English, default), [TestCorpus.Parse("silent.txt", "Silent\n\nNo snow.\n")])).Open().Corpus;
        TextCorpusSet set = TextCorpusSet.Of(s_north, silent);
        Assert.False(set.HasSearchIndex);
        Assert.Equal("Silent", set.Articles.Get("silent").Headline.ToString());
        Assert.Contains("'Corpus'", Assert.Throws<NotSupportedException>(() => set.Search("snow", new SearchHit[1])).Message);
        Assert.Equal(1, s_north.Search("snow", new SearchHit[1]));
    }

    [Fact]
    public void Each_corpus_finds_the_forms_of_its_own_language()
    {
        TextCorpus plain = Corpus(Language.None, "plain.txt: Plain|Running and more runs.", "exact.txt: Exact|They run.");
        var hits = new SearchHit[9];
        TextCorpusSet set = TextCorpusSet.Of(s_north, s_south, plain);
        int count = set.Search("run", hits);
        Assert.Equal(["a.txt", "d.txt", "exact.txt"], hits.Take(count).Select(static hit => hit.Article.Path.ToString()).Order());
        Assert.Equal(3, set.Search("run*", hits, new SearchOptions { From = null, Skip = 1 }));
    }

    [Fact]
    public void Words_that_no_corpus_has_are_found_nowhere()
    {
        var hits = new SearchHit[9];
        Assert.Equal(0, _set.Search("unheardof", hits));
        Assert.Equal(0, _set.Search("+snow +unheardof", hits));
        Assert.Equal(2, _set.Search("snow unheardof", hits));
        Assert.Equal(0, _set.Search("", hits));
        Assert.Equal(1, _set.Search("headline:snow"u8, hits));
    }

    [Fact]
    public void A_search_of_one_corpus_after_a_search_of_a_set_is_the_same()
    {
        var before = new SearchHit[5];
        var after = new SearchHit[5];
        int count = s_north.Search("snow water", before);
        _set.Search("snow run* wat~1 \"running water\"", new SearchHit[5]);
        Assert.Equal(count, s_north.Search("snow water", after));
        Assert.Equal(before, after);
    }

    private static TextCorpus Corpus(Language language, params string[] articles) => TestImage.Of(TestCorpus.Model(
        SearchSettings.Of(isIndexed: true, language, default),
        articles.Select(static article => TestCorpus.Parse(article.Split(": ")[0], article.Split(": ", 2)[1].Replace("|", "\n\n"))))).Open().Corpus;

    private static TextCorpus TextCorpus(params ArticleModel[] articles) => TestImage.Of(TestCorpus.Model(articles)).Open().Corpus;

    private static ArticleModel Draft(string path, string text, string speaker, string quote) =>
        new ArticleDraft(path, text).Speaker(speaker).Quote(quote, EmbeddedCorpus.Compiler.Model.QuoteKind.Partial, 0, EmbeddedCorpus.Compiler.Model.Attribution.Explicit, speaker, "said").Build();
}
