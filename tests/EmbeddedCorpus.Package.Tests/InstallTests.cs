using EmbeddedCorpus.Package.Tests.Harness;
using EmbeddedCorpus.Pages;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>A newcomer's first steps, as the README and the tutorial describe them: the SDK, the package, a text.</summary>
public class InstallTests(PackageFixture package)
{
    // The servers that keep MSBuild and the compiler warm for other tests are not used here: it is the first build on a machine.
    [Fact]
    public async Task The_first_program_of_the_readme_runs_after_its_commands()
    {
        Page readme = Readme.Page("README.md");
        Fence[] fences = [.. readme.Fences.TakeWhile(static fence => fence.Argument("output") != "first")];
        var walk = new Walk(package, "readme", isCold: true);
        await walk.Go(fences);
        await walk.Go([fences[^1] with { Comment = "file: Program.cs" }]);
        await walk.Run("dotnet run");

        Assert.Equal(readme.Fences.Single(static fence => fence.Argument("output") == "first").Text, walk.Printed);
        Assert.Equal(["dotnet new console -o app", "cd app", "dotnet add package EmbeddedCorpus --prerelease", "dotnet run"], walk.Commands);
        Assert.InRange(fences[^1].Text.Split('\n').Count(static line => line.Length > 0), 10, 20);
    }

    [Fact]
    public async Task Every_command_and_file_of_the_tutorial_gives_what_the_tutorial_prints()
    {
        var walk = new Walk(package, "tutorial");
        Page tutorial = Readme.Page("generator/docs/getting-started.md");
        await walk.Go(tutorial.Fences);

        string[] folder = [.. tutorial.Fences.Where(static fence => fence.Argument("walk") == "folder").SelectMany(static fence => fence.Text.TrimEnd('\n').Split('\n'))];
        Assert.Equal(folder, walk.Commands.TakeLast(folder.Length));
        Assert.InRange(folder.Length, 4, 6);
        Assert.Contains("six commands", tutorial.Prose, StringComparison.Ordinal);
    }
}
