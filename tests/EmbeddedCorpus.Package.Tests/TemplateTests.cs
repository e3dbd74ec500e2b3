using System.IO.Compression;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>The template of <c>dotnet new</c>, and the package for the tests of users, as a user gets them.</summary>
public class TemplateTests(PackageFixture package)
{
    [Fact]
    public async Task A_new_app_runs_and_its_code_is_tested_with_a_corpus_of_strings()
    {
        string feed = package.CreateFolder("template-feed");
        foreach (string project in new[] { "EmbeddedCorpus.Templates", "EmbeddedCorpus.Testing" })
        {
            (await package.InRepository("pack", "generator/" + project, "-c", "Release", "-o", feed, $"-p:Version={PackageFixture.Version}", "-p:RunAnalyzers=false", "-nologo")).Succeeded();
        }

        Assert.Equal(
            ["lib/net8.0/EmbeddedCorpus.Compiler.dll", "lib/net8.0/EmbeddedCorpus.Markdown.dll", "lib/net8.0/EmbeddedCorpus.Testing.dll", "lib/net8.0/EmbeddedCorpus.Testing.xml"],
            Files(feed, "EmbeddedCorpus.Testing").Where(static name => name.StartsWith("lib/", StringComparison.Ordinal)));
        Assert.Equal(
            ["content/corpus-app/.template.config/dotnetcli.host.json", "content/corpus-app/.template.config/template.json", "content/corpus-app/CorpusApp.csproj", "content/corpus-app/Program.cs", "content/corpus-app/corpus/harbour.md", "content/corpus-app/corpus/nets.txt"],
            Files(feed, "EmbeddedCorpus.Templates").Where(static name => name.StartsWith("content/", StringComparison.Ordinal)));

        Sandbox sandbox = package.CreateSandbox("template");
        (await sandbox.DotNet("new", "install", Path.Combine(feed, $"EmbeddedCorpus.Templates.{PackageFixture.Version}.nupkg"), "--debug:custom-hive", sandbox.PathOf("hive"))).Succeeded();
        (await sandbox.DotNet("new", "corpus-app", "-o", "News", "--no-restore", "--debug:custom-hive", sandbox.PathOf("hive"))).Succeeded();
        string file = File.ReadAllText(sandbox.PathOf("News/News.csproj"));
        Assert.Contains("<EmbeddedCorpusNamespace>News</EmbeddedCorpusNamespace>", file);
        sandbox.Write("News/News.csproj", file.Replace("</Project>", $"""
              <PropertyGroup><RestoreAdditionalProjectSources>$(RestoreAdditionalProjectSources);{feed}</RestoreAdditionalProjectSources></PropertyGroup>
              <ItemGroup><PackageReference Include="EmbeddedCorpus.Testing" Version="{PackageFixture.Version}" /></ItemGroup>
            </Project>
            """, StringComparison.Ordinal));
        (await sandbox.Build("News")).Succeeded();
        Assert.Equal(["harbour: The new quay is open, 2026-01-15, quotations: 1", "nets: The nets are dry, 2026-02-03, quotations: 1"], await sandbox.RunBuilt("News"));
        Assert.Equal(["Jonas Beck, quotations: 1", "Mira Holt, quotations: 1"], await sandbox.RunBuilt("News", "Debug", "speakers"));
        Assert.StartsWith("The new quay is open: ", Assert.Single(await sandbox.RunBuilt("News", "Debug", "search", "ferries")));

        string page = File.ReadAllText(Path.Combine(Repository.Root, "generator/docs/testing.md")).ReplaceLineEndings("\n");
        sandbox.Write("News/Program.cs", Fence(page, "<!-- snippet: test-corpus -->\n```csharp\n"));
        Assert.Equal(Fence(page, "The program prints:\n\n```text\n").TrimEnd().Split('\n'), await sandbox.Run("News"));
    }

    private static IEnumerable<string> Files(string feed, string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(feed, $"{id}.{PackageFixture.Version}.nupkg"));
        return [.. archive.Entries.Select(static entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    private static string Fence(string page, string start)
    {
        int at = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return page[at..page.IndexOf("```", at, StringComparison.Ordinal)];
    }
}
