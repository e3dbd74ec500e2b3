using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EmbeddedCorpus.Benchmarks.Builds;

/// <summary>Runs a program and asks the system what it took, as GNU time does (which may be missing).</summary>
internal static partial class ChildProcess
{
    private const int Interrupted = 4;

    /// <summary>Runs a command line of the shell.</summary>
    /// <param name="command">The command; the shell is replaced by it.</param>
    /// <param name="folder">Where to run it.</param>
    /// <param name="log">Takes what it prints.</param>
    /// <param name="mayBeSmall">Whether a program may hold less than this process does: its peak is then unknown.</param>
    /// <exception cref="InvalidOperationException">The command failed.</exception>
    public static Cost Run(string command, string folder, string log, bool mayBeSmall = false)
    {
        Directory.SetCurrentDirectory(folder);
        string?[] arguments = ["/bin/sh", "-c", $"exec {command} >'{log}' 2>&1", null];
        long start = Stopwatch.GetTimestamp();
        int error = Spawn(out int process, "/bin/sh", 0, 0, arguments, Environment());
        if (error != 0)
        {
            throw new InvalidOperationException($"/bin/sh cannot be started: error {error}.");
        }

        int status;
        Usage usage;
        while (Wait(process, out status, 0, out usage) < 0)
        {
            if (Marshal.GetLastPInvokeError() != Interrupted)
            {
                throw new InvalidOperationException($"wait4: error {Marshal.GetLastPInvokeError()}.");
            }
        }

        double wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (status != 0)
        {
            throw new InvalidOperationException($"{command}: status {status}, in {folder}\n{Tail(log)}");
        }

        // The system counts what this process held when the child was started as the child's own.
        long peak = usage.PeakKilobytes * 1024;
        long own = Process.GetCurrentProcess().PeakWorkingSet64;
        return peak > own || mayBeSmall
            ? new Cost(wall, usage.UserSeconds + usage.SystemSeconds, peak > own ? peak : 0)
            : throw new InvalidOperationException($"A peak of {peak} bytes cannot be told from the {own} of the process that measures.");
    }

    private static string Tail(string log)
    {
        string[] lines = File.ReadAllLines(log);
        return string.Join('\n', lines[^Math.Min(lines.Length, 20)..]);
    }

    private static string?[] Environment()
    {
        var variables = new List<string?>();
        foreach (System.Collections.DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            variables.Add($"{variable.Key}={variable.Value}");
        }

        variables.Add(null);
        return [.. variables];
    }

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Spawn(out int process, string path, nint actions, nint attributes, string?[] arguments, string?[] environment);

    [LibraryImport("libc", EntryPoint = "wait4", SetLastError = true)]
    private static partial int Wait(int process, out int status, int options, out Usage usage);

    /// <summary><c>struct rusage</c> of Linux with 64-bit longs.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private readonly struct Usage
    {
        private readonly long _userSeconds;
        private readonly long _userMicroseconds;
        private readonly long _systemSeconds;
        private readonly long _systemMicroseconds;
        private readonly long _peakKilobytes;

        public double UserSeconds => _userSeconds + (_userMicroseconds / 1e6);

        public double SystemSeconds => _systemSeconds + (_systemMicroseconds / 1e6);

        public long PeakKilobytes => _peakKilobytes;
    }
}
