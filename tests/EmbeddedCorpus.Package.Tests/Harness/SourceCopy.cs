using System.Globalization;
using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Package.Tests.Harness;

/// <summary>The sources of the package in another folder, as a clean checkout has them, to be packed there or changed before.</summary>
internal sealed class SourceCopy
{
    private static readonly string[] s_folders = ["generator", "runtime"];
    private static readonly string[] s_files = [".editorconfig", "Directory.Build.props", "Directory.Packages.props", "LICENSE", "README.md", "global.json"];

    private readonly PackageFixture _package;
    private readonly string _root;
    private bool _isRestored;

    /// <param name="package">Whose folders are used.</param>
    /// <param name="root">Where to copy to.</param>
    public SourceCopy(PackageFixture package, string root)
    {
        _package = package;
        _root = root;
        foreach (string file in s_files.Concat(s_folders.SelectMany(Sources)))
        {
            string target = Path.Combine(root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Repository.Root, file), target);
        }
    }

    /// <summary>The value of a constant of the image format.</summary>
    /// <param name="root">The root of the sources.</param>
    /// <param name="constant">The name of the constant.</param>
    public static int Constant(string root, string constant) =>
        int.Parse(Assert.Single(Declaration(constant).Matches(File.ReadAllText(FormatPath(root)))).Value, CultureInfo.InvariantCulture);

    /// <summary>Changes a constant of the image format.</summary>
    public SourceCopy Set(string constant, int value)
    {
        string source = File.ReadAllText(FormatPath(_root));
        Assert.Single(Declaration(constant).Matches(source));
        File.WriteAllText(FormatPath(_root), Declaration(constant).Replace(source, value.ToString(CultureInfo.InvariantCulture)));
        return this;
    }

    /// <summary>Packs the package. Analyzers change nothing that is packed, and take most of the time.</summary>
    /// <returns>The path of the package.</returns>
    public async Task<string> Pack(string version, string output)
    {
        string[] restored = _isRestored ? ["--no-restore"] : [];
        (await _package.OnSources(_root, ["pack", "runtime/EmbeddedCorpus", "-c", "Release", "-o", output, $"-p:Version={version}", "-p:RunAnalyzers=false", "-nologo", "-v:q", .. restored])).Succeeded();
        _isRestored = true;
        return Path.Combine(output, $"EmbeddedCorpus.{version}.nupkg");
    }

    private static string FormatPath(string root) => Path.Combine(root, "runtime", "EmbeddedCorpus", "Format", "ImageFormat.cs");

    private static Regex Declaration(string constant) => new($@"(?<=public const int {constant} = )\d+(?=;)");

    private static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
        .Select(static path => Path.GetRelativePath(Repository.Root, path))
        .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"));
}
