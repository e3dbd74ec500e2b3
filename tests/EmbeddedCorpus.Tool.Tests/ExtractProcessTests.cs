using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace EmbeddedCorpus.Tool.Tests;

/// <summary>The command <c>extract</c> between the pipes of other programs, in a process of its own.</summary>
public sealed class ExtractProcessTests : IDisposable
{
    private const string Line = "{\"text\":\"“The quay is open,” said Mira Holt. Still.\"}";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly ToolRun _run = new();

    private static string Program => Path.Combine(AppContext.BaseDirectory, "EmbeddedCorpus.Tool.dll");

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task A_program_that_waits_for_each_record_gets_it(string parallel)
    {
        using Process process = Start("dotnet", Program, "extract", "--parallel", parallel);
        for (int number = 1; number <= 3; number++)
        {
            await process.StandardInput.WriteLineAsync(Line);
            await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            string? record = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(s_patience, TestContext.Current.CancellationToken);
            Assert.Equal(number, JsonDocument.Parse(record!).RootElement.GetProperty("line").GetInt32());
        }

        process.StandardInput.Close();
        Assert.Null(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        await End(process, 0, "");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task A_reader_that_takes_one_line_ends_an_endless_input_quietly(string parallel)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "NOT TESTED: pipes of Unix");
        using Process process = Start("sh", "-c", $"yes '{Line}' 2> /dev/null | dotnet '{Program}' extract --parallel {parallel} | head -1");
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(s_patience, TestContext.Current.CancellationToken);
        Assert.Equal(1, Assert.Single(ExtractRun.Records(output)).GetProperty("line").GetInt32());
        await End(process, 0, "");
    }

    [Fact]
    public async Task Two_commands_write_one_file_one_after_the_other()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "NOT TESTED: a shell of Unix");
        _run.Add("a.jsonl", Line + "\n" + Line + "\n").Add("out", "before\n");
        string tool = $"dotnet '{Program}' extract < '{_run.PathOf("a.jsonl")}'";
        using Process process = Start("sh", "-c", $"({tool}; echo between; {tool}) >> '{_run.PathOf("out")}'");
        await End(process, 0, "");
        string record = ExtractRun.Of(Line).Output;
        string second = record.Replace("\"line\":1,", "\"line\":2,", StringComparison.Ordinal).Replace("stdin#1", "stdin#2", StringComparison.Ordinal);
        Assert.Equal($"before\n{record}{second}between\n{record}{second}", File.ReadAllText(_run.PathOf("out")));
    }

    [Fact]
    public async Task A_full_disk_is_said()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "NOT TESTED: no /dev/full");
        using Process process = Start("sh", "-c", $"dotnet '{Program}' extract > /dev/full");
        await process.StandardInput.WriteLineAsync(Line);
        process.StandardInput.Close();
        await End(process, 1, "No space left on device");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Somebody_who_presses_Ctrl_C_gets_whole_records(string parallel)
    {
        // A shell lets its background jobs ignore the signal, and their children inherit that.
        Assert.SkipUnless(OperatingSystem.IsLinux(), "NOT TESTED: signals of Unix, and the env of GNU");
        using Process process = Start("env", "--default-signal=INT", "dotnet", Program, "extract", "--parallel", parallel);
        await process.StandardInput.WriteLineAsync(Line);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        string? first = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(s_patience, TestContext.Current.CancellationToken);
        Assert.NotNull(first);

        // The command waits for a line that never comes.
        using Process signal = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(s_patience, TestContext.Current.CancellationToken));
        await End(process, 130, "Canceled.");
    }

    private static async Task End(Process process, int code, string error)
    {
        string said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(s_patience, TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(s_patience, TestContext.Current.CancellationToken);
        Assert.Equal((code, true), (process.ExitCode, error.Length == 0 ? said.Length == 0 : said.Contains(error, StringComparison.Ordinal)));
    }

    private static Process Start(string program, params string[] args) => Process.Start(new ProcessStartInfo(program, args)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(false),
        StandardOutputEncoding = Encoding.UTF8,
    })!;
}
