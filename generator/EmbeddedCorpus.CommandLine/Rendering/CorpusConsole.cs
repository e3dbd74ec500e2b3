using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Rendering;

/// <summary>Makes the console: colours on a terminal, plain text without line breaks of its own elsewhere.</summary>
internal static class CorpusConsole
{
    /// <summary>The option that switches colours off.</summary>
    public const string NoColor = "--no-color";

    // Wide enough that text in a pipe is never broken into lines.
    private const int PipeWidth = 1_000_000;

    /// <summary>The console for standard output.</summary>
    public static IAnsiConsole Create(string[] args) => Create(args, Console.Out, Console.IsOutputRedirected);

    /// <summary>The console for any output.</summary>
    public static IAnsiConsole Create(string[] args, TextWriter output, bool isRedirected)
    {
        bool isPlain = isRedirected || Array.IndexOf(args, NoColor) >= 0 || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(output),
        });
        if (isRedirected)
        {
            console.Profile.Width = PipeWidth;
        }

        return console;
    }

    /// <summary>Whether colours can tell speakers apart; else numbers do.</summary>
    public static bool HasColors(IAnsiConsole console) => console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;
}
