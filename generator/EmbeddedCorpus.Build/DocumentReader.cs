using System.Text;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build;

/// <summary>Reads a document as the compiler would, so that both hosts see the same characters and refuse the same bytes at the same place.</summary>
/// <remarks>
/// The compiler takes a byte order mark of UTF-8 or UTF-16 at its word, and reads anything else as UTF-8. What is no UTF-8 it
/// reads again as the system would: on Unix as UTF-8 too, with U+FFFD in the place of what is malformed. It knows no UTF-32: a
/// file with that mark is refused here too.
/// </remarks>
internal static class DocumentReader
{
    private const char Replacement = '\uFFFD';

    private const int FirstBufferSize = 1 << 16;

    // Files of a corpus are many and mostly small: each thread reads all of its files into one buffer.
    [ThreadStatic]
    private static byte[]? t_buffer;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="info">The file and what the build says of it.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SourceDocument Read(DocumentInfo info)
    {
        byte[] buffer = ReadBytes(info.FilePath, out int length);
        return Decode(info, buffer, length);
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="info">The file and what the build says of it.</param>
    /// <param name="bytes">Its bytes, and whatever lies behind them.</param>
    /// <param name="length">How many bytes it has.</param>
    public static SourceDocument Decode(DocumentInfo info, byte[] bytes, int length) =>
        IsUtf32(bytes.AsSpan(0, length)) ? new SourceDocument(info, string.Empty, InvalidAt: 0)
            : Marked(bytes.AsSpan(0, length)) is { } encoding ? ReadMarked(info, bytes, length, encoding)
            : ReadUtf8(info, bytes, length);

    private static byte[] ReadBytes(string path, out int length)
    {
        // One byte of buffer: the stream hands on what it reads.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
        byte[] buffer = t_buffer ??= new byte[FirstBufferSize];
        length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
                t_buffer = buffer;
            }

            int read = file.Read(buffer, length, buffer.Length - length);
            if (read == 0)
            {
                return buffer;
            }

            length += read;
        }
    }

    private static SourceDocument ReadUtf8(DocumentInfo info, byte[] bytes, int length)
    {
        int start = length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        try
        {
            return new SourceDocument(info, s_strict.GetString(bytes, start, length - start));
        }
        catch (DecoderFallbackException)
        {
            // The compiler tells where its text was replaced, whether by itself or by who wrote the file: the first place of both.
            string text = Encoding.UTF8.GetString(bytes, start, length - start);
            return new SourceDocument(info, text, InvalidAt: text.IndexOf(Replacement));
        }
    }

    private static SourceDocument ReadMarked(DocumentInfo info, byte[] bytes, int length, Encoding encoding)
    {
        int start = encoding.GetPreamble().Length;
        string text = encoding.GetString(bytes, start, length - start);
        int replaced = text.IndexOf(Replacement);

        // A replacement character may stand in the file itself: then the characters give the same bytes again.
        return replaced >= 0 && !bytes.AsSpan(start, length - start).SequenceEqual(encoding.GetBytes(text))
            ? new SourceDocument(info, text, InvalidAt: replaced)
            : new SourceDocument(info, text);
    }

    private static ReadOnlySpan<byte> Utf32LittleEndian => [0xFF, 0xFE, 0, 0];

    private static ReadOnlySpan<byte> Utf32BigEndian => [0, 0, 0xFE, 0xFF];

    private static ReadOnlySpan<byte> Utf16LittleEndian => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> Utf16BigEndian => [0xFE, 0xFF];

    // Asked first: the mark of UTF-32 starts with that of UTF-16.
    private static bool IsUtf32(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Utf32LittleEndian) || bytes.StartsWith(Utf32BigEndian);

    private static UnicodeEncoding? Marked(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Utf16LittleEndian) ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true)
        : bytes.StartsWith(Utf16BigEndian) ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true)
        : null;
}
