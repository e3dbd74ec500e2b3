using System.CommandLine;
using System.CommandLine.Parsing;
using EmbeddedCorpus.Tool.Inputs;

namespace EmbeddedCorpus.Tool.Commands;

/// <summary>The command line of the tool.</summary>
internal static class ToolCommand
{
    // "@posts" is a folder, and no file with arguments.
    private static readonly ParserConfiguration s_parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Receives the result.</param>
    /// <param name="error">Receives the reason of a failure.</param>
    /// <param name="cancellation">Ends the command without a half-written file.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        ParseResult parsed = Create(output, error, cancellation).Parse(args, s_parsing);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError problem in parsed.Errors)
            {
                error.WriteLine(problem.Message);
            }

            error.WriteLine("See dotnet corpus --help.");
            return ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (InputException exception)
        {
            error.WriteLine(exception.Message);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Canceled.");
            return ExitCode.Canceled;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(exception.Message);
            return ExitCode.Failure;
        }
    }

    private static RootCommand Create(TextWriter output, TextWriter error, CancellationToken cancellation) =>
        new("Reads texts as a build with EmbeddedCorpus does, with or without a project.\n\n"
            + "Examples:\n"
            + "  dotnet corpus check posts\n"
            + "  dotnet corpus check App.csproj --format github\n"
            + "  dotnet corpus report posts -o posts.html\n"
            + "  dotnet corpus build posts -o posts.corpus --set Language=none\n\n"
            + "Exit codes: 0 success, 1 a text has an error or the output cannot be written, 2 wrong usage or unreadable input, 130 canceled.")
        {
            CheckCommand.Create(output, error, cancellation),
            BuildCommand.Create(output, error, cancellation),
            ReportCommand.Create(output, cancellation),
        };
}
