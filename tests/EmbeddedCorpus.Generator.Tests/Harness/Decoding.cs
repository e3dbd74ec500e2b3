using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator.Tests.Harness;

/// <summary>Reads bytes as the compiler does: byte order mark, else strict UTF-8, else what the system falls back to, and nothing that looks binary then.</summary>
internal static class Decoding
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>The text of a file; null where the compiler says that the file is binary (CS2015).</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fallback">The encoding of the system: UTF-8 with U+FFFD for what is malformed on Unix, a code page on Windows.</param>
    /// <param name="algorithm">The checksum that the compiler was asked for.</param>
    public static SourceText? Read(byte[] bytes, Encoding? fallback = null, SourceHashAlgorithm algorithm = SourceHashAlgorithm.Sha256)
    {
        try
        {
            return SourceText.From(bytes, bytes.Length, s_strict, algorithm);
        }
        catch (DecoderFallbackException)
        {
        }

        try
        {
            return SourceText.From(bytes, bytes.Length, fallback ?? Encoding.UTF8, algorithm, throwIfBinaryDetected: true);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>A document of these bytes, in the default corpus.</summary>
    public static TestDocument Document(string path, byte[] bytes, Encoding? fallback = null, SourceHashAlgorithm algorithm = SourceHashAlgorithm.Sha256) =>
        TestDocument.Of(TestProject.DefaultDirectory + path, () => Read(bytes, fallback, algorithm)).With("EmbeddedCorpus", "Corpus");
}
