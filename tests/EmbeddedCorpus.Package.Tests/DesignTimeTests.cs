using System.Text.Json;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>What an IDE asks a build for.</summary>
public class DesignTimeTests(PackageFixture package)
{
    [Fact]
    public async Task A_design_time_build_has_the_declarations_and_not_the_texts()
    {
        Sandbox sandbox = package.CreateSandbox("design-time")
            .Project("Design.csproj")
            .Write("corpus/a.txt", "A text\n\nShort.\n\nwords that are not there")
            .Write("Program.cs", "Console.WriteLine(Design.Corpus.Articles.AText.Paragraphs.Count);");
        (await sandbox.Build("-p:DesignTimeBuild=true")).Succeeded();
        Assert.Equal(-1, File.ReadAllBytes(sandbox.PathOf("bin/Debug/net10.0/Design.dll")).AsSpan().IndexOf("words that are not there"u8));
        ProcessResult run = await sandbox.Start("dotnet", "bin/Debug/net10.0/Design.dll");
        Assert.Contains("design-time build, which holds no texts: build the project", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_design_time_build_of_a_resource_hands_the_compiler_the_manifest_and_the_profile_and_no_text()
    {
        Sandbox sandbox = package.CreateSandbox("design-time-resource")
            .Project("Design.csproj", storage: Storage.Resource)
            .Write("corpus/a.txt", "A text\n\nShort.\n\nwords that are not there")
            .Write("Program.cs", "Console.WriteLine(Design.Corpus.Articles.AText.Paragraphs.Count);");

        // The way of an IDE: the targets run, the compiler does not, and its arguments are handed over.
        await sandbox.Restore();
        ProcessResult arguments = await sandbox.DotNet(
            "build", "--no-restore", "-nologo", "-t:Compile;CoreCompile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs");
        JsonElement items = JsonDocument.Parse(arguments.Succeeded().Output).RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs");
        string[] files = [.. items.EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!).Where(argument => argument.StartsWith("/additionalfile:", StringComparison.Ordinal))];
        string manifest = Assert.Single(sandbox.Kept(".manifest"));
        string profile = Path.ChangeExtension(Path.GetFileName(manifest), ".profile");
        Assert.Equal(2, files.Length);
        Assert.Contains(files, file => file.Contains(Path.GetFileName(manifest), StringComparison.Ordinal));
        Assert.Contains(files, file => file.Contains(profile, StringComparison.Ordinal));
        Assert.Contains("AText", File.ReadAllText(manifest), StringComparison.Ordinal);
        Assert.DoesNotContain("words that are not there", File.ReadAllText(manifest), StringComparison.Ordinal);

        // The declarations are enough for the compiler.
        (await sandbox.Build("-p:DesignTimeBuild=true")).Succeeded();
    }
}
