using System.Text.RegularExpressions;
using EmbeddedCorpus.Pages;

namespace EmbeddedCorpus.Package.Tests.Harness;

/// <summary>Goes through a page as its reader does: writes its files, runs its commands, compares what they print.</summary>
/// <remarks><c>tests/README.md</c> says how the fences of such a page are marked.</remarks>
/// <param name="package">The package that the page installs.</param>
/// <param name="name">The folder of the walk.</param>
/// <param name="isCold">Whether its builds use no server, as the first of a machine.</param>
internal sealed partial class Walk(PackageFixture package, string name, bool isCold = false)
{
    private string _folder = ".";
    private ProcessResult? _last;

    /// <summary>The commands so far.</summary>
    public List<string> Commands { get; } = [];

    /// <summary>What the last command printed: without the folder of the walk, and without the project and the help link after a diagnostic.</summary>
    public string Printed => Diagnostic().Replace(_last!.Output.Replace(Here.Directory + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal), "$1");

    private Sandbox Here => package.CreateSandbox(Path.GetFullPath(Path.Combine("/", name, _folder))[1..], isCold);

    /// <summary>Goes through fences, in their order.</summary>
    public async Task Go(IEnumerable<Fence> fences)
    {
        foreach (Fence fence in fences)
        {
            if (fence.Argument("file") is string path)
            {
                Here.Write(path, fence.Text);
            }
            else if (fence.Language == "console")
            {
                foreach (string command in fence.Text.TrimEnd('\n').Split('\n'))
                {
                    await Run(command);
                }
            }
            else if (fence.Comment == "printed")
            {
                Assert.Equal(fence.Text, Printed);
            }
            else if (fence.Argument("printed") == "a part")
            {
                Assert.Contains(fence.Text.TrimEnd('\n'), Printed.Split('\n'));
            }
        }
    }

    /// <summary>Runs one command.</summary>
    public async Task Run(string command)
    {
        Commands.Add(command);
        string[] words = [.. Word().Matches(command).Select(static match => match.Value.Trim('"'))];
        if (words[0] == "cd")
        {
            _folder = Path.Combine(_folder, words[1]);
            return;
        }

        // The package that the test packed has a version that no registry has.
        bool isPackage = command == "dotnet add package EmbeddedCorpus --prerelease";
        _last = words[0] == "dotnet" ? await Here.DotNet(isPackage ? [.. words[1..^1], "--version", PackageFixture.Version] : words[1..]) : await Here.Start(words[0], words[1..]);
        _last.Succeeded();
    }

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex("(\\): (?:warning|error) .*?)(?: \\(https://\\S+\\))?(?: \\[[^\\]\n]*\\])?$", RegexOptions.Multiline)]
    private static partial Regex Diagnostic();
}
