using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>The settings of the runtime that a compiler is started with for texts in literals.</summary>
public class CompilerEnvironmentTests(PackageFixture package)
{
    [Fact]
    public async Task A_project_with_literals_starts_the_compiler_with_settings_that_others_leave_as_they_are()
    {
        Sandbox sandbox = package.CreateSandbox("environment")
            .Project("Tuned.csproj", "<CscEnvironment>MINE=1;DOTNET_TieredPGO=1</CscEnvironment>")
            .Write("corpus/a.txt", "A text\n\nwords")
            .Write("Program.cs", "Console.WriteLine(1);");
        (await sandbox.DotNet("restore")).Succeeded();

        // What the project sets comes last, and the last counts.
        Assert.Equal("DOTNET_TieredPGO=0;DOTNET_gcConcurrent=0;MINE=1;DOTNET_TieredPGO=1", await Environment());
        Assert.Equal("MINE=1;DOTNET_TieredPGO=1", await Environment("-p:EmbeddedCorpusTuneCompiler=false"));
        Assert.Equal("MINE=1;DOTNET_TieredPGO=1", await Environment("-p:EmbeddedCorpusStorage=Resource"));
        Assert.Equal("MINE=1;DOTNET_TieredPGO=1", await Environment("-p:EnableDefaultCorpusItems=false"));

        async Task<string> Environment(params string[] properties)
        {
            ProcessResult result = (await sandbox.DotNet(["msbuild", "-nologo", "-t:Compile", "-getProperty:CscEnvironment", .. properties])).Succeeded();
            return result.Output.Trim();
        }
    }
}
