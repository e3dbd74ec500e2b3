using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using EmbeddedCorpus.Compiler.Sources;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator;

/// <summary>
/// Tells whether the characters that the compiler decoded are what the file holds. The compiler never fails on bytes that are
/// no text: it falls back to a code page, or puts U+FFFD in their place.
/// </summary>
internal static class CorpusGeneratorEncoding
{
    private const char Replacement = '\uFFFD';

    // Code pages of Unicode.
    private const int Utf8 = 65001;
    private const int Utf16 = 1200;
    private const int Utf16BigEndian = 1201;
    private const int Utf32 = 12000;
    private const int Utf32BigEndian = 12001;

    /// <summary>The document of a text: its characters, and where they stand for bytes that are no text.</summary>
    public static SourceDocument Read(DocumentInfo info, SourceText text)
    {
        string content = text.ToString();
        Encoding? encoding = text.Encoding;
        switch (encoding?.CodePage)
        {
            case null:
                return new SourceDocument(info, content);
            case Utf16 when content.Length > 0 && content[0] == '\0':
            case Utf32 or Utf32BigEndian:
                // The compiler knows no UTF-32: the mark of UTF-16 and two zeros are the mark of UTF-32.
                return new SourceDocument(info, string.Empty, InvalidAt: 0);
            case Utf8 or Utf16 or Utf16BigEndian:
                // A replacement character may stand in the file itself: the checksum of the file's bytes tells.
                int replaced = content.IndexOf(Replacement);
                return new SourceDocument(info, content, replaced < 0 || IsExact(text, encoding!, content) ? -1 : replaced);
            default:
                return ReadFallback(info, encoding!, content);
        }
    }

    private static bool IsExact(SourceText text, Encoding encoding, string content)
    {
        using HashAlgorithm hash = text.ChecksumAlgorithm == SourceHashAlgorithm.Sha256 ? SHA256.Create() : SHA1.Create();
        byte[] bytes = encoding.GetBytes(content);
        ImmutableArray<byte> checksum = text.GetChecksum();
        if (checksum.AsSpan().SequenceEqual(hash.ComputeHash(bytes)))
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
        return checksum.AsSpan().SequenceEqual(hash.ComputeHash(withPreamble));
    }

    // Anything else is the fallback for malformed UTF-8. Code pages of one byte a character map all of them back, so the file's
    // bytes can be had again, and the place is that which the build's task finds in them.
    private static SourceDocument ReadFallback(DocumentInfo info, Encoding encoding, string content)
    {
        string decoded = Encoding.UTF8.GetString(encoding.GetBytes(content));
        return new SourceDocument(info, decoded, InvalidAt: Math.Max(decoded.IndexOf(Replacement), 0));
    }
}
