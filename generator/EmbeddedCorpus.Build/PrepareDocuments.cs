using EmbeddedCorpus.Compiler.Sources;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace EmbeddedCorpus.Build;

/// <summary>Decides the storage of each document, and passes documents to the compiler as additional files.</summary>
/// <remarks>
/// <para>The build passes metadata to the generator in an <c>.editorconfig</c> file, below the path of the document. The build passes the document
/// itself on a command line.</para>
/// <para>Neither the file nor the command line can contain every name. So the task encodes values, and refuses a path that cannot be written.</para>
/// </remarks>
public sealed class PrepareDocuments : Microsoft.Build.Utilities.Task
{
    private const string CorpusName = "EmbeddedCorpus";

    // What an IDE reads again while it is written: above that it declares what the last build found.
    private const int MaxFilesOfIde = 1000;
    private const long MaxBytesOfIde = 1 << 20;

    private static readonly string[] s_metadata =
        [CorpusName, "EmbeddedCorpusId", "EmbeddedCorpusConstantName", "EmbeddedCorpusLink", .. DocumentMetadata.ReadingNames.Select(static name => CorpusName + name)];

    /// <summary>The items <c>CorpusDocument</c>.</summary>
    public ITaskItem[] Documents { get; set; } = [];

    /// <summary>The additional files that belong to a corpus, but are not documents.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The folder of the project, where the search for files of fields ends.</summary>
    public string ProjectDirectory { get; set; } = string.Empty;

    /// <summary>The property <c>EmbeddedCorpusStorage</c>.</summary>
    public string Storage { get; set; } = string.Empty;

    /// <summary>The items <c>EmbeddedCorpus</c>, each with the settings of one corpus.</summary>
    public ITaskItem[] Corpora { get; set; } = [];

    /// <summary>Whether the build runs for an IDE, which compiles nothing.</summary>
    public bool IsDesignTime { get; set; }

    /// <summary>Whether the build runs for <c>dotnet watch</c>, which restarts the program after a change of an additional file.</summary>
    public bool IsWatched { get; set; }

    /// <summary>The additional files for the compiler.</summary>
    /// <remarks>Each file occurs once.</remarks>
    [Output]
    public ITaskItem[] Texts { get; private set; } = [];

    /// <summary>The names of the corpora of the additional files in <see cref="Files"/>.</summary>
    [Output]
    public string[] CorporaOfFiles { get; private set; } = [];

    /// <summary>Whether the storage <c>Auto</c> means literals.</summary>
    [Output]
    public bool PrefersLiterals { get; private set; }

    /// <summary>Whether at least one document is stored in a resource.</summary>
    [Output]
    public bool HasResources { get; private set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        PrefersLiterals = IsDesignTime && !IsWatched && SuitIde();
        CorporaOfFiles = [.. Files.Select(static file => file.GetMetadata(CorpusName).Trim()).Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal)];
        var choice = new StorageChoice(Storage, Corpora, CorporaOfFiles, PrefersLiterals, Documents);
        var sidecars = new PreparedSidecars(ProjectDirectory, Documents, Files);
        var texts = new List<ITaskItem>(Files.Select(file => Encode(file, sidecars)));
        string? refused = null;
        foreach (ITaskItem document in Documents)
        {
            string storage = choice.Of(document, out string? invalid);
            if (invalid is not null && invalid != refused)
            {
                refused = invalid;
                Refuse(document, $"Storage={invalid}", "Use Auto, Literals or Resource");
            }

            if (storage == StorageChoice.Literals)
            {
                texts.Add(ToText(document, sidecars));
                continue;
            }

            HasResources = true;
            if (IsWatched)
            {
                texts.Add(ToWatched(document));
                sidecars.Watch(document);
            }
        }

        texts.AddRange(sidecars.ToItems());
        Texts = Distinct(texts);
        return !Log.HasLoggedErrors;
    }

    private ITaskItem[] Distinct(List<ITaskItem> texts)
    {
        var distinct = new List<ITaskItem>(texts.Count);
        var corpora = new Dictionary<string, string>(texts.Count, StringComparer.Ordinal);

        // From the end: what the project says of a file comes after the glob that found it.
        for (int index = texts.Count - 1; index >= 0; index--)
        {
            ITaskItem text = texts[index];
            string corpus = text.GetMetadata(CorpusName);
            string path = text.GetMetadata("FullPath");
            if (FindUnnamable(text.ItemSpec) is { } character)
            {
                // One that is only watched for its changes is read by the task, and needs no word.
                if (corpus.Length > 0)
                {
                    Refuse(text, "Storage=Literals", $"Rename the file, or use Resource: the compiler takes no file with {BuildText.Describe(character)} in its path");
                }
            }
            else if (corpus.Length > 0 && IsMissing(path))
            {
                Log.LogError(null, "EC0015", null, BuildText.HelpLink("EC0015"), BuildText.OnOneLine(path), 1, 1, 0, 0, "The file could not be read and is left out: It does not exist");
            }
            else if (!corpora.TryGetValue(path, out string? taken))
            {
                corpora.Add(path, corpus);
                distinct.Add(text);
            }
            else if (!string.Equals(taken, corpus, StringComparison.Ordinal))
            {
                Refuse(text, $"Corpus={BuildValue.Decode(corpus)}", $"The file is also in the corpus '{BuildValue.Decode(taken)}', and the compiler reads each file only once: set the storage of one of the two corpora to Resource");
            }
        }

        distinct.Reverse();
        return [.. distinct];
    }

    // An IDE compiles nothing, so it may read as texts what a build embeds as a resource: it then shows what is wrong in a text while it
    // is written. What it declares is the same.
    private bool SuitIde()
    {
        if (Documents.Length > MaxFilesOfIde)
        {
            return false;
        }

        long bytes = 0;
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (ITaskItem document in Documents)
        {
            var file = new FileInfo(document.GetMetadata("FullPath"));
            bytes += file.Exists ? file.Length : 0;
            if (bytes > MaxBytesOfIde || FindUnnamable(document.ItemSpec) is not null || !paths.Add(file.FullName)
                || TextEncodings.NeedsBytes(document.GetMetadata(nameof(ReadingSettings.Encoding)).Trim()))
            {
                return false;
            }
        }

        return true;
    }

    private static TaskItem ToText(ITaskItem document, PreparedSidecars sidecars)
    {
        TaskItem text = Copy(document);
        Set(text, "EmbeddedCorpusSidecars", sidecars.Of(document, document.GetMetadata("Corpus")));
        Set(text, CorpusName, document.GetMetadata("Corpus"));
        Set(text, "EmbeddedCorpusId", "/" + document.GetMetadata("RecursiveDir") + document.GetMetadata("Filename"));
        Set(text, "EmbeddedCorpusConstantName", document.GetMetadata("ConstantName"));
        Set(text, "EmbeddedCorpusLink", document.GetMetadata("Link"));
        foreach (string name in DocumentMetadata.ReadingNames)
        {
            Set(text, CorpusName + name, Value(document, name, document.GetMetadata(name)));
        }

        return text;
    }

    private static TaskItem ToWatched(ITaskItem document)
    {
        TaskItem text = Copy(document);
        Set(text, "EmbeddedCorpusWatched", "true");
        return text;
    }

    private static TaskItem Encode(ITaskItem file, PreparedSidecars sidecars)
    {
        var encoded = new TaskItem(file);
        Set(encoded, "EmbeddedCorpusSidecars", sidecars.Of(file, file.GetMetadata(CorpusName)));
        foreach (string name in s_metadata)
        {
            Set(encoded, name, Value(file, name, file.GetMetadata(name)));
        }

        return encoded;
    }

    // The generator sees no metadata but those that it knows.
    private static string Value(ITaskItem item, string name, string value) =>
        value.Length > 0 && name.EndsWith(FieldList.Name, StringComparison.Ordinal) ? FieldList.Pack(value, item.GetMetadata) : value;

    // A new item takes its path for escaped.
    private static TaskItem Copy(ITaskItem document) => new(((ITaskItem2)document).EvaluatedIncludeEscaped);

    private static void Set(TaskItem text, string name, string value)
    {
        if (value.Length > 0)
        {
            ((ITaskItem2)text).SetMetadataValueLiteral(name, BuildValue.Encode(value));
        }
    }

    // A link that leads nowhere exists, and only opening it tells.
    private static bool IsMissing(string path)
    {
        if (!File.Exists(path))
        {
            return true;
        }

        try
        {
            if ((File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0)
            {
                File.OpenRead(path).Dispose();
            }
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The compiler says what it cannot read.
        }

        return false;
    }

    // The first character of a path that the compiler's command line, or the section for a file's metadata, cannot hold.
    private static char? FindUnnamable(string path)
    {
        for (int index = 0; index < path.Length; index++)
        {
            char c = path[index];
            bool isDrive = c == ':' && index == 1 && Path.DirectorySeparatorChar == '\\';
            if (c is < ' ' or '"' or '|' or '\u0085' or '\u2028' or '\u2029' || (c == ':' && !isDrive))
            {
                return c;
            }
        }

        return null;
    }

    private void Refuse(ITaskItem document, string setting, string remedy) => Log.LogError(
        null, "EC0014", null, BuildText.HelpLink("EC0014"), BuildText.OnOneLine(document.GetMetadata("FullPath")), 1, 1, 0, 0,
        $"The setting {BuildText.OnOneLine(setting)} cannot be used: {BuildText.OnOneLine(remedy)}");
}
