using System.CommandLine;
using EmbeddedCorpus.CommandLine.Rendering;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>The commands that read a corpus.</summary>
internal static class ReadingCommands
{
    /// <summary>Adds the commands, and the options that they share.</summary>
    /// <param name="root">The commands of a program.</param>
    /// <param name="source">Where the commands get their corpus.</param>
    /// <param name="console">Where to write for people.</param>
    public static void AddTo(RootCommand root, CorpusSource source, IAnsiConsole console)
    {
        root.Options.Add(JsonView.Option);
        root.Options.Add(new Option<bool>(CorpusConsole.NoColor) { Description = "Writes no colours. The environment variable NO_COLOR has the same effect.", Recursive = true });
        Command[] commands =
        [
            ListCommand.Create(source, console),
            ShowCommand.Create(source, console),
            SpeakersCommand.Create(source, console),
            SearchCommand.Create(source, console),
            CountCommand.Create(source, console),
            KwicCommand.Create(source, console),
            WordsCommand.Create(source, console),
            CollocatesCommand.Create(source, console),
            KeynessCommand.Create(source, console),
            CompleteCommand.Create(source, console),
            ExplainCommand.Create(source, console),
        ];
        foreach (Command command in commands)
        {
            source.AddTo(command);
            root.Subcommands.Add(command);
        }
    }
}
