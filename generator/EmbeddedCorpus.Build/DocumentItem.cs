using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build;

/// <summary>A document as the build names it. What follows from that is worked out only for documents that are read.</summary>
/// <param name="File">The full path.</param>
/// <param name="Stamp">What the system says of the file.</param>
/// <param name="Names">What the item says.</param>
internal sealed record DocumentItem(string File, FileStamp Stamp, DocumentNames Names)
{
    /// <summary>The document as the parser takes it.</summary>
    /// <param name="projectDirectory">The folder that paths are relative to.</param>
    public DocumentInfo ToInfo(string projectDirectory)
    {
        string link = Names.Link.Trim();
        string path = DocumentPath.Relative(File, projectDirectory, link);
        string belowRoot = link.Length > 0 ? string.Empty : "/" + Names.RecursiveDirectory + Path.GetFileNameWithoutExtension(File);
        return new DocumentInfo(File, path, DocumentPath.Id(path, belowRoot), Names.Corpus.Trim(), Names.ConstantName.Trim());
    }
}

/// <summary>The metadata of an item <c>CorpusDocument</c>.</summary>
/// <param name="RecursiveDirectory">The folders below the root of the glob.</param>
/// <param name="Corpus">The name of the generated class.</param>
/// <param name="ConstantName">The name of the constant; may be empty.</param>
/// <param name="Link">The path under which the project shows the file; may be empty.</param>
internal sealed record DocumentNames(string RecursiveDirectory, string Corpus, string ConstantName, string Link);
