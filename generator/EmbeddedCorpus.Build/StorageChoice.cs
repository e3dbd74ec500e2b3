using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Sources;
using Microsoft.Build.Framework;

namespace EmbeddedCorpus.Build;

/// <summary>Decides for each document whether the compiler reads it or the task does.</summary>
/// <remarks>What is nearest to the document counts: its own metadata, then the settings of its corpus, then those of the project.</remarks>
internal sealed class StorageChoice
{
    /// <summary>The texts become literals of the generated code.</summary>
    public const string Literals = nameof(Literals);

    /// <summary>The texts become a resource of the assembly.</summary>
    public const string Resource = nameof(Resource);

    /// <summary>A resource, unless texts of the corpus are additional files anyway.</summary>
    public const string Auto = nameof(Auto);

    private readonly string _project;
    private readonly Dictionary<string, string> _corpora = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withTexts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withMarkdown = new(StringComparer.Ordinal);
    private readonly string _auto;

    /// <param name="project">The property <c>EmbeddedCorpusStorage</c>.</param>
    /// <param name="corpora">The items <c>EmbeddedCorpus</c>.</param>
    /// <param name="texts">The names of corpora to which additional files belong that are no documents.</param>
    /// <param name="preferLiterals">Whether <c>Auto</c> hands the texts to the compiler: in an IDE, which shows what is wrong in them while they are written.</param>
    /// <param name="documents">The documents. The compiler reads no Markdown, so <c>Auto</c> never hands it a corpus with Markdown.</param>
    public StorageChoice(string project, ITaskItem[] corpora, string[] texts, bool preferLiterals, ITaskItem[] documents)
    {
        _project = project.Trim();
        _auto = preferLiterals ? Literals : Resource;
        foreach (ITaskItem corpus in corpora)
        {
            string storage = corpus.GetMetadata("Storage").Trim();
            if (storage.Length > 0)
            {
                _corpora[corpus.ItemSpec.Trim()] = storage;
            }
        }

        _withTexts.UnionWith(texts);
        if (preferLiterals)
        {
            _withMarkdown.UnionWith(documents.Where(IsMarkdown).Select(static document => document.GetMetadata("Corpus").Trim()));
        }
    }

    /// <summary>The storage of a document: <see cref="Literals"/> or <see cref="Resource"/>.</summary>
    /// <param name="document">The document.</param>
    public string Of(ITaskItem document) => Of(document, out _);

    /// <summary>The storage of a document: <see cref="Literals"/> or <see cref="Resource"/>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="invalid">A setting that cannot be used, or null. The document is stored as without it.</param>
    public string Of(ITaskItem document, out string? invalid)
    {
        string written = document.GetMetadata("Storage").Trim();
        if (written.Length == 0 && _corpora.Count > 0 && _corpora.TryGetValue(document.GetMetadata("Corpus").Trim(), out string? ofCorpus))
        {
            written = ofCorpus;
        }

        if (written.Length == 0)
        {
            written = _project;
        }

        invalid = written.Length == 0 || Is(written, Auto) || Is(written, Literals) || Is(written, Resource) ? null : written;
        return Is(written, Literals) ? Literals
            : Is(written, Resource) ? Resource
            : _withTexts.Count > 0 && _withTexts.Contains(document.GetMetadata("Corpus").Trim()) ? Literals
            : _withMarkdown.Count > 0 && _withMarkdown.Contains(document.GetMetadata("Corpus").Trim()) ? Resource
            : _auto;
    }

    private static bool IsMarkdown(ITaskItem document) =>
        FormatNames.IsMarkdown(document.ItemSpec, document.GetMetadata(nameof(ReadingSettings.Format)).Trim());

    private static bool Is(string written, string storage) => string.Equals(written, storage, StringComparison.OrdinalIgnoreCase);
}
