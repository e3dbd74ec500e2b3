using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator.Tests.Harness;

/// <summary>Reads bytes as the compiler does: byte order mark, else strict UTF-8, else what the system falls back to.</summary>
internal static class Decoding
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>The text of a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fallback">The encoding of the system: UTF-8 with U+FFFD for what is malformed on Unix, a code page on Windows.</param>
    /// <param name="algorithm">The checksum that the compiler was asked for.</param>
    public static SourceText Read(byte[] bytes, Encoding? fallback = null, SourceHashAlgorithm algorithm = SourceHashAlgorithm.Sha256)
    {
        try
        {
            return SourceText.From(new MemoryStream(bytes), s_strict, algorithm);
        }
        catch (DecoderFallbackException)
        {
            return SourceText.From(new MemoryStream(bytes), fallback ?? Encoding.UTF8, algorithm);
        }
    }

    /// <summary>A document of these bytes, in the default corpus.</summary>
    public static TestDocument Document(string path, byte[] bytes, Encoding? fallback = null, SourceHashAlgorithm algorithm = SourceHashAlgorithm.Sha256) =>
        TestDocument.Of(TestProject.DefaultDirectory + path, () => Read(bytes, fallback, algorithm)).With("EmbeddedCorpus", "Corpus");
}
