using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator;

/// <summary>
/// Tells whether the characters that the compiler decoded are what the file holds. The compiler never fails on bytes that are
/// no text: it falls back to a code page, or puts U+FFFD in their place.
/// </summary>
internal static class CorpusGeneratorEncoding
{
    private const char Replacement = '\uFFFD';

    /// <summary>The position of the first character that stands for bytes which are no text, or -1.</summary>
    public static int FindInvalid(SourceText text, string content)
    {
        Encoding? encoding = text.Encoding;
        if (encoding is null)
        {
            return -1;
        }

        // 65001 UTF-8, 1200 and 1201 UTF-16, 12000 and 12001 UTF-32: anything else is the fallback for malformed UTF-8.
        if (encoding.CodePage is not (65001 or 1200 or 1201 or 12000 or 12001))
        {
            return FindInvalidUtf8(encoding, content);
        }

        // A replacement character may stand in the file itself: the checksum of the file's bytes tells.
        int replaced = content.IndexOf(Replacement);
        return replaced < 0 || IsExact(text, encoding, content) ? -1 : replaced;
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

    // The fallback code pages map every byte to one character and back, so the file's bytes can be had again.
    private static int FindInvalidUtf8(Encoding encoding, string content)
    {
        byte[] bytes = encoding.GetBytes(content);
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        try
        {
            strict.GetCharCount(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            return Math.Min(Math.Max(exception.Index, 0), Math.Max(content.Length - 1, 0));
        }

        return 0;
    }
}
