using System.Diagnostics;
using System.Text;

namespace EmbeddedCorpus.Reader.Tests;

/// <summary>The reader as a process whose output goes into a pipe.</summary>
public sealed class ReaderProcessTests
{
    [Fact]
    public async Task A_process_writes_plain_UTF8_and_returns_the_exit_code()
    {
        (int exitCode, string output, string error) = await Run("show", "000_57d7b6845617c7f7");
        Assert.Equal((0, string.Empty), (exitCode, error));
        Assert.Contains("“[1]{won’t be the root}” of more states", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);

        (exitCode, output, error) = await Run("show", "000_57d7b6845617c7f8");
        Assert.Equal((1, string.Empty), (exitCode, output));
        Assert.Contains("The nearest id is '000_57d7b6845617c7f7'", error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Error)> Run(params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "EmbeddedCorpus.Reader.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, error);
    }
}
