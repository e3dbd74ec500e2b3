using System.Globalization;

namespace EmbeddedCorpus.Build.Cache;

/// <summary>Writes files so that they exist whole or not at all, whoever else writes or reads them.</summary>
internal static class AtomicFile
{
    /// <summary>The extension of a file that is being written.</summary>
    public const string TemporaryExtension = ".tmp";

    private const int Attempts = 40;
    private const int RetryMilliseconds = 25;

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file. One that exists is replaced.</param>
    /// <param name="write">Writes the content.</param>
    public static void Write(string path, Action<Stream> write)
    {
        // Two builds may write the same file: each has a name of its own until the file is whole.
        string temporary = path + "." + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture) + TemporaryExtension;
        try
        {
            using (FileStream stream = File.Create(temporary))
            {
                write(stream);
            }

            Replace(temporary, path);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    /// <summary>Deletes a file unless somebody uses it.</summary>
    public static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next build tries again.
        }
    }

    // On Windows a file cannot be replaced while it is read, and on any system another build may be faster by a moment.
    private static void Replace(string temporary, string path)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                // Move cannot replace a file on .NET Framework, and a file that is deleted first is missing for a reader.
                if (File.Exists(path))
                {
                    File.Replace(temporary, path, null);
                }
                else
                {
                    File.Move(temporary, path);
                }

                return;
            }
            catch (Exception exception) when (attempt < Attempts && File.Exists(temporary) && exception is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(RetryMilliseconds);
            }
        }
    }
}
