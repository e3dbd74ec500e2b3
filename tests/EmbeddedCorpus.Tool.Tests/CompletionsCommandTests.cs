using System.Diagnostics;

namespace EmbeddedCorpus.Tool.Tests;

/// <summary>The scripts with which shells complete a command line.</summary>
public sealed class CompletionsCommandTests : IDisposable
{
    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("dotnet-corpus sea", "search")]
    [InlineData("dotnet-corpus export posts --to ", "csv jsonl parquet sqlite")]
    [InlineData("dotnet-corpus export posts --to p", "parquet")]
    [InlineData("dotnet-corpus kwic posts quay --or", "--order")]
    [InlineData("dotnet-corpus completions z", "zsh")]
    [InlineData("dotnet-corpus check po", "")]
    public async Task Bash_completes_commands_options_and_values(string line, string expected)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "NOT TESTED: no bash");
        string script = _run.Run("completions", "bash").Output;
        string words = string.Join(' ', line.Split(' ').Select(static word => $"'{word}'"));
        _run.Add("try.sh", $"""
            dotnet-corpus() (exec dotnet "{Path.Combine(AppContext.BaseDirectory, "EmbeddedCorpus.Tool.dll")}" "$@")
            {script}
            COMP_LINE='{line}' COMP_POINT={line.Length} COMP_WORDS=({words}) COMP_CWORD={line.Split(' ').Length - 1}
            _dotnet_corpus
            printf '%s\n' "$(IFS=' '; echo "{"${COMPREPLY[*]}"}")"
            complete -p dotnet-corpus
            """);
        using Process process = Process.Start(new ProcessStartInfo("/bin/bash", [_run.PathOf("try.sh")]) { RedirectStandardOutput = true })!;
        Assert.Equal($"{expected}\ncomplete -o default -F _dotnet_corpus dotnet-corpus\n", await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Each_shell_has_a_script_that_asks_the_command_and_others_are_named()
    {
        foreach (string shell in new[] { "bash", "zsh", "fish", "pwsh" })
        {
            (int code, string output, string error) = _run.Run("completions", shell);
            Assert.Equal((0, ""), (code, error));
            Assert.Contains("[suggest:", output);
        }

        Assert.Equal((2, "", "There is no script for the shell 'tcsh': write bash, zsh, fish or pwsh.\n"), _run.Run("completions", "tcsh"));
    }
}
