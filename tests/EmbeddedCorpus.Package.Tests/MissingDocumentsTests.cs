using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>What a build says of a project that references the package and has no text.</summary>
public class MissingDocumentsTests(PackageFixture package)
{
    private const string None = "No document found, so there is no class Corpus: 'corpus/**/*.txt' and 'corpus/**/*.md' match no file. ";

    [Fact]
    public async Task A_text_that_was_nearly_found_is_named()
    {
        Sandbox sandbox = package.CreateSandbox("no-documents").Project("Empty.csproj");
        await sandbox.Restore();

        // Nothing that could have been meant is no warning: the package may be there for its types.
        sandbox.Write("docs/notes.md", "Notes").Write("robots.txt", "User-agent: *");
        (string output, IReadOnlyList<string> diagnostics) = await Check();
        Assert.Contains("EC0019: " + None + "Put a text there, or set EnableDefaultCorpusItems to false", output, StringComparison.Ordinal);
        Assert.Empty(diagnostics);

        sandbox.Write("corpus/.hidden/a.txt", "Hidden").Write("corpus/.gitkeep", "").Write("corpus/deep/visit.rst", "A visit");
        Assert.Contains(
            "Empty.csproj : warning EC0019: " + None + "There is 'corpus/deep/visit.rst': give it the extension .txt or .md, or add the item <CorpusDocument Include=\"corpus/**/*.rst\" />",
            Assert.Single((await Check()).Diagnostics), StringComparison.Ordinal);

        if (OperatingSystem.IsLinux())
        {
            Directory.Delete(sandbox.PathOf("corpus"), recursive: true);
            sandbox.Write("Corpus/a.txt", "A text\n\nwords");
            Assert.Contains(None + "There is a folder 'Corpus'", Assert.Single((await Check()).Diagnostics), StringComparison.Ordinal);
            Assert.Empty((await Check("-p:NoWarn=EC0019")).Diagnostics);
        }

        // What the project left out itself, or says in another way, needs no word.
        Assert.DoesNotContain("EC0019", (await Check("-p:EnableDefaultCorpusItems=false")).Output, StringComparison.Ordinal);
        sandbox.Project("Empty.csproj", items: """<CorpusDocument Remove="corpus/draft.txt" />""").Write("corpus/draft.txt", "A draft");
        Assert.DoesNotContain("EC0019", (await Check()).Output, StringComparison.Ordinal);
        sandbox.Project("Empty.csproj", items: """<CorpusDocument Remove="corpus/**" /><AdditionalFiles Include="corpus/draft.txt" EmbeddedCorpus="Corpus" />""");
        Assert.DoesNotContain("EC0019", (await Check()).Output, StringComparison.Ordinal);

        async Task<(string Output, IReadOnlyList<string> Diagnostics)> Check(params string[] arguments)
        {
            ProcessResult result = (await sandbox.DotNet(["msbuild", "-nologo", "-v:m", "-t:_CheckCorpusProject", .. arguments])).Succeeded();
            return (result.Output, result.Diagnostics);
        }
    }
}
