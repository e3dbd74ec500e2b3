namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The metadata of a document, as every host reads them.</summary>
/// <param name="Corpus">The name of the generated class; empty for a file of no corpus.</param>
/// <param name="ConstantName">The name of the constant; may be empty.</param>
/// <param name="Link">The path under which the project shows the file; may be empty.</param>
/// <param name="Id"><c>/</c>, the folders below the root of the glob and the file's name without extension; empty when unknown.</param>
public sealed record DocumentMetadata(string Corpus, string ConstantName, string Link, string Id)
{
    /// <summary>What stands between its paragraphs, as it is written; may be empty.</summary>
    public string Paragraphs { get; init; } = string.Empty;

    /// <summary>Reads the metadata of an item.</summary>
    /// <param name="metadata">The value of a piece of metadata by its name; null or empty for one that is not there.</param>
    public static DocumentMetadata Read(Func<string, string?> metadata)
    {
        return new DocumentMetadata(Value(nameof(Corpus)), Value(nameof(ConstantName)), Value(nameof(Link)), metadata(nameof(Id)) ?? string.Empty)
        {
            Paragraphs = Value(nameof(Paragraphs)),
        };

        // The names of files may end with white space; names that somebody wrote do not.
        string Value(string name) => metadata(name)?.Trim() ?? string.Empty;
    }

    /// <summary>The document as the parser takes it.</summary>
    /// <param name="filePath">The file, as the compiler names it.</param>
    /// <param name="projectDirectory">The folder that paths are relative to.</param>
    public DocumentInfo ToInfo(string filePath, string projectDirectory)
    {
        string path = DocumentPath.Relative(filePath, projectDirectory, Link);
        return new DocumentInfo(filePath, path, DocumentPath.Id(path, Link.Length > 0 ? string.Empty : Id), Corpus, ConstantName) { Paragraphs = Paragraphs };
    }
}
