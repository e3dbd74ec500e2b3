using System.Diagnostics;
using EmbeddedCorpus.Tool.Output;

namespace EmbeddedCorpus.Tool.Tests;

/// <summary>What commands leave behind when something fails: the old file, and nothing half written.</summary>
public sealed class FailureTests : IDisposable
{
    private const string Old = "what was there before";

    private readonly ToolRun _run = new ToolRun()
        .Add("posts/quay.md", "---\ntitle: The quay\ndate: 2024-05-17\n---\n\n“The quay is open,” said Mira Holt.\n")
        .Add("posts/nets.txt", "The nets\n\nThe nets are dry.\n");

    /// <summary>Every command that writes a file, to <c>out</c> in a folder.</summary>
    public static TheoryData<string[]> Writers { get; } = new(
        ["build", "~/posts", "-o", "~/to/out"],
        ["schema", "~/posts", "-o", "~/to/out"],
        ["report", "~/posts", "-o", "~/to/out"],
        ["export", "~/posts", "-o", "~/to/out"],
        ["export", "~/posts", "--to", "csv", "-o", "~/to/out"],
        ["export", "~/posts", "--to", "parquet", "-o", "~/to/out"],
        ["export", "~/posts", "--to", "sqlite", "-o", "~/to/out"]);

    public void Dispose() => _run.Dispose();

    [Theory]
    [MemberData(nameof(Writers))]
    public void A_canceled_command_leaves_the_old_file(string[] args)
    {
        _run.Add("to/out", Old);
        using var canceled = new CancellationTokenSource();
        canceled.Cancel();
        Assert.Equal((130, "", "Canceled.\n"), _run.Run(canceled.Token, args));
        AssertOld();
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public void A_full_disk_leaves_the_old_file(string[] args)
    {
        Directory.CreateDirectory(_run.PathOf("to"));
        Assert.SkipUnless(OperatingSystem.IsLinux() && Execute("mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", _run.PathOf("to")) == 0, "NOT TESTED: a small disk needs Linux and root");
        try
        {
            _run.Add("to/out", Old);
            _run.Add("to/full", new string('x', 4_000));
            (int code, string output, string error) = _run.Run(args);
            Assert.Equal((1, ""), (code, output));
            Assert.StartsWith("'~/to/out' cannot be written: ", error);
            Assert.DoesNotContain(".tmp", error);
            File.Delete(_run.PathOf("to/full"));
            AssertOld();
        }
        finally
        {
            Execute("umount", _run.PathOf("to"));
        }
    }

    [Fact]
    public void A_canceled_fix_changes_no_file()
    {
        byte[] latin = AddLatin("to/a.txt");
        using var canceled = new CancellationTokenSource();
        canceled.Cancel();
        Assert.Equal((130, "", "Canceled.\n"), _run.Run(canceled.Token, "fix", "~/to", "--encoding", "latin1", "--write"));
        Assert.Equal(latin, File.ReadAllBytes(_run.PathOf("to/a.txt")));
    }

    [Fact]
    public void A_full_disk_leaves_the_texts_that_a_fix_cannot_write_and_the_fix_goes_on()
    {
        byte[] latin = AddLatin("other/b.txt");
        Directory.CreateDirectory(_run.PathOf("to"));
        Assert.SkipUnless(OperatingSystem.IsLinux() && Execute("mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", _run.PathOf("to")) == 0, "NOT TESTED: a small disk needs Linux and root");
        try
        {
            AddLatin("to/a.txt");
            _run.Add("to/full", new string('x', 4_000));
            (int code, string output, string error) = _run.Run("fix", "~/to/a.txt", "~/other/b.txt", "--encoding", "latin1", "--write");
            Assert.Equal((1, "~/other/b.txt: latin1 to UTF-8, 1 line\n"), (code, output));
            Assert.Matches("^~/to/a.txt: cannot be written: .*\n1 file changed to UTF-8.\n$", error);
            Assert.Equal(latin, File.ReadAllBytes(_run.PathOf("to/a.txt")));
            Assert.Equal(2, Directory.EnumerateFileSystemEntries(_run.PathOf("to")).Count());
        }
        finally
        {
            Execute("umount", _run.PathOf("to"));
        }
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public void A_folder_that_cannot_be_read_is_named_and_the_old_file_stays(string[] args)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "NOT TESTED: permissions of Unix");
        _run.Add("to/out", Old).Add("posts/closed/a.txt", "Words.\n");
        Execute("chmod", "-R", "a+rwX", _run.Folder);
        Execute("chmod", "000", _run.PathOf("posts/closed"));
        (int code, string error) = RunAsNobody(args);
        Execute("chmod", "755", _run.PathOf("posts/closed"));
        Assert.Equal((2, $"The folder '{_run.PathOf("posts/closed")}' cannot be read: the process has no permission.\n"), (code, error));
        AssertOld();
    }

    [Fact]
    public void A_text_that_cannot_be_read_is_one_problem_of_check_and_fix()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "NOT TESTED: permissions of Unix");
        Execute("chmod", "-R", "a+rX", _run.Folder);
        Execute("chmod", "000", _run.PathOf("posts/nets.txt"));
        (int code, string error) = RunAsNobody(["check", "~/posts"]);
        Assert.Equal((1, "1 article, 1 error, 0 warnings\n"), (code, error));
        (code, error) = RunAsNobody(["fix", "~/posts"]);
        Assert.Equal(1, code);
        Assert.Contains("/posts/nets.txt: Access to the path ", error);
    }

    [Fact]
    public void A_broken_text_stops_a_build_and_is_left_out_of_an_export()
    {
        _run.Add("posts/empty.txt", "\n").Add("to/out", Old);
        Assert.Equal(1, _run.Run("build", "~/posts", "-o", "~/to/out").Code);
        AssertOld();
        foreach (string format in new[] { "jsonl", "csv", "parquet" })
        {
            Assert.Equal(
                (0, "~/to/out: 2 articles\n", "Texts with an error are left out. dotnet corpus check shows the errors.\n"), _run.Run("export", "~/posts", "--to", format, "-o", "~/to/out"));
        }

        (int code, _, string error) = _run.Run("schema", "~/posts");
        Assert.Equal((0, ""), (code, error));
    }

    [Theory]
    [InlineData("check", "~/bad")]
    [InlineData("search", "~/posts", "quay")]
    [InlineData("kwic", "~/posts", "quay")]
    [InlineData("list", "~/posts", "--json")]
    [InlineData("explain", "~/posts")]
    [InlineData("schema", "~/posts")]
    [InlineData("fix", "~/latin", "--encoding", "latin1")]
    [InlineData("--help")]
    public void A_full_disk_behind_the_output_is_said(params string[] args)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "NOT TESTED: no /dev/full");
        _run.Add("bad/empty.txt", "\n");
        Directory.CreateDirectory(_run.PathOf("latin"));
        File.WriteAllBytes(_run.PathOf("latin/a.txt"), [0x63, 0xE9]);
        using var error = new StringWriter { NewLine = "\n" };
        var output = new StreamWriter(new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0)) { AutoFlush = true };
        Assert.Equal(1, Commands.ToolCommand.Run([.. args.Select(arg => arg.Replace("~", _run.Folder, StringComparison.Ordinal))], output, error, TestContext.Current.CancellationToken));
        Assert.Contains("No space left on device", error.ToString());
    }

    [Fact]
    public void Whatever_stops_the_writer_nothing_stays_beside_the_file()
    {
        string path = _run.Add("to/out", Old).PathOf("to/out");
        Assert.Throws<InvalidOperationException>(() => OutputFile.Write(path, static stream =>
        {
            stream.Write("half"u8);
            throw new InvalidOperationException();
        }));
        AssertOld();
        OutputFile.Write(path, static stream => stream.Write("whole"u8));
        Assert.Equal("whole", File.ReadAllText(path));
        Assert.Single(Directory.EnumerateFileSystemEntries(_run.PathOf("to")));
    }

    [Fact]
    public async Task Somebody_who_presses_Ctrl_C_finds_the_old_file()
    {
        // A shell lets its background jobs ignore the signal, and their children inherit that.
        string[] attentive = ["env", "--default-signal=INT"];
        Assert.SkipUnless(OperatingSystem.IsLinux() && Execute(attentive[0], attentive[1], "true") == 0, "NOT TESTED: signals of Unix, and the env of GNU");
        _run.Add("to/out", Old).Add("big.jsonl", string.Concat(Enumerable.Range(0, 60_000).Select(static row => $"{{\"text\":\"“Row {row} is here,” said Mira Holt. The harbour is open.\"}}\n")));
        using Process process = Start([.. attentive, "dotnet", Program], ["export", "~/big.jsonl", "--to", "sqlite", "-o", "~/to/out"]);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!process.HasExited && Directory.GetFileSystemEntries(_run.PathOf("to")).Length == 1)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Execute("kill", "-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((130, "Canceled.\n"), (process.ExitCode, await error));
        AssertOld();
    }

    private byte[] AddLatin(string name)
    {
        byte[] latin = System.Text.Encoding.Latin1.GetBytes("The café is open.\n");
        File.WriteAllBytes(_run.Add(name, string.Empty).PathOf(name), latin);
        return latin;
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "EmbeddedCorpus.Tool.dll");

    private void AssertOld()
    {
        Assert.Equal(Old, File.ReadAllText(_run.PathOf("to/out")));
        Assert.Single(Directory.EnumerateFileSystemEntries(_run.PathOf("to")));
    }

    // Permissions do not stop root.
    private (int Code, string Error) RunAsNobody(string[] args)
    {
        string[] command = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", Program] : ["dotnet", Program];
        using Process process = Start(command, args);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.SkipWhen(process.ExitCode is not (0 or 1 or 2), $"NOT TESTED: no other user can run the command: {error}{output.Result}");
        return (process.ExitCode, error);
    }

    private Process Start(string[] command, string[] args)
    {
        string[] all = [.. command, .. args.Select(arg => arg.Replace("~", _run.Folder, StringComparison.Ordinal))];
        return Process.Start(new ProcessStartInfo(all[0], all[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() })!;
    }

    private static int Execute(string program, params string[] args)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
