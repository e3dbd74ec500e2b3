using System.Text;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Decodes the bytes of a file and finds the first position that is not valid text.</summary>
/// <remarks>
/// <para>In one host, the compiler reads the files. So this reader decodes a file as the compiler does. A byte order mark of UTF-8 or UTF-16 decides
/// the encoding. A file without a byte order mark is UTF-8.</para>
/// <para>The compiler accepts every file. The compiler decodes malformed UTF-8 a second time, in the way of the system. On Unix, the result is UTF-8
/// with U+FFFD. On Windows, the result is text in a code page.</para>
/// <para>The compiler does not read UTF-32. So this reader refuses a file with a byte order mark of UTF-32.</para>
/// <para>The metadata <c>Encoding</c> names the encoding of a file without a byte order mark.</para>
/// </remarks>
public static class DocumentReader
{
    private const char Replacement = '\uFFFD';

    // Code pages of Unicode.
    private const int Utf8 = 65001;
    private const int Utf16 = 1200;
    private const int Utf16BigEndian = 1201;
    private const int Utf32 = 12000;
    private const int Utf32BigEndian = 12001;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="info">The properties of the file.</param>
    /// <param name="bytes">An array that starts with the bytes of the file.</param>
    /// <param name="length">The number of bytes in the file.</param>
    public static SourceDocument Decode(DocumentInfo info, byte[] bytes, int length) =>
        IsUtf32(bytes.AsSpan(0, length)) ? Unreadable(info)
            : Marked(bytes.AsSpan(0, length)) is { } encoding ? DecodeMarked(info, bytes, length, encoding)
            : !HasUtf8Mark(bytes.AsSpan(0, length)) && EncodedText.Find(info) is { } named ? EncodedText.Decode(info, bytes, length, named)
            : DecodeUtf8(info, bytes, length);

    /// <summary>Checks characters that the compiler decoded.</summary>
    /// <param name="info">The properties of the file.</param>
    /// <param name="characters">The characters from the compiler.</param>
    /// <param name="encoding">The encoding that the compiler chose, or null for a text without a file.</param>
    /// <param name="isFile">Compares an array of bytes with the bytes of the file.</param>
    public static SourceDocument Check(DocumentInfo info, string characters, Encoding? encoding, Func<byte[], bool> isFile)
    {
        if (encoding is null || EncodedText.Find(info) is not { } named)
        {
            return CheckUnicode(info, characters, encoding, isFile);
        }

        // Characters that give the bytes of the file again lost nothing.
        byte[] bytes = encoding.GetBytes(characters);
        return isFile(bytes) ? EncodedText.Decode(info, bytes, bytes.Length, named) : CheckUnicode(info, characters, encoding, isFile) with { Invalid = EncodedText.Lost };
    }

    /// <summary>Returns an empty document for a file that cannot be read as text.</summary>
    /// <remarks>The compiler returns no text for a file that it cannot open, or for a file that looks binary.</remarks>
    public static SourceDocument Unreadable(DocumentInfo info) => new(info, string.Empty, InvalidAt: 0);

    private static SourceDocument CheckUnicode(DocumentInfo info, string characters, Encoding? encoding, Func<byte[], bool> isFile)
    {
        switch (encoding?.CodePage)
        {
            case null:
                return new SourceDocument(info, characters);
            case Utf16 when characters.Length > 0 && characters[0] == '\0':
            case Utf32 or Utf32BigEndian:
                // The mark of UTF-16 and two zeros are the mark of UTF-32.
                return Unreadable(info);
            case Utf8 or Utf16 or Utf16BigEndian:
                int replaced = characters.IndexOf(Replacement);
                return new SourceDocument(info, characters, replaced < 0 || IsExact(characters, encoding!, isFile) ? -1 : replaced);
            default:
                // A code page of one byte a character maps all of them back, so the bytes can be had again.
                string decoded = Encoding.UTF8.GetString(encoding!.GetBytes(characters));
                return new SourceDocument(info, decoded, InvalidAt: Math.Max(decoded.IndexOf(Replacement), 0));
        }
    }

    // The file itself may hold a replacement character: then the characters give its bytes again.
    private static bool IsExact(string characters, Encoding encoding, Func<byte[], bool> isFile)
    {
        byte[] bytes = encoding.GetBytes(characters);
        if (isFile(bytes))
        {
            return true;
        }

        byte[] preamble = encoding.GetPreamble();
        if (preamble.Length == 0)
        {
            preamble = Encoding.UTF8.GetPreamble();
        }

        byte[] withPreamble = new byte[preamble.Length + bytes.Length];
        preamble.CopyTo(withPreamble, 0);
        bytes.CopyTo(withPreamble, preamble.Length);
        return isFile(withPreamble);
    }

    private static SourceDocument DecodeUtf8(DocumentInfo info, byte[] bytes, int length)
    {
        int start = HasUtf8Mark(bytes.AsSpan(0, length)) ? 3 : 0;
        try
        {
            return new SourceDocument(info, s_strict.GetString(bytes, start, length - start));
        }
        catch (DecoderFallbackException)
        {
            // The compiler cannot tell its own replacement characters from those of the file: the first of both is the place.
            string text = Encoding.UTF8.GetString(bytes, start, length - start);
            return new SourceDocument(info, text, InvalidAt: text.IndexOf(Replacement));
        }
    }

    private static SourceDocument DecodeMarked(DocumentInfo info, byte[] bytes, int length, Encoding encoding)
    {
        int start = encoding.GetPreamble().Length;
        string text = encoding.GetString(bytes, start, length - start);
        int replaced = text.IndexOf(Replacement);
        return replaced >= 0 && !bytes.AsSpan(start, length - start).SequenceEqual(encoding.GetBytes(text))
            ? new SourceDocument(info, text, InvalidAt: replaced)
            : new SourceDocument(info, text);
    }

    private static ReadOnlySpan<byte> Utf32LittleEndianMark => [0xFF, 0xFE, 0, 0];

    private static ReadOnlySpan<byte> Utf32BigEndianMark => [0, 0, 0xFE, 0xFF];

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> Utf16LittleEndianMark => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> Utf16BigEndianMark => [0xFE, 0xFF];

    private static bool HasUtf8Mark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Utf8Mark);

    // Asked first: the mark of UTF-32 starts with that of UTF-16.
    private static bool IsUtf32(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Utf32LittleEndianMark) || bytes.StartsWith(Utf32BigEndianMark);

    private static UnicodeEncoding? Marked(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Utf16LittleEndianMark) ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true)
        : bytes.StartsWith(Utf16BigEndianMark) ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true)
        : null;
}
