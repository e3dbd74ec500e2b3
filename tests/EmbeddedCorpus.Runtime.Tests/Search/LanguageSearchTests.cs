using CsCheck;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>Searches in corpora of other languages than English, and of several.</summary>
public class LanguageSearchTests
{
    private static readonly Gen<string> s_word = Gen.OneOf(
        "Haus", "Häuser", "hauses", "lehrer", "Lehrerinnen", "schön", "schon", "schöne", "pour", "poured", "pours", "main", "mains", "maison", "maisons", "dernière", "derniere", "dernier",
        "aquí", "aqui", "canción", "canciones", "nação", "nacao", "книга", "книги", "ёлка", "елки", "visit", "visited", "visits", "visiter", "visita", "Merkel", "Merkels", "the", "die", "resume", "résumé", "北京", "l'avion", "avions");

    private static readonly Gen<RandomArticle> s_article = Gen.Select(
        Gen.OneOf(string.Empty, "en", "de", "de-AT", "fr", "fr_CA", "es", "pt-BR", "ru", "ja", "und"),
        s_word.Array[1, 3],
        s_word.Array[1, 12].Array[1, 2],
        s_word.Array[0, 2])
        .Select(static (language, headline, paragraphs, tags) => new RandomArticle(null, [Piece(headline)], [.. paragraphs.Select(static words => new[] { Piece(words) })]) { Language = language, Tags = tags });

    private static readonly Gen<string> s_term = Gen.Frequency(
        (8, s_word),
        (2, Gen.OneOf("häusern", "lehrerin", "pouring", "visiting", "visitas", "книгой", "елка", "premiere", "zzz", "visites", "schoner")),
        (1, Gen.Select(s_word, s_word).Select(static (first, second) => $"\"{first} {second}\"")),
        (1, s_word.Select(static word => word[..2] + "*")));

    private static readonly Gen<string> s_query = Gen.Select(Gen.OneOf(string.Empty, string.Empty, "+", "-"), s_term)
        .Select(static (sign, term) => sign + term).Array[1, 4].Select(static terms => string.Join(' ', terms));

    [Theory]
    [InlineData("de", "Das Haus am See", "häusern", true)]
    [InlineData("de", "Die Häuser am See", "haus", true)]
    [InlineData("de", "Die Häuser am See", "hauser", true)]
    [InlineData("de", "Die Lehrerinnen", "lehrer", true)]
    [InlineData("de", "Fußball und Straßen", "strasse", true)]
    [InlineData("fr", "La dernière maison", "derniere", true)]
    [InlineData("fr", "La dernière maison", "dernier maisons", true)]
    [InlineData("fr", "Il attend l’avion", "avions", true)]
    [InlineData("es", "Aquí está la canción", "aqui", true)]
    [InlineData("es", "Aquí está la canción", "canciones", true)]
    [InlineData("it", "L’università di Torino", "universita", true)]
    [InlineData("nl", "De huizen", "huis", true)]
    [InlineData("pt", "A nação", "nacao", true)]
    [InlineData("sv", "Flickornas böcker", "flicka", true)]
    [InlineData("ru", "Ёлки в лесу", "елка", true)]
    [InlineData("ru", "Ёлки в лесу", "ёлкой", true)]
    [InlineData("en", "Die Häuser am See", "haus", false)]
    [InlineData("none", "Die Lehrerinnen", "lehrer", false)]
    public void Words_are_found_in_the_forms_of_the_language(string language, string text, string query, bool isFound)
    {
        TextCorpus corpus = Corpus(language, TestCorpus.Parse("a.txt", $"News\n\n{text}.\n"));
        foreach (string word in query.Split(' '))
        {
            Assert.Equal(isFound ? 1 : 0, corpus.Search(word, new SearchHit[2]));
        }
    }

    [Fact]
    public void Each_article_is_stemmed_in_its_own_language()
    {
        TextCorpus corpus = Corpus(
            "en",
            TestCorpus.Parse("a.txt", "---\nlang: de-CH\n---\n\nIn den Häusern.\n"),
            TestCorpus.Parse("b.txt", "---\nlang: fr\n---\n\nPour des chevaux.\n"),
            TestCorpus.Parse("c.txt", "He poured it while visiting.\n"));
        Assert.Equal("a", Found(corpus, "haus"));
        Assert.Equal("b", Found(corpus, "chevaux"));
        Assert.Equal("c", Found(corpus, "pouring"));
        Assert.Equal("b", Found(corpus, "pour"));
        Assert.Equal("c", Found(corpus, "visits"));
    }

    [Fact]
    public void A_name_is_found_in_the_forms_of_all_languages()
    {
        TextCorpus corpus = Corpus("en", TestCorpus.Parse("a.txt", "---\nlang: de\n---\n\nMerkel kam, und Merkels Rede.\n"), TestCorpus.Parse("b.txt", "Merkel left.\n"), TestCorpus.Parse("c.txt", "It was Merkel's.\n"));
        Assert.Equal("a b c", Found(corpus, "merkel"));
        Assert.Equal("a b c", Found(corpus, "merkels"));
    }

    [Fact]
    public void Searches_in_several_languages_allocate_nothing()
    {
        TextCorpus corpus = Corpus("en", TestCorpus.Parse("a.txt", "---\nlang: de\n---\n\nIn den Häusern.\n"), TestCorpus.Parse("b.txt", "He visited them.\n"));
        var hits = new SearchHit[4];
        Assert.Equal(2, corpus.Search("haus visiting", hits));
        long before = GC.GetAllocatedBytesForCurrentThread();
        int count = corpus.Search("haus visiting", hits);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(2, count);
    }

    [Theory]
    [InlineData("en", "0000KOIPe036", 100)]
    [InlineData("de", "0000KOIPe037", 60)]
    [InlineData("fr", "0000KOIPe038", 60)]
    [InlineData("ru", "0000KOIPe039", 40)]
    [InlineData("none", "0000KOIPe03A", 30)]
    public void Corpora_of_several_languages_are_searched_as_if_every_word_were_looked_at(string language, string seed, int iterations) =>
        Check(s_article.Array[1, 14], language, seed, iterations);

    [Fact]
    public void Corpora_of_one_other_language_are_searched_as_if_every_word_were_looked_at() =>
        Check(s_article.Select(static article => article with { Language = string.Empty }).Array[1, 14], "fr", "0000KOIPe03B", 60);

    [Fact]
    [Trait(Nightly.Trait, Nightly.Full)]
    public void Corpora_of_many_blocks_are_searched_as_if_every_word_were_looked_at() => Check(s_article.Array[250, 350], "en", "0000KOIPe03C", 10);

    private static RandomPiece Piece(string[] words) => new(words, IsQuote: false, null);

    private static TextCorpus Corpus(string language, params ArticleModel[] articles) =>
        TestImage.Of(TestCorpus.Model(SearchSettings.Of(isIndexed: true, LanguageOf(language), []), articles)).Open().Corpus;

    private static Language LanguageOf(string code) => Language.All.First(language => language.Code == code);

    private static string Found(TextCorpus corpus, string query)
    {
        var hits = new SearchHit[10];
        return string.Join(' ', hits.Take(corpus.Search(query, hits)).Select(static hit => hit.Article.Id.ToString()).Order(StringComparer.Ordinal));
    }

    private static void Check(Gen<RandomArticle[]> corpora, string code, string seed, int iterations) =>
        Gen.Select(corpora, s_query.Array[1, 8]).Holds(
            (articles, queries) =>
            {
                TextCorpus corpus = TestImage.Of(SearchGenerators.Model(articles, LanguageOf(code), "tags")).Open().Corpus;
                var oracle = new SearchOracle(new OracleCorpus(corpus, Enum.Parse<StemLanguage>(code switch { "en" => "English", "de" => "German", "fr" => "French", "ru" => "Russian", _ => "None" }), "tags"));
                foreach (string query in queries)
                {
                    List<(int Article, double Score)> expected = oracle.Search(query, default);
                    foreach (int limit in new[] { 3, articles.Length })
                    {
                        var hits = new SearchHit[limit];
                        int count = corpus.Search(query, hits, out int total);
                        Assert.Equal([.. expected.Take(limit)], [.. hits.Take(count).Select(static hit => (hit.Article.Index, hit.Score))]);
                        Assert.Equal(expected.Count, total);
                    }
                }
            },
            seed: seed,
            iter: Nightly.Of(iterations));
}
