using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>What is searched and what is not, by the properties of a project.</summary>
public class SearchTests(PackageFixture package)
{
    [Theory]
    [InlineData(Storage.Literals)]
    [InlineData(Storage.Resource)]
    public async Task Without_an_index_a_search_does_not_compile_and_everything_else_does(Storage storage)
    {
        Sandbox sandbox = package.CreateSandbox($"no-search-{storage}")
            .Project("Quiet.csproj", "<EmbeddedCorpusSearch>false</EmbeddedCorpusSearch><TreatWarningsAsErrors>true</TreatWarningsAsErrors>", storage: storage)
            .Write("corpus/a.txt", "A text\n\nwords")
            .Write("Program.cs", "Console.WriteLine($\"{Quiet.Corpus.Articles.AText.Text} {Quiet.Corpus.All.HasSearchIndex}\");");
        Assert.Equal(["words False"], await sandbox.Run());

        sandbox.Write("Program.cs", """
            using EmbeddedCorpus;
            using Quiet;
            _ = Corpus.Search("words", new SearchHit[1]);
            _ = Corpus.Search("words".AsSpan(), new SearchHit[1], out int total, new SearchOptions { Field = SearchField.Headline });
            _ = Corpus.Search("words"u8, new SearchHit[1]);
            _ = Corpus.Suggest("wrods", new IndexedWord[1]);
            """);
        ProcessResult build = await sandbox.Build();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(4, build.Diagnostics.Count);
        Assert.All(build.Diagnostics, static line => Assert.Matches("Program.cs\\([3-6],5\\): error CS0619: .*: 'Corpus 'Corpus' was compiled without a search index: set EmbeddedCorpusSearch to true.'", line));
    }

    // The lists as people write them: on lines of their own, with the separator of MSBuild.
    [Theory]
    [InlineData(Storage.Literals)]
    [InlineData(Storage.Resource)]
    public async Task Each_corpus_of_a_project_has_settings_of_its_own(Storage storage)
    {
        Sandbox sandbox = package.CreateSandbox($"search-corpora-{storage}")
            .Project(
                "Lists.csproj",
                "<EmbeddedCorpusLanguage> none </EmbeddedCorpusLanguage>",
                """
                <EmbeddedCorpus Include="Quiet" Search="false" />
                <EmbeddedCorpus Include="News" Language="en" />
                <CorpusDocument Include="news.txt" Corpus="News" />
                <CorpusDocument Include="laws.txt" Corpus="Laws" />
                <CorpusDocument Include="quiet.txt" Corpus="Quiet" />
                """,
                storage: storage)
            .Write("news.txt", "News\n\nThey walked home.")
            .Write("laws.txt", "Laws\n\nThey walked home.")
            .Write("quiet.txt", "Quiet\n\nThey walked home.")
            .Write("Program.cs", """
                using EmbeddedCorpus;
                using Lists;
                var hits = new SearchHit[1];
                Console.WriteLine($"{News.All.HasSearchIndex} {News.Search("walking", hits)} {News.Search("walked"u8, hits)}");
                Console.WriteLine($"{Laws.All.HasSearchIndex} {Laws.Search("walking", hits)} {Laws.Search("walked"u8, hits)}");
                Console.WriteLine(Quiet.All.HasSearchIndex);
                """);
        Assert.Equal(["True 1 1", "True 0 1", "False"], await sandbox.Run());
    }
}
