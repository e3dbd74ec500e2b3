using System.Diagnostics;
using System.Globalization;

namespace EmbeddedCorpus.Benchmarks.ExtractCost;

/// <summary>Runs of the command <c>extract</c> in a process of its own.</summary>
/// <param name="tool">The assembly of the published command.</param>
internal sealed class ToolProcess(string tool)
{
    /// <summary>Extracts a file, without a program beside the command.</summary>
    /// <returns>The time of the process.</returns>
    public TimeSpan Time(string file, int parallel) =>
        TimeOf("exec dotnet \"$0\" extract --parallel \"$1\" < \"$2\" > /dev/null", tool, parallel.ToString(CultureInfo.InvariantCulture), file);

    /// <summary>Reads a file with the compile library, which has the settings of the command and writes nothing.</summary>
    /// <returns>The time of the process.</returns>
    public static TimeSpan TimeOfReading(string file) =>
        TimeOf("DOTNET_TieredPGO=0 DOTNET_gcConcurrent=0 exec dotnet \"$0\" extract-read --texts \"$1\"", typeof(ToolProcess).Assembly.Location, file);

    private static TimeSpan TimeOf(string script, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using Process process = Process.Start("sh", ["-c", script, .. arguments]);
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed : throw new InvalidOperationException($"A process ended with {process.ExitCode}.");
    }

    /// <summary>Extracts lines that are made meanwhile.</summary>
    /// <returns>The peak working set in bytes, and the numbers of lines in and out.</returns>
    public (long Peak, long Lines, long Records) PeakOf(RepeatedTexts texts, long bytes, int parallel)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [tool, "extract", "--parallel", parallel.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Task<long> records = Task.Run(() => CountLines(process.StandardOutput.BaseStream));
        long peak = 0;
        Task<long> lines = Task.Run(() =>
        {
            long count = texts.Write(process.StandardInput.BaseStream, bytes);

            // The process is there as long as its input is open.
            peak = ReadPeak(process.Id);
            process.StandardInput.Close();
            return count;
        });
        Task.WaitAll(lines, records);
        process.WaitForExit();
        return process.ExitCode == 0 ? (peak, lines.Result, records.Result) : throw new InvalidOperationException($"extract ended with {process.ExitCode}.");
    }

    private static long CountLines(Stream stream)
    {
        byte[] buffer = new byte[1 << 16];
        long lines = 0;
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return lines;
    }

    private static long ReadPeak(int process)
    {
        string line = File.ReadLines($"/proc/{process}/status").First(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }
}
