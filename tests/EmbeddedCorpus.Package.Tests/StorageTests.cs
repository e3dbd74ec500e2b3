using System.Text.Json;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>Where the documents of a corpus are stored: the nearest setting counts, and without one the kind of the items.</summary>
public class StorageTests(PackageFixture package)
{
    [Fact]
    public async Task A_project_that_says_nothing_embeds_resources_and_single_corpora_may_differ()
    {
        Sandbox sandbox = package.CreateSandbox("auto")
            .Project("Storing.csproj", items: """
                <CorpusDocument Include="mixed/*.txt" Corpus="Mixed" />
                <AdditionalFiles Include="one.txt" EmbeddedCorpus="Mixed" />
                <CorpusDocument Include="news/*.txt" Corpus="News" />
                <CorpusDocument Include="laws/*.txt" Corpus="Laws" Storage="resource" />
                <CorpusDocument Include="plays/*.txt" Corpus="Plays" Storage="Literals" />
                <EmbeddedCorpus Include="News;Laws" Storage=" literals " />
                """)
            .Write("corpus/a.txt", "A text\n\nwords")
            .Write("mixed/b.txt", "A document\n\nwords")
            .Write("one.txt", "A file\n\nwords")
            .Write("news/c.txt", "News\n\nwords")
            .Write("laws/d.txt", "A law\n\nwords")
            .Write("plays/e.txt", "A play\n\nwords")
            .Write("Program.cs", """
                using Storing;
                Console.WriteLine(string.Join(' ', typeof(News).Assembly.GetManifestResourceNames().Order()));
                foreach (var corpus in new[] { Corpus.All, Mixed.All, News.All, Laws.All, Plays.All })
                    Console.WriteLine($"{corpus.Name} {string.Join(',', corpus.Articles.Select(article => article.Id))}");
                """);
        Assert.Equal(
            ["EmbeddedCorpus.Corpus EmbeddedCorpus.Laws", "Corpus a", "Mixed b,one", "News c", "Laws d", "Plays e"],
            await sandbox.Run());
    }

    [Fact]
    public async Task An_IDE_reads_the_texts_of_a_small_corpus_and_the_manifest_of_a_large_one()
    {
        Sandbox sandbox = package.CreateSandbox("ide").Project("Ide.csproj").Write("corpus/a.txt", "A text\n\nwords");
        await sandbox.Restore();

        // What is wrong in a text is said while it is written, which no manifest can.
        Assert.Equal(["corpus/a.txt"], await Files());
        Assert.Empty(sandbox.Kept(".image"));

        sandbox.Write("corpus/b.txt", "B\n\n" + new string('x', 1 << 20));
        Assert.Equal(["Corpus.manifest", "Corpus.profile"], (await Files()).Select(static file => file[(file.LastIndexOf(".Corpus.", StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal));
        Assert.Empty(sandbox.Kept(".image"));

        async Task<string[]> Files()
        {
            ProcessResult result = (await sandbox.DotNet("msbuild", "-nologo", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:AdditionalFiles")).Succeeded();
            return [.. JsonDocument.Parse(result.Output).RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray().Select(static item => item.GetProperty("Identity").GetString()!)];
        }
    }

    [Fact]
    public async Task A_setting_of_one_corpus_that_does_not_exist_is_one_error()
    {
        Sandbox sandbox = package.CreateSandbox("storage-nowhere")
            .Project("Nowhere.csproj", items: """<EmbeddedCorpus Include="Corpus" Storage="Cloud" />""")
            .Write("corpus/a.txt", "A text\n\nwords")
            .Write("corpus/b.txt", "Another text\n\nwords")
            .Write("Program.cs", "Console.WriteLine();");
        ProcessResult build = await sandbox.Build();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("corpus/a.txt(1,1): error EC0014: The setting Storage=Cloud cannot be used: Use Auto, Literals or Resource", Assert.Single(build.Diagnostics), StringComparison.Ordinal);
    }
}
