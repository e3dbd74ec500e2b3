using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Emission;

/// <summary>Generated code names the stemmers of its texts and no others, so that a trimmer removes the rest.</summary>
public sealed class StemmerTests
{
    private const string German = "---\nlang: de-AT\n---\n\nIn den Häusern.\n";
    private const string Russian = "---\nlang: ru\n---\n\nКнига на столе.\n";

    [Theory]
    [InlineData("en", "")]
    [InlineData("", "")]
    [InlineData("none", "")]
    [InlineData("sv", "8 => Stemmer.Swedish")]
    public void The_language_of_the_project_names_the_stemmer(string language, string stemmers) =>
        Assert.Equal(stemmers, Stemmers(GeneratorRun.Of(TestProject.With(("a.txt", "A headline\n\nWords.\n")).Set("EmbeddedCorpusLanguage", language)).CompilesAsIfHandwritten()));

    [Fact]
    public void Literals_are_searched_in_the_languages_of_the_articles()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(("a.txt", German), ("b.txt", Russian), ("c.txt", "He visited them.\n"))).CompilesAsIfHandwritten();
        Assert.Equal("2 => Stemmer.German, 9 => Stemmer.Russian", Stemmers(run));
        using LoadedApp app = LoadedApp.Of(run);
        AssertFound(app.Corpus());
    }

    [Fact]
    public void A_resource_is_searched_in_the_languages_of_the_articles()
    {
        using ResourceProject project = new ResourceProject().Add("a.txt", German).Add("b.txt", Russian).Add("c.txt", "He visited them.\n");
        IReadOnlyList<CachedCorpus> made = project.Make();
        GeneratorRun run = project.Run(made).Compiles();
        Assert.Equal("2 => Stemmer.German, 9 => Stemmer.Russian", Stemmers(run));
        using LoadedApp app = ResourceProject.Load(run, made);
        AssertFound(app.Corpus());
    }

    [Fact]
    public void A_corpus_without_an_index_names_none() =>
        Assert.Equal(string.Empty, Stemmers(GeneratorRun.Of(TestProject.With(("a.txt", German)).Set("EmbeddedCorpusSearch", "false"))));

    private static void AssertFound(TextCorpus corpus)
    {
        var hits = new SearchHit[3];
        Assert.All((string[])["haus", "hauses", "книги", "книгой", "visiting"], query => Assert.Equal(1, corpus.Search(query, hits)));
        Assert.Equal(0, corpus.Search("housing", hits));
    }

    private static string Stemmers(GeneratorRun run) => string.Join(", ", run.Files.Values
        .SelectMany(static file => file.Split('\n'))
        .Where(static line => line.Contains("CompilerServices.Stemmer.", StringComparison.Ordinal))
        .Select(static line => line.Trim().Replace("(word, length),", string.Empty).Replace("global::EmbeddedCorpus.CompilerServices.", string.Empty)));
}
