using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler.Sources;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace EmbeddedCorpus.Build;

/// <summary>Reads the documents of corpora that lie in a resource, and gives the build an image to embed and a manifest for the generator.</summary>
/// <remarks>The manifest holds the problems of the texts. The generator reports them, at the same place and severity in both storages.</remarks>
public sealed class BuildCorpusImages : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The documents, as items <c>CorpusDocument</c>. Those that are stored in literals are passed over.</summary>
    [Required]
    public ITaskItem[] Documents { get; set; } = [];

    /// <summary>The folder for images and manifests; all frameworks of a project have the same.</summary>
    [Required]
    public string Folder { get; set; } = string.Empty;

    /// <summary>What tells this build from others of the same project: the folder of its own intermediate files.</summary>
    [Required]
    public string BuildName { get; set; } = string.Empty;

    /// <summary>The folder of the project, which paths are relative to.</summary>
    public string ProjectDirectory { get; set; } = string.Empty;

    /// <summary>The property <c>EmbeddedCorpusNaming</c>.</summary>
    public string Naming { get; set; } = string.Empty;

    /// <summary>The property <c>EmbeddedCorpusConstants</c>: the manifest names all constants or none, the generator chooses.</summary>
    public string Constants { get; set; } = string.Empty;

    /// <summary>The property <c>EmbeddedCorpusSearch</c>.</summary>
    public string Search { get; set; } = string.Empty;

    /// <summary>The property <c>EmbeddedCorpusLanguage</c>.</summary>
    public string Language { get; set; } = string.Empty;

    /// <summary>The property <c>EmbeddedCorpusDrafts</c>.</summary>
    public string Drafts { get; set; } = string.Empty;

    /// <summary>The items <c>EmbeddedCorpus</c> as one value: the property <c>_EmbeddedCorpusSettings</c>.</summary>
    public string Settings { get; set; } = string.Empty;

    /// <summary>Whether an IDE only asks what the class declares: then no image is made.</summary>
    public bool IsDesignTime { get; set; }

    /// <summary>The property <c>EmbeddedCorpusStorage</c>.</summary>
    public string Storage { get; set; } = string.Empty;

    /// <summary>The items <c>EmbeddedCorpus</c>: the settings of single corpora.</summary>
    public ITaskItem[] Corpora { get; set; } = [];

    /// <summary>The output <see cref="PrepareDocuments.CorporaOfFiles"/>.</summary>
    public string[] CorporaOfFiles { get; set; } = [];

    /// <summary>The output <see cref="PrepareDocuments.PrefersLiterals"/>.</summary>
    public bool PrefersLiterals { get; set; }

    /// <summary>The images, with the name of the resource as metadata <c>LogicalName</c>.</summary>
    [Output]
    public ITaskItem[] Images { get; private set; } = [];

    /// <summary>The manifests.</summary>
    [Output]
    public ITaskItem[] Manifests { get; private set; } = [];

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Deliver(Make());
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidOperationException or OverflowException)
        {
            new BuildMessages(Log, Folder).ReportFailure(exception);
        }

        return !Log.HasLoggedErrors;
    }

    private string? Property(string name) => name switch
    {
        "EmbeddedCorpusNaming" => Naming,
        "EmbeddedCorpusConstants" => Constants,
        "EmbeddedCorpusSearch" => Search,
        "EmbeddedCorpusLanguage" => Language,
        "EmbeddedCorpusDrafts" => Drafts,
        "_EmbeddedCorpusSettings" => Settings,

        // The generator has the others, and reports those that cannot be used.
        _ => null,
    };

    private IReadOnlyList<CachedCorpus> Make()
    {
        var request = new ImageRequest(
            DocumentItems.Read(Documents, ProjectDirectory, new StorageChoice(Storage, Corpora, CorporaOfFiles, PrefersLiterals)),
            ProjectDirectory,
            CorpusSettings.Read(Property).Model)
        { IsDesignTime = IsDesignTime };
        return new CachedBuild(Folder, BuildName, new BuildMessages(Log, Folder), _cancellation.Token).Get(request);
    }

    private void Deliver(IReadOnlyList<CachedCorpus> corpora)
    {
        var images = new List<ITaskItem>(corpora.Count);
        var manifests = new ITaskItem[corpora.Count];
        for (int index = 0; index < manifests.Length; index++)
        {
            manifests[index] = new TaskItem(corpora[index].Manifest);
            if (corpora[index].HasImage)
            {
                var image = new TaskItem(corpora[index].Image);
                image.SetMetadata("LogicalName", corpora[index].Resource);
                images.Add(image);
            }
        }

        Images = [.. images];
        Manifests = manifests;
    }
}
