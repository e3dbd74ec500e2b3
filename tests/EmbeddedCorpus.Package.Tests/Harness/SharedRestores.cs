using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Package.Tests.Harness;

/// <summary>Restores projects that differ in nothing a restore looks at once for all of them: each gets a copy of what it wrote.</summary>
/// <remarks>
/// A restore takes about as much as the rest of a warm build: a server of MSBuild runs it in a new process each time
/// (https://github.com/dotnet/msbuild/issues/13315).
/// </remarks>
internal sealed partial class SharedRestores(PackageFixture package)
{
    // Stands in the written files for the project that gets a copy.
    private const string Name = "RestoredTemplate";

    private readonly ConcurrentDictionary<string, Lazy<Task<Restore>>> _restores = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Whether properties and items of a project say nothing to a restore.</summary>
    public static bool IsPlain(string properties, string items) => !Restored().IsMatch(properties) && !Restored().IsMatch(items);

    /// <summary>Writes what a restore of a project would write.</summary>
    /// <param name="path">The full path of the project file.</param>
    /// <param name="project">The project, without what says nothing to a restore.</param>
    public async Task CopyTo(string path, string project)
    {
        Restore restore = await _restores.GetOrAdd(project, _ => new Lazy<Task<Restore>>(() => Run(project))).Value;
        string directory = Path.GetDirectoryName(path)!;
        foreach ((string file, string text) in restore.Files)
        {
            string target = Path.Combine(directory, "obj", file.Replace(Name, Path.GetFileNameWithoutExtension(path), StringComparison.Ordinal));
            string copy = text.Replace(restore.Directory, directory, StringComparison.Ordinal).Replace(Name, Path.GetFileNameWithoutExtension(path), StringComparison.Ordinal);

            // A file that is written again makes the next build compile.
            if (!File.Exists(target) || File.ReadAllText(target) != copy)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllText(target, copy);
            }
        }
    }

    private async Task<Restore> Run(string project)
    {
        string directory = package.CreateFolder("restored/" + Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture));
        File.WriteAllText(Path.Combine(directory, Name + ".csproj"), project);
        (await DotNet.Run(package.Servers, directory, package.Packages, "restore", "-nologo", "-v:q")).Succeeded();
        string[] files = Directory.GetFiles(Path.Combine(directory, "obj"));
        Assert.Contains("project.assets.json", files.Select(Path.GetFileName));
        return new Restore(directory, [.. files.Select(static file => (Path.GetFileName(file), File.ReadAllText(file)))]);
    }

    [GeneratedRegex("Reference|Framework|Restore|Runtime|Publish|Aot|Trim|Package|Import|OutputPath|Download")]
    private static partial Regex Restored();

    private sealed record Restore(string Directory, (string Name, string Text)[] Files);
}
