using EmbeddedCorpus.Build.Cache;
using Microsoft.Build.Framework;

namespace EmbeddedCorpus.Build;

/// <summary>Removes from the build cache what only one build of a project needs. Other configurations and frameworks keep their files.</summary>
public sealed class CleanBuildCache : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The folder of the cache.</summary>
    [Required]
    public string Folder { get; set; } = string.Empty;

    /// <summary>Tells this build from others of the same project, as <see cref="BuildCorpusImages.BuildName"/> does.</summary>
    [Required]
    public string BuildName { get; set; } = string.Empty;

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        var messages = new BuildMessages(Log, Folder);
        try
        {
            new CachedBuild(Folder, BuildName, messages, _cancellation.Token).Release();
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            messages.WarnOfFailure(exception);
            return !Log.HasLoggedErrors;
        }
    }
}
