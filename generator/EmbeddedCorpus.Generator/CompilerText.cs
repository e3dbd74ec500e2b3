using System.Security.Cryptography;
using EmbeddedCorpus.Compiler.Sources;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator;

/// <summary>Hands a text that the compiler decoded to the reader of bytes. The compiler keeps a checksum of the file, and not its bytes.</summary>
internal static class CompilerText
{
    /// <summary>The document of a text.</summary>
    /// <param name="info">The file and what the build says of it.</param>
    /// <param name="text">The text; null where the compiler could not open the file or took it for a binary one, which it says itself.</param>
    public static SourceDocument Read(DocumentInfo info, SourceText? text) => text is null
        ? DocumentReader.Unreadable(info)
        : DocumentReader.Check(info, text.ToString(), text.Encoding, bytes => IsFile(text, bytes));

    private static bool IsFile(SourceText text, byte[] bytes)
    {
        using HashAlgorithm hash = text.ChecksumAlgorithm == SourceHashAlgorithm.Sha256 ? SHA256.Create() : SHA1.Create();
        return text.GetChecksum().AsSpan().SequenceEqual(hash.ComputeHash(bytes));
    }
}
