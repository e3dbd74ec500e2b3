using System.Globalization;

namespace EmbeddedCorpus.Build.Cache;

/// <summary>Lets one build at a time write to a folder, whatever process it runs in.</summary>
/// <param name="folder">The folder.</param>
/// <param name="sayWaiting">Called once when another build holds the folder for long.</param>
internal sealed class CacheLock(string folder, Action sayWaiting)
{
    private const string FileName = "lock";
    private const int RetryMilliseconds = 25;
    private const int FolderAttempts = 40;

    // The codes of Windows, which .NET gives as they are.
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LockViolation = unchecked((int)0x80070021);

    // EWOULDBLOCK of Linux, and of macOS and the BSDs: .NET gives the number of the system.
    private const int LinuxWouldBlock = 11;
    private const int BsdWouldBlock = 35;

    /// <summary>How long to wait before somebody is told.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait at all. Longer than any build writes; a build that was stopped holds the folder for ever.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Waits until no other build holds the folder. Creates the folder.</summary>
    /// <returns>Holds the folder until it is disposed, or until its process ends.</returns>
    /// <exception cref="IOException">The folder cannot be written to, or another build held it for too long.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder must not be written to.</exception>
    public IDisposable Take(CancellationToken cancellation)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        bool hasSaid = false;
        while (true)
        {
            if (TryTake(cancellation) is { } held)
            {
                return held;
            }

            if (waited.Elapsed > Limit)
            {
                throw new IOException($"Another build has held the folder for {Limit.TotalMinutes.ToString("0.#", CultureInfo.InvariantCulture)} minutes: wait for that build, or stop it");
            }

            if (!hasSaid && waited.Elapsed > Patience)
            {
                hasSaid = true;
                sayWaiting();
            }

            cancellation.WaitHandle.WaitOne(RetryMilliseconds);
        }
    }

    /// <summary>Holds the folder, or returns null at once when another build does.</summary>
    public IDisposable? TryTake(CancellationToken cancellation)
    {
        for (int attempt = 1; ; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                Directory.CreateDirectory(folder);

                // The file stays when the folder is cleaned: a build that waits for it must meet the one that holds it.
                return new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (DirectoryNotFoundException) when (attempt < FolderAttempts)
            {
                // Somebody removed the folder in between.
                cancellation.WaitHandle.WaitOne(RetryMilliseconds);
            }
            catch (IOException exception) when (IsInUse(exception))
            {
                return null;
            }
        }
    }

    /// <summary>Whether a file is the lock, which is never removed.</summary>
    public static bool IsLock(string path) => Path.GetFileName(path) == FileName;

    private static bool IsInUse(IOException exception) => Path.DirectorySeparatorChar == '\\'
        ? exception.HResult is SharingViolation or LockViolation
        : exception.HResult is LinuxWouldBlock or BsdWouldBlock or SharingViolation;
}
