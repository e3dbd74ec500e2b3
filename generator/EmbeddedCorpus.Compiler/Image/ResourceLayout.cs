using System.Buffers.Binary;
using System.Text;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Index;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Image;

/// <summary>Lays an image out as one piece of memory and writes it as a resource: header, tables and texts without a gap.</summary>
internal sealed class ResourceLayout : IImageSpace
{
    /// <summary>What to do with a corpus that no addresses are left for.</summary>
    internal const string TooLarge = "A corpus has at most 4 GB: set the metadata Corpus of its documents to several names.";

    private const int BufferSize = 1 << 16;

    private readonly List<CorpusText> _texts = [];
    private long _end = ImageHeader.Size;
    private long _firstText = -1;
    private long _textBytes;
    private long _index = -1;
    private long _indexEnd = -1;

    /// <summary>Writes a corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="stream">Where to; must be able to go back to where it stands now.</param>
    /// <param name="cancellation">Asked once a text.</param>
    /// <param name="loop">The threads of the host; null for the calling thread alone.</param>
    /// <returns>The sizes. The text of the first article is counted from where the stream stood; those of the others follow it without a gap, in the order of the corpus.</returns>
    /// <exception cref="InvalidOperationException">The corpus is larger than an image can be: 4 GB.</exception>
    public static ImageSizes Write(CorpusModel corpus, Stream stream, CancellationToken cancellation = default, WorkLoop? loop = null)
    {
        var image = new ResourceLayout();
        List<ImageBlock> blocks = ImageBuilder.Write(corpus, image, cancellation, loop);
        image.Write(blocks, corpus.Content.Value, stream, cancellation);
        return new ImageSizes(ResourceFormat.HeaderSize + image._firstText, image._textBytes, image._indexEnd - image._index);
    }

    /// <inheritdoc/>
    public uint AddTable(ImageFormat.Table table, int rows)
    {
        // The tables of the index follow each other.
        _index = table == SearchTables.First ? _end : _index;
        _indexEnd = table == SearchTables.Last + 1 ? _end : _indexEnd;
        int rowSize = ImageFormat.RowSize(table);
        int rowsPerBlock = ImageFormat.PageSize / rowSize;
        return Take(((long)(rows / rowsPerBlock) << ImageFormat.PageBits) + (rows % rowsPerBlock * rowSize));
    }

    /// <inheritdoc/>
    public uint Add(CorpusText text, int byteCount)
    {
        _texts.Add(text);
        _textBytes += byteCount;
        uint start = Take(byteCount);
        _firstText = _firstText < 0 ? start : _firstText;
        return start;
    }

    private uint Take(long bytes)
    {
        uint start = checked((uint)_end);
        _end += bytes;
        return _end <= uint.MaxValue
            ? start
            : throw new InvalidOperationException(TooLarge);
    }

    private void Write(List<ImageBlock> blocks, ulong content, Stream stream, CancellationToken cancellation)
    {
        long start = stream.Position;
        byte[] header = new byte[ResourceFormat.HeaderSize];
        stream.Write(header, 0, header.Length);
        ulong checksum = WriteImage(blocks, stream, cancellation);
        byte[] imageHeader = Encoding.ASCII.GetBytes(blocks[0].Characters);
        BinaryPrimitives.WriteUInt64LittleEndian(header, ResourceFormat.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(ResourceFormat.HeaderVersion), ResourceFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(ResourceFormat.ImageVersion), ImageFormat.Version);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(ResourceFormat.ImageLength), _end);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(ResourceFormat.Content), content);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(ResourceFormat.ImageChecksum), checksum);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(ResourceFormat.HeaderChecksum), ResourceFormat.HeadersChecksum(header, imageHeader));
        stream.Position = start;
        stream.Write(header, 0, header.Length);
        stream.Position = start + header.Length + _end;
    }

    private ulong WriteImage(List<ImageBlock> blocks, Stream stream, CancellationToken cancellation)
    {
        var writer = new ChecksumWriter(stream);
        int next = WriteBlocks(writer, blocks, 0, _firstText < 0 ? _end : _firstText);
        foreach (CorpusText text in _texts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (text.IsUtf8)
            {
                writer.Write(text.Utf8);
            }
            else
            {
                writer.Write(text.ToString());
            }
        }

        WriteBlocks(writer, blocks, next, _end);
        return writer.Finish();
    }

    private static int WriteBlocks(ChecksumWriter writer, List<ImageBlock> blocks, int first, long end)
    {
        int index = first;
        for (; index < blocks.Count && blocks[index].Address < end; index++)
        {
            // Between two blocks of a table there is less than a row of nothing.
            writer.SkipTo(blocks[index].Address);
            writer.Write(blocks[index].Characters);
        }

        return index;
    }

    /// <summary>Writes characters as UTF-8 in pieces of a fixed size and sums them up on the way.</summary>
    private sealed class ChecksumWriter(Stream stream)
    {
        // A character takes up to three bytes: room for a piece of text behind a buffer that is nearly full.
        private const int MaxCharacters = BufferSize / 4;

        private readonly byte[] _buffer = new byte[BufferSize + (MaxCharacters * 3)];
        private int _used;
        private ulong _checksum;
        private long _written;

        public void SkipTo(long position)
        {
            while (_written + _used < position)
            {
                _buffer[_used++] = 0;
                FlushFull();
            }
        }

        public void Write(ReadOnlySpan<byte> utf8)
        {
            while (utf8.Length > 0)
            {
                int count = Math.Min(utf8.Length, BufferSize - _used);
                utf8.Slice(0, count).CopyTo(_buffer.AsSpan(_used));
                _used += count;
                FlushFull();
                utf8 = utf8.Slice(count);
            }
        }

        public void Write(string text)
        {
            for (int start = 0; start < text.Length;)
            {
                int count = Math.Min(text.Length - start, MaxCharacters);
                if (char.IsHighSurrogate(text[start + count - 1]) && start + count < text.Length)
                {
                    count--;
                }

                _used += Encoding.UTF8.GetBytes(text, start, count, _buffer, _used);
                FlushFull();
                start += count;
            }
        }

        public ulong Finish()
        {
            _checksum = ResourceFormat.Checksum(_checksum, _buffer.AsSpan(0, _used));
            stream.Write(_buffer, 0, _used);
            _written += _used;
            _used = 0;
            return _checksum;
        }

        private void FlushFull()
        {
            while (_used >= BufferSize)
            {
                _checksum = ResourceFormat.Checksum(_checksum, _buffer.AsSpan(0, BufferSize));
                stream.Write(_buffer, 0, BufferSize);
                _written += BufferSize;
                _used -= BufferSize;
                _buffer.AsSpan(BufferSize, _used).CopyTo(_buffer);
            }
        }
    }
}
