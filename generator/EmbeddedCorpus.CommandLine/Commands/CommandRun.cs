using System.CommandLine;
using System.CommandLine.Parsing;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>Runs a command line, and turns what went wrong into a message and an exit code.</summary>
internal static class CommandRun
{
    // The words of a query are no command line: "@home" names no file with arguments, and "-hotel" holds no option "-h".
    private static readonly ParserConfiguration s_parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>Runs a command line.</summary>
    /// <param name="root">The commands.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Receives the result.</param>
    /// <param name="error">Receives the reason of a failure.</param>
    /// <param name="help">The command that prints the help.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Of(RootCommand root, string[] args, TextWriter output, TextWriter error, string help)
    {
        ParseResult parsed = root.Parse(args, s_parsing);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError problem in parsed.Errors)
            {
                error.WriteLine(problem.Message);
            }

            error.WriteLine($"See {help}.");
            return ExitCode.Usage;
        }

        if (Misspelled(parsed) is { } option)
        {
            error.WriteLine($"There is no option '{option}'. See {help}, or write -- before the words of a query.");
            return ExitCode.Usage;
        }

        try
        {
            int code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
            output.Flush();
            return code;
        }
        catch (InputException exception)
        {
            error.WriteLine(exception.Message);
            return ExitCode.Usage;
        }
        catch (KeyNotFoundException exception)
        {
            // The runtime's own message names the nearest one.
            error.WriteLine(exception.Message);
            return ExitCode.Failure;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Canceled.");
            return ExitCode.Canceled;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            error.WriteLine(exception.Message);
            return ExitCode.Failure;
        }
    }

    // What is no option is a word to the parser, so a misspelled one would be looked for.
    private static string? Misspelled(ParseResult parsed) => parsed.Tokens
        .TakeWhile(static token => token.Type != TokenType.DoubleDash)
        .FirstOrDefault(static token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))?.Value;
}
