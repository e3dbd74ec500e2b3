using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build;

/// <summary>Reads files into memory.</summary>
internal static class FileBytes
{
    // Files of a corpus are many and mostly small: each thread reads them into one buffer. A larger file has an array of its own, for
    // the nodes of MSBuild live on after the build, and what a thread keeps they keep.
    private const int KeptSize = 1 << 20;

    [ThreadStatic]
    private static byte[]? t_buffer;

    /// <summary>The bytes that the thread keeps.</summary>
    public static int Kept => t_buffer?.Length ?? 0;

    /// <summary>Reads a document.</summary>
    /// <param name="info">The file and what the build says of it.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SourceDocument Read(DocumentInfo info)
    {
        byte[] bytes = Read(info.FilePath, out int length);
        return DocumentReader.Decode(info, bytes, length);
    }

    private static byte[] Read(string path, out int length)
    {
        // One byte of buffer: the stream hands on what it reads.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
        byte[] buffer = file.Length <= KeptSize ? t_buffer ??= new byte[KeptSize] : new byte[checked((int)file.Length)];
        length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                // The file may have grown, and asking once more tells its end.
                int next = file.ReadByte();
                if (next < 0)
                {
                    return buffer;
                }

                Array.Resize(ref buffer, buffer.Length * 2);
                buffer[length++] = (byte)next;
            }

            int read = file.Read(buffer, length, buffer.Length - length);
            if (read == 0)
            {
                return buffer;
            }

            length += read;
        }
    }
}
