using System.Globalization;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace EmbeddedCorpus.Build.Cache;

/// <summary>Writes what happens to the build cache into the log of a task.</summary>
/// <param name="log">The log of the task.</param>
/// <param name="folder">The folder of the cache.</param>
internal sealed class BuildMessages(TaskLoggingHelper log, string folder) : IBuildMessages
{
    /// <summary>The code of what cannot be written.</summary>
    public const string Code = "EC0017";

    /// <summary>The page of <see cref="Code"/>.</summary>
    public const string HelpLink = "https://github.com/embeddedcorpus/embeddedcorpus/blob/main/generator/docs/EC0017.md";

    /// <inheritdoc/>
    public void SayWaiting() => log.LogMessage(MessageImportance.High, $"EmbeddedCorpus is waiting for another build that writes to '{folder}'");

    /// <inheritdoc/>
    public void SayReading(KnownArticles?[] known)
    {
        int kept = known.Count(static document => document is { IsWhole: true });
        Say($"EmbeddedCorpus reads {Number(known.Length - kept)} documents, and takes {Number(kept)} unchanged documents from the build cache");
    }

    /// <inheritdoc/>
    public void SayWritten(MadeCorpus corpus)
    {
        if (corpus.Files.HasImage)
        {
            log.LogMessage(MessageImportance.High, $"{corpus.Files.Name}: {corpus.Numbers}");
        }
    }

    /// <summary>The files cannot be written: an error.</summary>
    public void ReportFailure(Exception exception) => log.LogError(
        null, Code, null, HelpLink, null, 0, 0, 0, 0, $"The build cache in '{folder}' cannot be written: {exception.Message}");

    /// <summary>The files cannot be removed: a warning.</summary>
    public void WarnOfFailure(Exception exception) => log.LogWarning(
        null, Code, null, HelpLink, null, 0, 0, 0, 0, $"The build cache in '{folder}' cannot be cleaned: {exception.Message}");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private void Say(string message) => log.LogMessage(MessageImportance.Normal, message);
}
