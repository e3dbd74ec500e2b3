using System.Text;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Generator;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Fuzzing.Building;

/// <summary>Reads a file as the compiler does, and asks of the result what the generator asks.</summary>
internal static class CompilerDecoding
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>Reads bytes: by their byte order mark, else as strict UTF-8, else as the system would, which is UTF-8 with U+FFFD here.</summary>
    public static SourceDocument Read(DocumentInfo info, byte[] bytes) => CompilerText.Read(info, Decode(bytes));

    /// <summary>The text that the compiler would hand to the generator.</summary>
    public static SourceText Decode(byte[] bytes)
    {
        try
        {
            return SourceText.From(new MemoryStream(bytes), s_strict, SourceHashAlgorithm.Sha256);
        }
        catch (DecoderFallbackException)
        {
            return SourceText.From(new MemoryStream(bytes), Encoding.UTF8, SourceHashAlgorithm.Sha256);
        }
    }
}
