using System.Text;

namespace EmbeddedCorpus.Tool.Extraction;

/// <summary>Divides a stream into batches of whole lines.</summary>
/// <remarks>
/// The reader waits for more bytes only if it has no whole line. So a program that writes one line and waits for its record gets the record.
/// </remarks>
/// <param name="input">The stream.</param>
/// <param name="maxLineLength">The maximum length of a line in bytes. The bytes of a longer line are skipped.</param>
internal sealed class BatchReader(Stream input, int maxLineLength)
{
    private const byte LineEnd = (byte)'\n';
    private const int ReadSize = 64 * 1024;
    private const int KeptCapacity = 1 << 20;

    private byte[] _buffer = new byte[ReadSize];
    private int _start;
    private int _end;
    private int _scanned;
    private bool _isAtEnd;
    private bool _isSkipping;
    private long _lines;
    private long _records;

    /// <summary>Reads the next lines.</summary>
    /// <param name="batch">Receives one line or more.</param>
    /// <returns>Whether there is another line.</returns>
    public bool Fill(LineBatch batch)
    {
        while (true)
        {
            int whole = _buffer.AsSpan(_scanned, _end - _scanned).LastIndexOf(LineEnd);
            int next = whole >= 0 ? _scanned + whole + 1 : _isAtEnd ? _end : _start;
            _scanned = _end;
            if (next > _start)
            {
                Take(batch, next);
                if (batch.Lines.Count > 0)
                {
                    return true;
                }
            }
            else if (_isAtEnd)
            {
                return false;
            }
            else if (_end - _start > maxLineLength)
            {
                SkipStart(batch);
                if (batch.Lines.Count > 0)
                {
                    return true;
                }
            }
            else
            {
                Read();
            }
        }
    }

    private void Take(LineBatch batch, int end)
    {
        batch.Start(_buffer.AsSpan(_start, end - _start));
        ReadOnlySpan<byte> bytes = batch.Bytes[..(end - _start)];
        _start = end;
        for (int start = 0; start < bytes.Length;)
        {
            int length = bytes[start..].IndexOf(LineEnd);
            length = length < 0 ? bytes.Length - start : length;
            Add(batch, bytes.Slice(start, length), start);
            start += length + 1;
        }
    }

    private void Add(LineBatch batch, ReadOnlySpan<byte> line, int start)
    {
        if (_isSkipping)
        {
            // The end of a line that was reported when it became too long.
            _isSkipping = false;
            return;
        }

        _lines++;
        ReadOnlySpan<byte> content = _lines == 1 && line.StartsWith(Encoding.UTF8.Preamble) ? line[Encoding.UTF8.Preamble.Length..] : line;
        if (!IsBlank(content))
        {
            batch.Lines.Add(new InputLine(start + line.Length - content.Length, content.Length > maxLineLength ? -1 : content.Length, _lines, ++_records));
        }
    }

    private void SkipStart(LineBatch batch)
    {
        batch.Start([]);
        if (!_isSkipping)
        {
            batch.Lines.Add(new InputLine(0, -1, ++_lines, ++_records));
            _isSkipping = true;
        }

        _start = _end;
    }

    private void Read()
    {
        int kept = _end - _start;
        if (kept == 0 && _buffer.Length > KeptCapacity)
        {
            _buffer = new byte[ReadSize];
        }
        else if (_buffer.Length - kept < ReadSize / 2)
        {
            Array.Resize(ref _buffer, (int)Math.Min(2L * _buffer.Length, (long)maxLineLength + ReadSize));
        }

        if (kept > 0)
        {
            _buffer.AsSpan(_start, kept).CopyTo(_buffer);
        }

        _start = 0;
        _scanned = kept;
        int read = input.Read(_buffer, kept, _buffer.Length - kept);
        _end = kept + read;
        _isAtEnd = read == 0;
    }

    // The compiler takes white space of all of Unicode for a blank line.
    private static bool IsBlank(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> words = line.TrimStart(" \t\r\v\f"u8);
        return words.IsEmpty || (words[0] >= 0x80 && Encoding.UTF8.GetString(words).AsSpan().IsWhiteSpace());
    }
}
