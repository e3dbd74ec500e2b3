using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>A program of one file, which <c>dotnet run</c> builds without a project and mostly without MSBuild.</summary>
public class FileBasedAppTests(PackageFixture package)
{
    [Fact]
    public async Task A_program_of_one_file_shows_every_change_of_its_texts()
    {
        Sandbox sandbox = package.CreateSandbox("file-based")
            .Write("app.cs", Readme.Snippet("csharp", "<!-- snippet: file-based -->").Replace("@1.0.0-rc.1", "@" + PackageFixture.Version, StringComparison.Ordinal))
            .Write("corpus/a.txt", "A text\n\nwords");
        ProcessResult version = await sandbox.DotNet("--version");
        Assert.SkipUnless(int.Parse(version.Output.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture) >= 10, $"NOT TESTED: SDK {version.Output.Trim()} has no programs of one file.");

        Assert.Equal(["a: A text"], await Run());
        Assert.Equal(["a: A text"], await Run());

        sandbox.Write("corpus/a.txt", "An edited text\n\nwords");
        Assert.Equal(["a: An edited text"], await Run());

        sandbox.Write("corpus/b.txt", "Another text\n\nwords");
        Assert.Equal(["a: An edited text", "b: Another text"], await Run());

        File.Delete(sandbox.PathOf("corpus/a.txt"));
        Assert.Equal(["b: Another text"], await Run());

        async Task<string[]> Run() => (await sandbox.DotNet("run", "app.cs")).Succeeded().Output.TrimEnd('\n').Split('\n');
    }
}
