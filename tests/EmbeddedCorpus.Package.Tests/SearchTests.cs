using System.Text.RegularExpressions;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>What is searched and what is not, by the properties of a project.</summary>
public class SearchTests(PackageFixture package)
{
    [Fact]
    public async Task Without_an_index_a_search_does_not_compile_and_everything_else_does()
    {
        Sandbox sandbox = package.CreateSandbox("no-search")
            .Project("Quiet.csproj", "<EmbeddedCorpusSearch>false</EmbeddedCorpusSearch><TreatWarningsAsErrors>true</TreatWarningsAsErrors>", TwoCorpora.Documents)
            .Write("texts/a.txt", "A text\n\nwords")
            .Write("Program.cs", "Console.WriteLine($\"{Quiet.InLiterals.Articles.AText.Text} {Quiet.InLiterals.All.HasSearchIndex} {Quiet.InResource.Articles.AText.Text} {Quiet.InResource.All.HasSearchIndex}\");");
        Assert.Equal(["words False words False"], await sandbox.Run());

        string[] corpora = ["InLiterals", "InResource"];
        sandbox.Write("Program.cs", "Console.WriteLine();");
        foreach (string corpus in corpora)
        {
            sandbox.Write($"{corpus}.cs", $$"""
                using EmbeddedCorpus;
                using Corpus = Quiet.{{corpus}};
                class Search{{corpus}} { static void Find() {
                    _ = Corpus.Search("words", new SearchHit[1]);
                    _ = Corpus.Search("words".AsSpan(), new SearchHit[1], out int total, new SearchOptions { Field = SearchField.Headline });
                    _ = Corpus.Search("words"u8, new SearchHit[1]);
                    _ = Corpus.Suggest("wrods", new IndexedWord[1]);
                } }
                """);
        }

        ProcessResult build = await sandbox.Build();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(2 * 4, build.Diagnostics.Count);
        Assert.All(corpora, corpus => Assert.Equal(
            4,
            build.Diagnostics.Count(line => Regex.IsMatch(line, $"{corpus}.cs\\([4-7],9\\): error CS0619: .*: 'Corpus '{corpus}' was compiled without a search index: set EmbeddedCorpusSearch to true.'"))));
    }

    // The lists as people write them: on lines of their own, with the separator of MSBuild.
    [Fact]
    public async Task Each_corpus_of_a_project_has_settings_of_its_own()
    {
        string[] storages = [.. Enum.GetNames<Storage>()];
        Sandbox sandbox = package.CreateSandbox("search-corpora")
            .Project(
                "Lists.csproj",
                "<EmbeddedCorpusLanguage> none </EmbeddedCorpusLanguage>",
                string.Concat(storages.Select(static storage => $"""
                    <EmbeddedCorpus Include="QuietIn{storage}" Search="false" />
                    <EmbeddedCorpus Include="NewsIn{storage}" Language="en" />
                    <CorpusDocument Include="news.txt" Corpus="NewsIn{storage}" Storage="{storage}" />
                    <CorpusDocument Include="laws.txt" Corpus="LawsIn{storage}" Storage="{storage}" />
                    <CorpusDocument Include="quiet.txt" Corpus="QuietIn{storage}" Storage="{storage}" />
                    <CorpusDocument Include="port/quay.txt" Corpus="PortIn{storage}" Storage="{storage}" />
                    """)))
            .Write("port/quay.txt", "Quay\n\nThey walked to the harbour.")
            .Write("port/synonyms.txt", "# Words of the town.\nport, harbour\npier => quay\n")
            .Write("news.txt", "News\n\nThey walked home.")
            .Write("laws.txt", "Laws\n\nThey walked home.")
            .Write("quiet.txt", "Quiet\n\nThey walked home.")
            .Write("Program.cs", $"""
                using EmbeddedCorpus;
                using Lists;
                var hits = new SearchHit[1];
                {string.Concat(storages.Select(static storage => $$"""
                    Console.WriteLine($"{NewsIn{{storage}}.All.HasSearchIndex} {NewsIn{{storage}}.Search("walking", hits)} {NewsIn{{storage}}.Search("walked"u8, hits)}");
                    Console.WriteLine($"{LawsIn{{storage}}.All.HasSearchIndex} {LawsIn{{storage}}.Search("walking", hits)} {LawsIn{{storage}}.Search("walked"u8, hits)}");
                    Console.WriteLine(QuietIn{{storage}}.All.HasSearchIndex);
                    Console.WriteLine($"{PortIn{{storage}}.Search("port", hits)} {PortIn{{storage}}.Search("the pier", hits)} {PortIn{{storage}}.Search("town", hits)} {NewsIn{{storage}}.Search("port", hits)}");

                    """))}
                """);
        string[] expected = ["True 1 1", "True 0 1", "False", "1 1 0 0"];
        string[] lines = await sandbox.Run();
        Assert.Equal([.. expected, .. expected], lines);
    }
}
