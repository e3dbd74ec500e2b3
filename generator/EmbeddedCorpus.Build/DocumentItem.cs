using EmbeddedCorpus.Text.Documents;

namespace EmbeddedCorpus.Build;

/// <summary>A document as the build names it. What follows from that is worked out only for documents that are read.</summary>
/// <param name="File">The full path.</param>
/// <param name="RecursiveDirectory">The folders below the root of the glob.</param>
/// <param name="Corpus">The name of the generated class.</param>
/// <param name="Identifier">The name of the constant; may be empty.</param>
/// <param name="Link">The path under which the project shows the file; may be empty.</param>
internal sealed record DocumentItem(string File, string RecursiveDirectory, string Corpus, string Identifier, string Link)
{
    /// <summary>The document as the parser takes it.</summary>
    /// <param name="projectDirectory">The folder that paths are relative to.</param>
    public DocumentInfo ToInfo(string projectDirectory)
    {
        string link = Link.Trim();
        string path = DocumentPath.Relative(File, projectDirectory, link);
        string belowRoot = link.Length > 0 ? string.Empty : "/" + RecursiveDirectory + Path.GetFileNameWithoutExtension(File);
        return new DocumentInfo(File, path, DocumentPath.Id(path, belowRoot), Corpus.Trim(), Identifier.Trim());
    }
}
