using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler.Sources;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace EmbeddedCorpus.Build;

/// <summary>Writes an image and a manifest for each corpus that is stored in a resource.</summary>
/// <remarks>
/// The build embeds the image. The generator reads the manifest. The manifest contains the problems of the texts. The generator reports a problem
/// at the same position and with the same severity for both storages.
/// </remarks>
public sealed class BuildCorpusImages : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The items <c>CorpusDocument</c>.</summary>
    /// <remarks>The task skips documents that are stored in literals.</remarks>
    [Required]
    public ITaskItem[] Documents { get; set; } = [];

    /// <summary>The folder for images and manifests.</summary>
    /// <remarks>All target frameworks of a project use the same folder.</remarks>
    [Required]
    public string Folder { get; set; } = string.Empty;

    /// <summary>A name for this build that no other build of the same project has.</summary>
    /// <remarks>The name is the folder of the intermediate files of this build.</remarks>
    [Required]
    public string BuildName { get; set; } = string.Empty;

    /// <summary>The folder of the project, the base folder of relative paths.</summary>
    public string ProjectDirectory { get; set; } = string.Empty;

    /// <summary>The property <c>EmbeddedCorpusNaming</c>.</summary>
    public string Naming { get; set; } = string.Empty;

    /// <summary>The property <c>EmbeddedCorpusConstants</c>.</summary>
    /// <remarks>The manifest contains all constants or no constants. The generator selects the used constants.</remarks>
    public string Constants { get; set; } = string.Empty;

    /// <summary>The property <c>EmbeddedCorpusSearch</c>.</summary>
    public string Search { get; set; } = string.Empty;

    /// <summary>The property <c>EmbeddedCorpusLanguage</c>.</summary>
    public string Language { get; set; } = string.Empty;

    /// <summary>The property <c>EmbeddedCorpusSearchFields</c>.</summary>
    public string SearchFields { get; set; } = string.Empty;

    /// <summary>The property <c>EmbeddedCorpusDrafts</c>.</summary>
    public string Drafts { get; set; } = string.Empty;

    /// <summary>The property <c>EmbeddedCorpusQuotes</c>.</summary>
    public string Quotes { get; set; } = string.Empty;

    /// <summary>The property <c>EmbeddedCorpusIndirectSpeech</c>.</summary>
    public string IndirectSpeech { get; set; } = string.Empty;

    /// <summary>The property <c>EmbeddedCorpusHtml</c>.</summary>
    public string Html { get; set; } = string.Empty;

    /// <summary>The property <c>EmbeddedCorpusSource</c>.</summary>
    public string Source { get; set; } = string.Empty;

    /// <summary>The property <c>_EmbeddedCorpusSettings</c>, which contains all items <c>EmbeddedCorpus</c> as one value.</summary>
    public string Settings { get; set; } = string.Empty;

    /// <summary>Whether the build runs for an IDE, which needs only the declarations of the class.</summary>
    /// <remarks>The task then writes no image.</remarks>
    public bool IsDesignTime { get; set; }

    /// <summary>The property <c>EmbeddedCorpusStorage</c>.</summary>
    public string Storage { get; set; } = string.Empty;

    /// <summary>The items <c>EmbeddedCorpus</c>, each with the settings of one corpus.</summary>
    public ITaskItem[] Corpora { get; set; } = [];

    /// <summary>The output <see cref="PrepareDocuments.CorporaOfFiles"/>.</summary>
    public string[] CorporaOfFiles { get; set; } = [];

    /// <summary>The output <see cref="PrepareDocuments.PrefersLiterals"/>.</summary>
    public bool PrefersLiterals { get; set; }

    /// <summary>The written images, with the name of the resource in the metadata <c>LogicalName</c>.</summary>
    [Output]
    public ITaskItem[] Images { get; private set; } = [];

    /// <summary>The written manifests.</summary>
    [Output]
    public ITaskItem[] Manifests { get; private set; } = [];

    /// <summary>The written profiles of fields.</summary>
    [Output]
    public ITaskItem[] Profiles { get; private set; } = [];

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
        "EmbeddedCorpusSearchFields" => SearchFields,
        "EmbeddedCorpusDrafts" => Drafts,
        "EmbeddedCorpusQuotes" => Quotes,
        "EmbeddedCorpusIndirectSpeech" => IndirectSpeech,
        "EmbeddedCorpusHtml" => Html,
        "EmbeddedCorpusSource" => Source,
        "_EmbeddedCorpusSettings" => Settings,

        // The generator has the others, and reports those that cannot be used.
        _ => null,
    };

    private IReadOnlyList<CachedCorpus> Make()
    {
        CorpusSettings settings = CorpusSettings.Read(Property);
        DocumentSet documents = DocumentItems.Read(Documents, ProjectDirectory, new StorageChoice(Storage, Corpora, CorporaOfFiles, PrefersLiterals, Documents), settings);
        var request = new ImageRequest(documents.Documents, ProjectDirectory, settings.Model) { Sidecars = documents.Sidecars, People = documents.People, IsDesignTime = IsDesignTime };
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
        Profiles = [.. corpora.Select(static corpus => new TaskItem(corpus.Profile))];
    }
}
