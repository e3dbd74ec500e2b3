using System.Text;

namespace EmbeddedCorpus.Package.Tests.Harness;

/// <summary>A folder outside the repository with one or more projects in it.</summary>
/// <param name="package">The package that the projects reference.</param>
/// <param name="directory">The folder.</param>
/// <param name="isCold">Whether its builds use no server, as the first of a machine.</param>
internal sealed class Sandbox(PackageFixture package, string directory, bool isCold)
{
    // The builds whose projects were restored and have not changed since.
    private readonly HashSet<string> _restored = [];

    // The files that a restore reads, and for the only one of them what it can share a restore by.
    private readonly HashSet<string> _projects = [];
    private string? _restoredProject;

    /// <summary>The folder.</summary>
    public string Directory { get; } = directory;

    /// <summary>The path of a file of the folder.</summary>
    public string PathOf(string path) => Path.Combine(Directory, path);

    /// <summary>Writes a text file as UTF-8 without a byte order mark.</summary>
    public Sandbox Write(string path, string text) => Write(path, new UTF8Encoding(false).GetBytes(text));

    /// <summary>Writes a file.</summary>
    public Sandbox Write(string path, byte[] bytes)
    {
        if (Path.GetExtension(path) is ".csproj" or ".props" or ".targets" or ".slnx")
        {
            _restored.Clear();
            _projects.Add(path);
            _restoredProject = null;
        }

        string full = PathOf(path);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    /// <summary>Writes a project that references the package.</summary>
    /// <param name="path">The project file.</param>
    /// <param name="properties">Further properties, as XML.</param>
    /// <param name="items">Further items, as XML.</param>
    /// <param name="framework">The target framework.</param>
    /// <param name="isLibrary">Whether it is a library.</param>
    /// <param name="storage">Where its corpora are stored; null for a project that says nothing.</param>
    /// <param name="version">The version of the package.</param>
    /// <param name="sdk">The SDK of the project.</param>
    public Sandbox Project(string path, string properties = "", string items = "", string framework = "net10.0", bool isLibrary = false, Storage? storage = null, string version = PackageFixture.Version, string sdk = "Microsoft.NET.Sdk")
    {
        Write(path, Text(storage is null ? properties : $"<EmbeddedCorpusStorage>{storage}</EmbeddedCorpusStorage>{properties}", items));
        if (!isCold && framework.Length > 0 && SharedRestores.IsPlain(properties, items))
        {
            _restoredProject = Text(string.Empty, string.Empty);
        }

        return this;

        string Text(string properties, string items) => $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>{(isLibrary ? "Library" : "Exe")}</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="EmbeddedCorpus" Version="{version}" />
                {items}
              </ItemGroup>
            </Project>
            """;
    }

    /// <summary>The files of a kind that the package's task keeps below a project.</summary>
    public string[] Kept(string extension, string project = ".") =>
        System.IO.Directory.Exists(KeptFolder(project)) ? System.IO.Directory.GetFiles(KeptFolder(project), "*" + extension) : [];

    /// <summary>The folder of these files.</summary>
    public string KeptFolder(string project = ".") => PathOf(Path.Combine(project, "obj", "EmbeddedCorpus"));

    /// <summary>Runs <c>dotnet</c> in the folder.</summary>
    public Task<ProcessResult> DotNet(params string[] arguments) => isCold
        ? Harness.DotNet.Run(Directory, package.Packages, arguments)
        : Harness.DotNet.Run(package.Servers, Directory, package.Packages, arguments);

    /// <summary>Restores the only project of the folder.</summary>
    public async Task Restore()
    {
        if (!await ShareRestore())
        {
            (await DotNet("restore", "-nologo", "-v:q")).Succeeded();
        }
    }

    /// <summary>Builds the project of the folder, and restores it if it was not or has changed.</summary>
    /// <param name="arguments">The project or solution, if it lies elsewhere, and options.</param>
    public async Task<ProcessResult> Build(params string[] arguments)
    {
        string build = string.Join(' ', arguments);
        string[] restored = _restored.Contains(build) || await ShareRestore() ? ["--no-restore"] : [];
        ProcessResult result = await DotNet(["build", .. arguments, "-nologo", "-v:q", .. restored]);
        if (result.ExitCode == 0)
        {
            _restored.Add(build);
        }

        return result;
    }

    // Whether the folder has one project, which is restored from now on as others like it.
    private async Task<bool> ShareRestore()
    {
        if (_restoredProject is null || _projects.Count > 1)
        {
            return false;
        }

        await package.Restores.CopyTo(PathOf(Assert.Single(_projects)), _restoredProject);
        return true;
    }

    /// <summary>Runs any program in the folder; a build that it starts is a cold one.</summary>
    public Task<ProcessResult> Start(string program, params string[] arguments) => Harness.DotNet.Start(program, Directory, package.Packages, arguments);

    /// <summary>Runs a program that was built or published here.</summary>
    public Task<ProcessResult> Execute(string program, params string[] arguments) => Harness.DotNet.Start(PathOf(program), Directory, package.Packages, arguments);

    /// <summary>Builds and runs the project of the folder, and returns the lines it prints.</summary>
    public async Task<string[]> Run(string project = ".")
    {
        (await Build(project)).Succeeded();
        return await RunBuilt(project);
    }

    /// <summary>Runs a project that was built, and returns the lines it prints.</summary>
    /// <param name="project">The folder of the project.</param>
    /// <param name="configuration">The configuration that was built.</param>
    /// <param name="arguments">The arguments of the program.</param>
    public async Task<string[]> RunBuilt(string project = ".", string configuration = "Debug", params string[] arguments)
    {
        string settings = Assert.Single(System.IO.Directory.GetFiles(PathOf(Path.Combine(project, "bin", configuration)), "*.runtimeconfig.json", SearchOption.AllDirectories));

        // Not by "dotnet run", which evaluates the project once more.
        ProcessResult result = await Start("dotnet", [settings.Replace(".runtimeconfig.json", ".dll", StringComparison.Ordinal), .. arguments]);
        return result.Succeeded().Output.TrimEnd('\n').Split('\n');
    }
}
