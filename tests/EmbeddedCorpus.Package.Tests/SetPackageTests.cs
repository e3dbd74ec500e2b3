using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>A set of corpora from two packages of texts and from a file, with the packed package.</summary>
public class SetPackageTests(PackageFixture package)
{
    private const string Library = "<EmbeddedCorpusVisibility>public</EmbeddedCorpusVisibility>";

    // The synonym is a rule of one corpus only, and the forms of a German word are known to one corpus only.
    private const string Program = """
        using EmbeddedCorpus;

        TextCorpusSet set = TextCorpusSet.Of(Harbour.Corpus.All, Hafen.Corpus.All, TextCorpus.Open(args[0]));
        Console.WriteLine(set);
        Search("pier");
        Search("wharf");
        Search("hafens");
        Search("boats -quay");

        var facets = new FacetCount[5];
        Console.WriteLine(string.Join(", ", facets.Take(set.GetFacets("", FacetField.Year, facets, out _))));
        Console.WriteLine(string.Join(", ", facets.Take(set.GetFacets("said", FacetField.Speaker, facets, out _))));
        var lines = new ConcordanceLine[5];
        Console.WriteLine(string.Join(", ", lines.Take(set.GetConcordance("boats", lines, out _)).Select(static line => line.Article.Id)));
        var words = new IndexedWord[5];
        Console.WriteLine(string.Join(", ", words.Take(set.Complete("bo", words)).Select(static word => $"{word} {word.ArticleCount}")));

        void Search(string query)
        {
            var hits = new SearchHit[5];
            int count = set.Search(query, hits, out int total);
            Console.WriteLine($"{query}: {total} {string.Join(", ", hits.Take(count).Select(static hit => hit.Article.Id.ToString()).Order())}");
        }
        """;

    private static readonly string[] s_lines =
    [
        "3 corpora, 5 articles",
        "pier: 2 news, wharf",
        "wharf: 2 news, wharf",
        "hafens: 2 haefen, hafen",
        "boats -quay: 3 hafen, news, sea",
        "2022: 2, 2023: 1, 2024: 1",
        "Mira Holt: 2",
        "wharf, news, hafen, sea",
        "boats 3, boat 1",
    ];

    [Fact]
    public async Task Two_libraries_and_a_file_are_searched_as_one()
    {
        Sandbox sandbox = Write("set", "net10.0", string.Empty);
        await CopyImage(sandbox);
        (await sandbox.Build("app")).Succeeded();
        Assert.Equal(s_lines, await sandbox.RunBuilt("app", "Debug", "archive.corpus"));
    }

    [Fact]
    [Trait(Needs.Nightly, "native-aot-8")]
    public async Task A_program_with_a_set_is_native_code_too()
    {
        Needs.Night();
        Needs.NativeLinker();
        Sandbox sandbox = Write("set-native", "net8.0", "<PublishAot>true</PublishAot><CppCompilerAndLinker>gcc</CppCompilerAndLinker><LinkerFlavor>bfd</LinkerFlavor><TrimmerSingleWarn>false</TrimmerSingleWarn>");
        await CopyImage(sandbox);
        string runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        ProcessResult publish = (await sandbox.DotNet("publish", "app", "-nologo", "-o", "out", "-r", runtime)).Succeeded();
        Assert.Empty(publish.Diagnostics);
        ProcessResult run = await sandbox.Execute("out/App", "archive.corpus");
        Assert.Equal(s_lines, run.Succeeded().Output.TrimEnd('\n').Split('\n'));
    }

    private Sandbox Write(string name, string framework, string properties) => package.CreateSandbox(name)
        .Project("harbour/Harbour.csproj", Library, framework: framework, isLibrary: true)
        .Write("harbour/corpus/synonyms.txt", "pier => pier, wharf\n")
        .Write("harbour/corpus/wharf.txt", "date 2022-05-01 The wharf\n\nSmall boats at the quay. “We sail,” said Mira Holt.\n")
        .Write("harbour/corpus/sea.txt", "Sea\n\nA boat. Nothing else.\n")
        .Project("hafen/Hafen.csproj", Library + "<EmbeddedCorpusLanguage>de</EmbeddedCorpusLanguage>", framework: framework, isLibrary: true)
        .Write("hafen/corpus/hafen.txt", "date 2023-05-01 Im Hafen\n\nDie boats liegen hier.\n")
        .Write("hafen/corpus/haefen.txt", "date 2024-05-01 Viele\n\nDie Hafen von hier.\n")
        .Project("archive/Archive.csproj", Library + "<EmbeddedCorpusStorage>Resource</EmbeddedCorpusStorage>", framework: framework, isLibrary: true)
        .Write("archive/corpus/news.txt", "date 2022-12-01 News\n\nNo boats today. “We wait,” said Mira Holt. The wharves are shut, and each pier.\n")
        .Project("app/App.csproj", properties, """
            <ProjectReference Include="../harbour/Harbour.csproj" />
            <ProjectReference Include="../hafen/Hafen.csproj" />
            """, framework)
        .Write("app/Program.cs", Program);

    private static async Task CopyImage(Sandbox sandbox)
    {
        (await sandbox.Build("archive")).Succeeded();
        File.Copy(Assert.Single(sandbox.Kept(".image", "archive")), sandbox.PathOf("archive.corpus"));
    }
}
