using System.Text;
using EmbeddedCorpus.Text.Documents;

namespace EmbeddedCorpus.Build;

/// <summary>Reads a document as the compiler would, so that both hosts see the same characters and refuse the same bytes at the same place.</summary>
/// <remarks>
/// The compiler takes a byte order mark of UTF-8, UTF-16 or UTF-32 at its word, and reads anything else as UTF-8. What is no UTF-8 it
/// reads again as the system would: on Unix as UTF-8 too, with U+FFFD in the place of what is malformed.
/// </remarks>
internal static class DocumentReader
{
    private const char Replacement = '\uFFFD';

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="info">The file and what the build says of it.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SourceDocument Read(DocumentInfo info)
    {
        byte[] bytes = File.ReadAllBytes(info.FilePath);
        return Marked(bytes) is { } encoding ? ReadMarked(info, bytes, encoding) : ReadUtf8(info, bytes);
    }

    private static SourceDocument ReadUtf8(DocumentInfo info, byte[] bytes)
    {
        int start = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        try
        {
            return new SourceDocument(info, s_strict.GetString(bytes, start, bytes.Length - start));
        }
        catch (DecoderFallbackException exception)
        {
            int valid = Math.Max(exception.Index, 0);
            return new SourceDocument(info, Encoding.UTF8.GetString(bytes, start, bytes.Length - start), InvalidAt: s_strict.GetCharCount(bytes, start, valid));
        }
    }

    private static SourceDocument ReadMarked(DocumentInfo info, byte[] bytes, Encoding encoding)
    {
        int start = encoding.GetPreamble().Length;
        string text = encoding.GetString(bytes, start, bytes.Length - start);
        int replaced = text.IndexOf(Replacement);

        // A replacement character may stand in the file itself: then the characters give the same bytes again.
        return replaced >= 0 && !bytes.AsSpan(start).SequenceEqual(encoding.GetBytes(text))
            ? new SourceDocument(info, text, InvalidAt: replaced)
            : new SourceDocument(info, text);
    }

    private static ReadOnlySpan<byte> Utf32LittleEndian => [0xFF, 0xFE, 0, 0];

    private static ReadOnlySpan<byte> Utf32BigEndian => [0, 0, 0xFE, 0xFF];

    private static ReadOnlySpan<byte> Utf16LittleEndian => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> Utf16BigEndian => [0xFE, 0xFF];

    // The order counts: the mark of UTF-32 starts with that of UTF-16.
    private static Encoding? Marked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Utf32LittleEndian))
        {
            return new UTF32Encoding(bigEndian: false, byteOrderMark: true);
        }

        if (bytes.StartsWith(Utf32BigEndian))
        {
            return new UTF32Encoding(bigEndian: true, byteOrderMark: true);
        }

        if (bytes.StartsWith(Utf16LittleEndian))
        {
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: true);
        }

        return bytes.StartsWith(Utf16BigEndian) ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true) : null;
    }
}
