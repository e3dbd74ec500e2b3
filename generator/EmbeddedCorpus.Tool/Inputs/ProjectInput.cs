using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Tool.Inputs;

/// <summary>Asks MSBuild for the documents and the settings of a project.</summary>
internal static class ProjectInput
{
    private const string DocumentItem = "CorpusDocument";
    private const string CorpusItem = "EmbeddedCorpus";

    private static readonly string[] s_extensions = [".csproj", ".fsproj", ".vbproj", ".proj"];

    private static readonly string[] s_properties =
    [
        "EmbeddedCorpusNaming", "EmbeddedCorpusConstants", "EmbeddedCorpusSearch", "EmbeddedCorpusLanguage", "EmbeddedCorpusSearchFields", "EmbeddedCorpusDrafts",
        "EmbeddedCorpusQuotes", "EmbeddedCorpusIndirectSpeech", "EmbeddedCorpusHtml", "EmbeddedCorpusSource", "EmbeddedCorpusWarningLimit", "TargetFrameworks",
    ];

    /// <summary>Whether a path names a project.</summary>
    public static bool IsProject(string path) => s_extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the documents of a project.</summary>
    /// <exception cref="InputException">The project does not exist, cannot be evaluated, or has no documents.</exception>
    public static CorpusInput Read(string path, CancellationToken cancellation)
    {
        string project = Path.GetFullPath(path);
        if (!File.Exists(project))
        {
            throw new InputException($"'{path}' does not exist.");
        }

        using JsonDocument evaluated = Evaluate(project, [], cancellation);
        if (Items(evaluated, DocumentItem).Any() || Property(evaluated, "TargetFrameworks") is not { Length: > 0 } frameworks)
        {
            return Read(path, project, evaluated);
        }

        // A project of several frameworks has its items in the builds of each.
        using JsonDocument ofFramework = Evaluate(project, [$"-p:TargetFramework={frameworks.Split(';')[0].Trim()}"], cancellation);
        return Read(path, project, ofFramework);
    }

    private static CorpusInput Read(string path, string project, JsonDocument evaluated)
    {
        string[] corpora = [.. Items(evaluated, CorpusItem).Select(static item => string.Join(
            "/", new[] { "Identity", "Search", "Language", "Quotes", "Source", "Html", "IndirectSpeech", "SearchFields" }.Select(name => Text(item, name))))];
        string joined = corpora.Length == 0 ? string.Empty : Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join('|', corpora)));
        var settings = CorpusSettings.Read(name => name == "_EmbeddedCorpusSettings" ? joined : Property(evaluated, name));
        var documents = new List<(string, DocumentMetadata)>();
        foreach (JsonElement item in Items(evaluated, DocumentItem))
        {
            documents.Add((Text(item, "FullPath"), DocumentMetadata.Read(
                name => name == nameof(DocumentMetadata.Id) ? "/" + Text(item, "RecursiveDir") + Text(item, "Filename") : Text(item, name),
                settings.Quotes,
                settings.Html,
                settings.Indirect)));
        }

        return documents.Count > 0
            ? CorpusInput.Of(documents, Path.GetDirectoryName(project)!, settings)
            : throw new InputException($"The project '{path}' has no item {DocumentItem}. Restore the project first, or name the folder of its texts.");
    }

    private static JsonDocument Evaluate(string project, string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetDirectoryName(project)!,
        };
        string[] asked = ["msbuild", project, "-nologo", $"-getItem:{DocumentItem},{CorpusItem}", $"-getProperty:{string.Join(',', s_properties)}", .. arguments];
        foreach (string argument in asked)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using Process process = Process.Start(start) ?? throw new InputException("The command 'dotnet' cannot be started.");
            using CancellationTokenRegistration ended = cancellation.Register(() => process.Kill(entireProcessTree: true));
            Task<string> error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return process.ExitCode == 0
                ? JsonDocument.Parse(output)
                : throw new InputException($"MSBuild cannot evaluate '{project}':\n{(output.Trim() + "\n" + error.GetAwaiter().GetResult().Trim()).Trim()}");
        }
        catch (Exception exception) when (exception is Win32Exception or JsonException)
        {
            throw new InputException($"MSBuild cannot evaluate '{project}': {exception.Message}. The command needs the SDK 8.0.100 or later.");
        }
    }

    private static IEnumerable<JsonElement> Items(JsonDocument evaluated, string name) =>
        evaluated.RootElement.TryGetProperty("Items", out JsonElement items) && items.TryGetProperty(name, out JsonElement found) ? found.EnumerateArray() : [];

    private static string? Property(JsonDocument evaluated, string name) =>
        evaluated.RootElement.TryGetProperty("Properties", out JsonElement properties) && properties.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? string.Empty : string.Empty;
}
