using System.Text;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Decodes files whose encoding the project names.</summary>
internal static class EncodedText
{
    /// <summary>The words of the message for a file that the compiler decoded in another encoding, so that characters are lost.</summary>
    public const string Lost = "not UTF-8, and the compiler ignores the metadata Encoding for literals: set the metadata Storage to Resource";

    private const char Replacement = '\uFFFD';

    /// <summary>Finds the encoding of a file by its metadata.</summary>
    /// <returns>The encoding, or null if the file is read without it: the metadata is not set, not known, or says UTF-8.</returns>
    public static Encoding? Find(DocumentInfo info) =>
        info.Reading.Encoding.Length > 0 && TextEncodings.Find(info.Reading.Encoding) is { CodePage: not TextEncodings.Utf8 } encoding ? encoding : null;

    /// <summary>Decodes bytes.</summary>
    /// <param name="info">The properties of the file.</param>
    /// <param name="bytes">An array that starts with the bytes of the file, which has no byte order mark.</param>
    /// <param name="length">The number of bytes in the file.</param>
    /// <param name="encoding">The encoding from <see cref="Find"/>.</param>
    public static SourceDocument Decode(DocumentInfo info, byte[] bytes, int length, Encoding encoding)
    {
        string text = encoding.GetString(bytes, 0, length);
        int replaced = text.IndexOf(Replacement);
        return replaced < 0 || bytes.AsSpan(0, length).SequenceEqual(encoding.GetBytes(text))
            ? new SourceDocument(info, text)
            : new SourceDocument(info, text, replaced) { Invalid = $"not text in {info.Reading.Encoding}: name another encoding in the metadata Encoding" };
    }
}
