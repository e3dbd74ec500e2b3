using EmbeddedCorpus.Package.Tests.Harness;

[assembly: AssemblyFixture(typeof(PackageFixture))]

namespace EmbeddedCorpus.Package.Tests.Harness;

/// <summary>Packs the package once into a temporary feed, with a package cache of its own that starts empty.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    /// <summary>The version that is packed: one that no registry has.</summary>
    public const string Version = "0.1.0-test";

    private readonly string _root = Directory.CreateTempSubdirectory("embedded-corpus-").FullName;

    /// <summary>Makes the folders; the package is packed later.</summary>
    public PackageFixture()
    {
        Others = new OtherVersions(this);
        Restores = new SharedRestores(this);
    }

    /// <summary>The servers of the run's builds.</summary>
    internal BuildServers Servers { get; } = new();

    /// <summary>Other versions of the package, which lie in the feed once a test has asked for them.</summary>
    internal OtherVersions Others { get; }

    /// <summary>The restores that several projects share.</summary>
    internal SharedRestores Restores { get; }

    /// <summary>The folder with the package.</summary>
    public string Feed => Path.Combine(_root, "feed");

    /// <summary>The package cache.</summary>
    public string Packages => Path.Combine(_root, "packages");

    /// <summary>The package.</summary>
    public string PackagePath => Path.Combine(Feed, $"EmbeddedCorpus.{Version}.nupkg");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // Nothing of this repository's build may reach the projects below the temporary folder.
        File.WriteAllText(Path.Combine(_root, "Directory.Build.props"), $"<Project><PropertyGroup><RestoreAdditionalProjectSources>{Feed}</RestoreAdditionalProjectSources><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>");
        File.WriteAllText(Path.Combine(_root, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(_root, "Directory.Packages.props"), "<Project />");
        File.WriteAllText(Path.Combine(_root, "global.json"), "{}");

        // Analyzers change nothing that is packed, and take most of the time.
        (await InRepository("pack", "runtime/EmbeddedCorpus", "-c", "Release", "-o", Feed, $"-p:Version={Version}", "-p:RunAnalyzers=false", "-nologo")).Succeeded();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Servers.Stop(_root, Packages);
        Directory.Delete(_root, recursive: true);
    }

    /// <summary>A new folder for projects.</summary>
    internal Sandbox CreateSandbox(string name, bool isCold = false) => new(this, Directory.CreateDirectory(Path.Combine(_root, "work", name)).FullName, isCold);

    /// <summary>A copy of the package's sources in a new folder.</summary>
    internal SourceCopy CopySources(string name) => new(this, Directory.CreateDirectory(Path.Combine(_root, "sources", name)).FullName);

    /// <summary>A new folder for files.</summary>
    internal string CreateFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, "work", name)).FullName;

    /// <summary>Runs <c>dotnet</c> on the repository itself, with the cache that its own build uses.</summary>
    internal Task<ProcessResult> InRepository(params string[] arguments) => OnSources(Repository.Root, arguments);

    /// <summary>Runs <c>dotnet</c> on sources of the repository, with the cache that its own build uses.</summary>
    internal Task<ProcessResult> OnSources(string directory, params string[] arguments) =>
        DotNet.Run(Servers, directory, Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? DefaultPackages, arguments);

    private static string DefaultPackages => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
