using System.CommandLine;
using EmbeddedCorpus.CommandLine.Commands;

namespace EmbeddedCorpus.Tool.Commands;

/// <summary>Prints the script with which a shell completes commands and options.</summary>
/// <remarks>
/// Each script asks the tool itself, with the directive <c>[suggest:position]</c> of System.CommandLine. The scripts complete <c>dotnet-corpus</c> and not
/// <c>dotnet corpus</c>, because <c>dotnet</c> has a completion of its own. If there is nothing to complete, the shell completes files.
/// </remarks>
internal static class CompletionsCommand
{
    private const string Bash = """
        _dotnet_corpus() {
            local line="${COMP_LINE:0:COMP_POINT}"
            COMPREPLY=($(compgen -W "$(dotnet-corpus "[suggest:${#line}]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _dotnet_corpus dotnet-corpus

        """;

    private const string Zsh = """
        _dotnet_corpus() {
            local found="$(dotnet-corpus "[suggest:${#LBUFFER}]" "$LBUFFER" 2>/dev/null)"
            if [[ -n "$found" ]]; then compadd -- ${(f)found}; else _files; fi
        }
        compdef _dotnet_corpus dotnet-corpus

        """;

    private const string Fish = """
        complete -c dotnet-corpus -a '(set -l line (commandline -cp); dotnet-corpus "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)'

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName dotnet-corpus -ScriptBlock {
            param($word, $command, $position)
            dotnet-corpus "[suggest:$position]" "$command".PadRight($position) 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }

        """;

    /// <summary>Creates the command.</summary>
    public static Command Create(TextWriter output)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.CompletionSources.Add("bash", "zsh", "fish", "pwsh");
        var command = new Command("completions", "Prints a script for a shell, which then completes the commands and options of dotnet-corpus.") { shell };
        command.SetAction(parsed =>
        {
            output.Write(parsed.GetRequiredValue(shell) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                "fish" => Fish,
                "pwsh" => PowerShell,
                string other => throw new InputException($"There is no script for the shell '{other}': write bash, zsh, fish or pwsh."),
            });
            return ExitCode.Success;
        });
        return command;
    }
}
