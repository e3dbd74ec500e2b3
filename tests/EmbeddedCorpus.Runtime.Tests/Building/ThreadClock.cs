using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EmbeddedCorpus.Runtime.Tests.Building;

/// <summary>The time that the thread itself had a processor, where the system tells it; so a busy machine makes little difference.</summary>
internal static partial class ThreadClock
{
    /// <summary>The time so far; only the difference of two says anything.</summary>
    public static TimeSpan Now()
    {
        const int ThreadTime = 3;
        return OperatingSystem.IsLinux() && GetTime(ThreadTime, out Instant now) == 0
            ? TimeSpan.FromSeconds(now.Seconds) + TimeSpan.FromMicroseconds(now.Nanoseconds / 1000.0)
            : Stopwatch.GetElapsedTime(0);
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Instant now);

    private struct Instant
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
