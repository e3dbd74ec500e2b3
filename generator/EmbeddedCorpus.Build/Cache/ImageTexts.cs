namespace EmbeddedCorpus.Build.Cache;

/// <summary>Reads texts out of the file of an image, into arrays that hold many of them.</summary>
/// <remarks>Each in an array of its own would be moved twice by the garbage collector before it is left alone.</remarks>
/// <param name="path">The file.</param>
/// <param name="end">Behind which nothing will be asked for, in bytes: what is read beyond would stay in memory with the last texts.</param>
internal sealed class ImageTexts(string path, long end) : IDisposable
{
    private const int BlockSize = 1 << 22;

    // Larger reads than the buffer go past it.
    private readonly FileStream _file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);

    // A piece of the file, and where it starts there.
    private byte[] _block = [];
    private long _start;
    private int _length;

    /// <summary>A piece of the file. Shorter than asked for where the file ends.</summary>
    /// <param name="start">Where it starts, in bytes.</param>
    /// <param name="length">Its bytes.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ArraySegment<byte> Read(long start, int length)
    {
        if (start < _start || start + length > _start + _length)
        {
            Fill(start, Math.Max(length, Math.Min(end - start, BlockSize)));
        }

        int offset = (int)(start - _start);
        return new ArraySegment<byte>(_block, offset, Math.Min(length, _length - offset));
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Fill(long start, long size)
    {
        _block = new byte[(int)Math.Max(0, Math.Min(size, _file.Length - start))];
        _start = start;
        _length = 0;
        _file.Position = start;
        while (_length < _block.Length)
        {
            int read = _file.Read(_block, _length, _block.Length - _length);
            if (read == 0)
            {
                return;
            }

            _length += read;
        }
    }
}
