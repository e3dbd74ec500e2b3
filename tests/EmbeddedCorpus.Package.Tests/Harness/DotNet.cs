using System.Diagnostics;
using System.Text;

namespace EmbeddedCorpus.Package.Tests.Harness;

/// <summary>What a process printed and returned.</summary>
internal sealed record ProcessResult(string Command, int ExitCode, string Output)
{
    /// <summary>The result, or a failed test that shows the output.</summary>
    public ProcessResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}");
        return this;
    }

    /// <summary>The lines that the compiler or MSBuild marked as warning or error, without repetitions.</summary>
    public IReadOnlyList<string> Diagnostics =>
        [.. Output.Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal) || line.Contains(": error ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct()];
}

/// <summary>Runs programs in an environment without what a test host or a CI adds to it.</summary>
internal static class DotNet
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(6);

    /// <summary>Runs <c>dotnet</c> with arguments; a build is a cold one, without any server.</summary>
    public static Task<ProcessResult> Run(string directory, string packages, params string[] arguments) => Start("dotnet", directory, packages, arguments);

    /// <summary>Runs <c>dotnet</c> with arguments; a build uses the servers of the test run.</summary>
    public static async Task<ProcessResult> Run(BuildServers servers, string directory, string packages, params string[] arguments)
    {
        string server = servers.Take();
        ProcessResult result = await Start("dotnet", directory, packages, environment => servers.Enter(environment, server), arguments);
        if (result.ExitCode != 0 && result.Output.Contains("Build succeeded.", StringComparison.Ordinal))
        {
            // Under load the client of a server of MSBuild may lose the exit code of a build that succeeded (https://github.com/dotnet/runtime/issues/74328).
            result = await Start("dotnet", directory, packages, environment => servers.Enter(environment, server), arguments);
        }

        servers.Return(server);
        return result;
    }

    /// <summary>Runs any program.</summary>
    public static Task<ProcessResult> Start(string program, string directory, string packages, params string[] arguments) => Start(program, directory, packages, static _ => { }, arguments);

    /// <summary>Runs any program in a changed environment.</summary>
    public static async Task<ProcessResult> Start(string program, string directory, string packages, Action<IDictionary<string, string?>> change, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (string name in start.Environment.Keys.Where(IsForeign).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["NUGET_PACKAGES"] = packages;
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";

        // Builds of a few seconds gain nothing from code that measures itself.
        start.Environment["DOTNET_TieredPGO"] = "0";

        // A program for net8.0 runs where only a later runtime is installed.
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        change(start.Environment);
        var output = new StringBuilder();
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var timeout = new CancellationTokenSource(s_timeout);
        string command = $"{program} {string.Join(' ', arguments)} (in {directory})";
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{command} did not end within {s_timeout}:\n{output}");
        }

        process.WaitForExit();
        return new ProcessResult(command, process.ExitCode, output.ToString());

        void Append(string? line)
        {
            if (line is not null)
            {
                lock (output)
                {
                    output.Append(line).Append('\n');
                }
            }
        }
    }

    private static bool IsForeign(string name) =>
        name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase)
        || name is "CI" or "SharedCompilationId" or "DOTNET_STARTUP_HOOKS" or "DOTNET_HOST_PATH" or "DOTNET_ROOT_X64";
}
