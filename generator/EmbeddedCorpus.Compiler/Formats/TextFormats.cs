using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>The formats that a host can read.</summary>
/// <remarks>The metadata <c>Format</c> decides the format of a file. Without it, the extension decides.</remarks>
public sealed class TextFormats
{
    /// <summary>The formats that every host can read.</summary>
    public static TextFormats Own { get; } = new();

    /// <summary>The format of a file.</summary>
    /// <param name="document">The file.</param>
    /// <returns>The format, or null for plain text.</returns>
    internal ITextFormat? Find(DocumentInfo document) => null;
}
