using System.Security.Cryptography;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

public class DeterminismTests(PackageFixture package)
{
    [Fact]
    public async Task Two_builds_in_two_folders_give_the_same_bytes()
    {
        (string Assembly, string Image) first = await Build("determinism/here", "A text\n\nwords", "B text\n\n“More,” said Jane Doe.");
        (string Assembly, string Image) second = await Build("determinism/far/away", "A text\n\nwords", "B text\n\n“More,” said Jane Doe.");
        (string Assembly, string Image) other = await Build("determinism/changed", "A text\n\nwords", "B text\n\n“More!” said Jane Doe.");
        Assert.Equal(first, second);
        Assert.NotEqual(first.Assembly, other.Assembly);
        Assert.NotEqual(first.Image, other.Image);
    }

    private async Task<(string Assembly, string Image)> Build(string name, params string[] texts)
    {
        Sandbox sandbox = package.CreateSandbox(name)
            .Project("Same.csproj", "<PathMap>$(MSBuildProjectDirectory)=/src</PathMap><ContinuousIntegrationBuild>true</ContinuousIntegrationBuild>", TwoCorpora.Documents, isLibrary: true);
        for (int index = 0; index < texts.Length; index++)
        {
            sandbox.Write($"texts/{index}.txt", texts[index]);
        }

        (await sandbox.Build("-c", "Release")).Succeeded();
        return (Hash(sandbox.PathOf("bin/Release/net10.0/Same.dll")), Hash(Assert.Single(sandbox.Kept(".image"))));
    }

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
