using EmbeddedCorpus.Build.Cache;
using Microsoft.Build.Framework;

namespace EmbeddedCorpus.Build;

/// <summary>Removes the files of one build from the build cache.</summary>
/// <remarks>The task keeps the files that other configurations and target frameworks need.</remarks>
public sealed class CleanBuildCache : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The folder of the build cache.</summary>
    [Required]
    public string Folder { get; set; } = string.Empty;

    /// <summary>The name of this build, the same as <see cref="BuildCorpusImages.BuildName"/>.</summary>
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
