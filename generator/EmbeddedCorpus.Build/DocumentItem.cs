using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build;

/// <summary>A document as the build names it. What follows from that is worked out only for documents that are read.</summary>
/// <param name="File">The full path.</param>
/// <param name="Stamp">What the system says of the file.</param>
/// <param name="Metadata">What the item says.</param>
internal sealed record DocumentItem(string File, FileStamp Stamp, DocumentMetadata Metadata)
{
    /// <summary>The files of fields of the document, by their places among those of the request, the nearest first.</summary>
    public int[] Sidecars { get; init; } = [];

    /// <summary>The document as the parser takes it.</summary>
    /// <param name="projectDirectory">The folder that paths are relative to.</param>
    public DocumentInfo ToInfo(string projectDirectory) => Metadata.ToInfo(File, projectDirectory);
}
