using System.Security.Cryptography;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

public class DeterminismTests(PackageFixture package)
{
    [Fact]
    public async Task Two_builds_in_two_folders_give_the_same_bytes()
    {
        string first = await Build("determinism/here", "A text\n\nwords", "B text\n\n“More,” said Jane Doe.");
        string second = await Build("determinism/far/away", "A text\n\nwords", "B text\n\n“More,” said Jane Doe.");
        string other = await Build("determinism/changed", "A text\n\nwords", "B text\n\n“More!” said Jane Doe.");
        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    private async Task<string> Build(string name, params string[] texts)
    {
        Sandbox sandbox = package.CreateSandbox(name)
            .Project("Same.csproj", "<PathMap>$(MSBuildProjectDirectory)=/src</PathMap><ContinuousIntegrationBuild>true</ContinuousIntegrationBuild>", isLibrary: true);
        for (int index = 0; index < texts.Length; index++)
        {
            sandbox.Write($"corpus/{index}.txt", texts[index]);
        }

        (await sandbox.DotNet("build", "-nologo", "-v:q", "-c", "Release", "-p:UseSharedCompilation=false")).Succeeded();
        return Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(sandbox.PathOf("bin/Release/net10.0/Same.dll"))));
    }
}
