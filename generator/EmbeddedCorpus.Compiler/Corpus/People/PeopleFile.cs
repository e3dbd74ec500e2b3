using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Corpus.People;

/// <summary>A registry of people or a file of synonyms, for all texts of a corpus.</summary>
/// <param name="File">The file.</param>
/// <param name="Corpora">The names of the corpora with texts in the folder of the file, or below it.</param>
public sealed record PeopleFile(Sidecar File, EquatableArray<string> Corpora)
{
    /// <summary>The name of such a file, without its extension.</summary>
    public const string Name = "people";

    /// <summary>The name of a file of synonyms.</summary>
    public const string SynonymsName = "synonyms.txt";

    /// <summary>Whether the file has synonyms, and not people.</summary>
    public bool IsSynonyms => Path.GetFileName(File.FilePath) == SynonymsName;

    /// <summary>Why the host could not read the file, or an empty string.</summary>
    public string Failure { get; init; } = string.Empty;

    /// <summary>Whether the registry is for a corpus.</summary>
    public bool IsFor(string corpus) => Corpora.Contains(corpus, StringComparer.Ordinal);
}
