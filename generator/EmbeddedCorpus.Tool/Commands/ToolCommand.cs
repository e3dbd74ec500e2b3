using System.CommandLine;
using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.CommandLine.Rendering;
using EmbeddedCorpus.Tool.Inputs;

namespace EmbeddedCorpus.Tool.Commands;

/// <summary>The command line of the tool.</summary>
internal static class ToolCommand
{
    /// <summary>Runs a command.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Receives the result.</param>
    /// <param name="error">Receives the reason of a failure.</param>
    /// <param name="cancellation">Ends the command without a half-written file.</param>
    /// <param name="streams">Standard input and output for a command that reads lines, or null for those of the process.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, CancellationToken cancellation = default, StandardStreams? streams = null)
    {
        RootCommand root = new("Reads texts as a build with EmbeddedCorpus does, with or without a project.\n\n"
            + "Examples:\n"
            + "  dotnet corpus check posts\n"
            + "  dotnet corpus check App.csproj --format github\n"
            + "  dotnet corpus fix posts --encoding windows-1252 --write\n"
            + "  dotnet corpus schema posts -o post.schema.json\n"
            + "  dotnet corpus export posts --to parquet --table quotes -o quotes.parquet\n"
            + "  dotnet corpus extract --parallel 4 < posts.jsonl > quotes.jsonl\n"
            + "  dotnet corpus report posts -o posts.html\n"
            + "  dotnet corpus search posts harbour --where section=news\n"
            + "  dotnet corpus kwic posts.corpus 'open* harbour' --json\n"
            + "  dotnet corpus build posts -o posts.corpus --set Language=none\n\n"
            + "Exit codes: 0 success, 1 nothing found, an error in a text, or output that cannot be written, 2 wrong usage or unreadable input, 130 canceled.")
        {
            CheckCommand.Create(error, cancellation),
            FixCommand.Create(output, error, cancellation),
            SchemaCommand.Create(output, error, cancellation),
            ExportCommand.Create(output, cancellation),
            ExtractCommand.Create(streams ?? StandardStreams.Process, error, cancellation),
            BuildCommand.Create(output, error, cancellation),
            ReportCommand.Create(output, cancellation),
            CompletionsCommand.Create(output),
        };
        bool isRedirected = output != Console.Out || Console.IsOutputRedirected;
        ReadingCommands.AddTo(root, new InputSource(cancellation), CorpusConsole.Create(args, output, isRedirected));
        return CommandRun.Of(root, args, output, error, "dotnet corpus --help");
    }
}
