using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>Builds that share the build cache of a project, and those that cannot write to it.</summary>
public class BuildCacheTests(PackageFixture package)
{
    [Fact]
    public async Task Builds_of_two_configurations_share_a_cache_and_neither_needs_it_where_it_was_built()
    {
        Sandbox sandbox = package.CreateSandbox("build-cache")
            .Project("app/Shared.csproj", storage: Storage.Resource)
            .Write("app/Program.cs", "Console.WriteLine(Shared.Corpus.Articles.Count);")
            .Write("all.proj", """
                <Project>
                  <Target Name="Build">
                    <ItemGroup>
                      <P Include="app/Shared.csproj" AdditionalProperties="Configuration=Debug" />
                      <P Include="app/Shared.csproj" AdditionalProperties="Configuration=Release" />
                    </ItemGroup>
                    <MSBuild Projects="@(P)" Targets="Rebuild" BuildInParallel="true" />
                  </Target>
                </Project>
                """);
        for (int number = 0; number < 200; number++)
        {
            sandbox.Write($"app/corpus/{number}.txt", $"Text {number}\n\n“Words of {number},” said Jo Doe.\n");
        }

        await sandbox.Restore();

        // With and without files of both: a clean must not remove what the other writes or reads.
        (await sandbox.DotNet("msbuild", "all.proj", "-m:2", "-nologo", "-v:q")).Succeeded();
        (await sandbox.DotNet("msbuild", "all.proj", "-m:2", "-nologo", "-v:q")).Succeeded();
        Assert.Single(sandbox.Kept(".image", "app"));

        (await sandbox.DotNet("clean", "app", "-c", "Debug", "-nologo", "-v:q")).Succeeded();
        Assert.Single(sandbox.Kept(".image", "app"));

        // Another build holds the folder, and there is nothing to write.
        using (new FileStream(Path.Combine(sandbox.KeptFolder("app"), "lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            (await sandbox.DotNet("publish", "app", "-c", "Release", "--no-build", "-o", "out", "-nologo", "-v:q")).Succeeded();
        }

        (await sandbox.DotNet("clean", "app", "-c", "Release", "-nologo", "-v:q")).Succeeded();
        Assert.Equal(["lock"], sandbox.Kept(string.Empty, "app").Select(Path.GetFileName));

        // No user can write here.
        Directory.Delete(sandbox.KeptFolder("app"), recursive: true);
        File.WriteAllText(sandbox.KeptFolder("app"), "a file");
        ProcessResult failed = await sandbox.DotNet("build", "app", "--no-restore", "-nologo", "-v:q");
        Assert.NotEqual(0, failed.ExitCode);
        Assert.Contains($"error EC0017: The build cache in '{sandbox.KeptFolder("app")}", Assert.Single(failed.Diagnostics), StringComparison.Ordinal);
    }
}
