using System.Globalization;

namespace EmbeddedCorpus.Tool.Output;

/// <summary>Writes files beside their place, and moves them there when they are whole.</summary>
internal static class OutputFile
{
    private const string TemporaryExtension = ".tmp";

    /// <summary>Writes a file. An existing file stays as it is until the new one is whole, and keeps its permissions.</summary>
    /// <param name="path">The file. A link is followed.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write) => WriteBeside(path, temporary =>
    {
        using FileStream stream = File.Create(temporary);
        write(stream);

        // A full disk may show only here: before the old file is gone.
        stream.Flush(flushToDisk: true);
    });

    /// <summary>Writes a file whose writer needs a path.</summary>
    /// <param name="path">The file. A link is followed.</param>
    /// <param name="write">Writes a file that does not exist yet.</param>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public static void WriteBeside(string path, Action<string> write)
    {
        bool isReplaced = File.Exists(path);
        string target = (isReplaced ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);
        if (isReplaced && (File.GetAttributes(target) & FileAttributes.ReadOnly) != 0)
        {
            throw new OutputException(path, "the file is read-only", null);
        }

        string temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)}{TemporaryExtension}");
        try
        {
            write(temporary);
            if (isReplaced && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception)
        {
            TryDelete(temporary);
            if (exception is IOException or UnauthorizedAccessException)
            {
                // Nobody knows the name of the temporary file.
                throw new OutputException(path, exception.Message.Replace(temporary, target, StringComparison.Ordinal), exception);
            }

            throw;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reason of the failure is more important.
        }
    }
}
