using System.Text;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Tool.Fixing;

/// <summary>The encoding that a file is in.</summary>
/// <param name="Name">The name for people.</param>
/// <param name="Encoding">The encoding, which refuses bytes that are no text.</param>
/// <param name="MarkLength">The length of the byte order mark.</param>
internal sealed record FileEncoding(string Name, Encoding Encoding, int MarkLength)
{
    // As many zeros as bytes of English text have in UTF-16, with room for other signs.
    private const double MinZeros = 0.7;

    /// <summary>UTF-8 that refuses other bytes.</summary>
    public static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Finds the encoding of bytes that are not UTF-8.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="named">The encoding that somebody named for files that do not tell their own, or null.</param>
    /// <returns>The encoding, or null if the bytes do not tell it and nobody named one.</returns>
    public static FileEncoding? Of(ReadOnlySpan<byte> bytes, string? named) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) ? new("UTF-32", new UTF32Encoding(false, true, true), 4)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]) ? new("UTF-32", new UTF32Encoding(true, true, true), 4)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new("UTF-16", new UnicodeEncoding(false, true, true), 2)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new("UTF-16", new UnicodeEncoding(true, true, true), 2)
        : IsWide(bytes, zero: 1) ? new("UTF-16", new UnicodeEncoding(false, false, true), 0)
        : IsWide(bytes, zero: 0) ? new("UTF-16", new UnicodeEncoding(true, false, true), 0)
        : named is not null && TextEncodings.Find(named) is { } encoding ? new(named, Strict(encoding), 0)
        : null;

    /// <summary>Whether bytes are UTF-8.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes) && bytes.IndexOf((byte)0) < 0;

    // Half of the bytes of Latin letters in UTF-16 are zeros, all at odd or all at even places.
    private static bool IsWide(ReadOnlySpan<byte> bytes, int zero)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
        {
            return false;
        }

        int zeros = 0;
        for (int index = zero; index < bytes.Length; index += 2)
        {
            zeros += bytes[index] == 0 ? 1 : 0;
            if (bytes[index ^ 1] == 0)
            {
                return false;
            }
        }

        return zeros >= bytes.Length / 2 * MinZeros;
    }

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        strict.EncoderFallback = EncoderFallback.ExceptionFallback;
        return strict;
    }
}
