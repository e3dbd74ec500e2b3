using EmbeddedCorpus.Tool.Commands;

namespace EmbeddedCorpus.Tool.Tests;

/// <summary>A folder of texts, and the commands that run over it in this process.</summary>
public sealed class ToolRun : IDisposable
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("corpus tool").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>The full path of a file in the folder.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a text.</summary>
    public ToolRun Add(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    /// <summary>Runs a command. An argument with <c>~</c> is a path in the folder.</summary>
    public (int Code, string Output, string Error) Run(params string[] args) => Run(CancellationToken.None, args);

    /// <summary>Runs a command that somebody may cancel.</summary>
    public (int Code, string Output, string Error) Run(CancellationToken cancellation, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int code = ToolCommand.Run([.. args.Select(arg => arg.Replace("~", Folder, StringComparison.Ordinal))], output, error, cancellation);
        return (code, output.ToString().Replace(Folder, "~", StringComparison.Ordinal), error.ToString().Replace(Folder, "~", StringComparison.Ordinal));
    }
}
