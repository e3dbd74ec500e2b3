using System.Diagnostics;

namespace EmbeddedCorpus.Browser.Tests;

/// <summary>The sample <c>corpus/EmbeddedCorpus.Samples.Site</c>, published once and served on a free port of this machine.</summary>
public sealed class PublishedSite : IDisposable
{
    private const string Project = "corpus/EmbeddedCorpus.Samples.Site";

    private readonly string _folder = Directory.CreateTempSubdirectory("site").FullName;
    private readonly Lazy<Task> _published;
    private StaticServer? _server;

    public PublishedSite() => _published = new Lazy<Task>(Publish);

    /// <summary>The files that a server of static files needs.</summary>
    public string Files => Path.Combine(_folder, "wwwroot");

    public void Dispose()
    {
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The address of the site, which is published first. The test is skipped if the packages for WebAssembly are missing.</summary>
    public async Task<Uri> Start()
    {
        await _published.Value;
        return _server!.Address;
    }

    private async Task Publish()
    {
        (int code, string output) = await DotNet("restore", "-p:Configuration=Release");
        Assert.SkipWhen(IsMissing(output), $"NOT TESTED: the packages of Blazor WebAssembly are missing.\n{output}");
        Assert.True(code == 0, output);
        (code, output) = await DotNet("publish", "-c", "Release", "--no-restore", "-nodeReuse:false", "-o", _folder);
        Assert.True(code == 0, output);
        Assert.DoesNotContain("warning IL", output, StringComparison.Ordinal);
        _server = new StaticServer(Files);
    }

    // No registry, no package of that name, or none of that version; of those that only a program for WebAssembly needs.
    private static bool IsMissing(string output) => output.Split('\n').Any(static line =>
        line.Contains(": error NU1301", StringComparison.Ordinal)
        || (line.Contains(": error NU110", StringComparison.Ordinal)
            && (line.Contains("browser-wasm", StringComparison.Ordinal) || line.Contains("WebAssembly", StringComparison.Ordinal) || line.Contains("ILLink", StringComparison.Ordinal))));

    private static async Task<(int Code, string Output)> DotNet(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Path.Combine(Root(), Project),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["UseSharedCompilation"] = "false"; // A compiler server may hold an older build of the generator.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + error);
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EmbeddedCorpus.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run from a folder inside the repository.");
    }
}
