using System.Security.Cryptography;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

public class DeterminismTests(PackageFixture package)
{
    private const string View = """
        using EmbeddedCorpus;
        [ArticleView("InResource")] public readonly partial struct Post { public partial DateOnly? Updated { get; } [FieldName("updated")] public partial DateTimeOffset? Moment { get; } }
        """;

    private const string Dated = "---\ndate: 2017-01-01 00:10:10\nupdated: 2017-01-01T23:50:00-05:00\n---\n\nA text\n\nwords";

    [Fact]
    public async Task Two_builds_in_two_folders_and_time_zones_give_the_same_bytes()
    {
        (string Assembly, string Image) first = await Build("determinism/here", null, Dated, "B text\n\n“More,” said Jane Doe.");
        (string Assembly, string Image) second = await Build("determinism/far/away", "Pacific/Kiritimati", Dated, "B text\n\n“More,” said Jane Doe.");
        (string Assembly, string Image) other = await Build("determinism/changed", null, Dated, "B text\n\n“More!” said Jane Doe.");
        Assert.Equal(first, second);
        Assert.NotEqual(first.Assembly, other.Assembly);
        Assert.NotEqual(first.Image, other.Image);
    }

    private async Task<(string Assembly, string Image)> Build(string name, string? zone, params string[] texts)
    {
        Sandbox sandbox = package.CreateSandbox(name)
            .Write("Post.cs", View)
            .Project("Same.csproj", "<PathMap>$(MSBuildProjectDirectory)=/src</PathMap><ContinuousIntegrationBuild>true</ContinuousIntegrationBuild>", TwoCorpora.Documents, isLibrary: true);
        for (int index = 0; index < texts.Length; index++)
        {
            sandbox.Write($"texts/{index}.txt", texts[index]);
        }

        // A build of its own, since a server keeps the zone that it was started with.
        ProcessResult build = zone is null
            ? await sandbox.Build("-c", "Release")
            : await sandbox.Start("env", $"TZ={zone}", "dotnet", "build", "-c", "Release", "-nologo", "-v:q");
        build.Succeeded();
        return (Hash(sandbox.PathOf("bin/Release/net10.0/Same.dll")), Hash(Assert.Single(sandbox.Kept(".image"))));
    }

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
