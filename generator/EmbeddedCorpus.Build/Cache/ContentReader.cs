using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Build.Cache;

/// <summary>Hashes the bytes of files.</summary>
internal static class ContentReader
{
    /// <summary>The size of a buffer: most texts fit into it. A multiple of eight, as the checksum wants.</summary>
    public const int BufferSize = 1 << 16;

    /// <summary>The hash of a file's bytes, or null when it cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="buffer">Room of <see cref="BufferSize"/> bytes.</param>
    public static ContentHash? Hash(string path, byte[] buffer)
    {
        try
        {
            // One byte of buffer: the stream hands on what it reads.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
            ulong checksum = 0;
            long length = 0;
            int count;
            do
            {
                count = Fill(file, buffer);
                checksum = ResourceFormat.Checksum(checksum, buffer.AsSpan(0, count));
                length += count;
            }
            while (count == buffer.Length);

            return new ContentHash(checksum).Then((ulong)length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    private static int Fill(FileStream file, byte[] buffer)
    {
        int count = 0;
        while (count < buffer.Length)
        {
            int read = file.Read(buffer, count, buffer.Length - count);
            if (read == 0)
            {
                break;
            }

            count += read;
        }

        return count;
    }
}
