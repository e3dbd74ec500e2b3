using EmbeddedCorpus.Build;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Tool.Inputs;

/// <summary>The texts of a command, with the settings that a build of them has.</summary>
/// <param name="Request">The documents, as the task of the build gets them.</param>
/// <param name="Settings">The settings.</param>
internal sealed record CorpusInput(ImageRequest Request, CorpusSettings Settings)
{
    /// <summary>Adds the files of fields and the registries of people to documents.</summary>
    /// <param name="documents">The paths of the documents with their metadata.</param>
    /// <param name="directory">The folder that paths are relative to.</param>
    /// <param name="settings">The settings.</param>
    public static CorpusInput Of(IEnumerable<(string File, DocumentMetadata Metadata)> documents, string directory, CorpusSettings settings)
    {
        DocumentItem[] items = [.. documents.Select(static document => new DocumentItem(document.File, FileStamp.Of(document.File), document.Metadata))];
        var set = DocumentSet.Of(items, directory);
        return new CorpusInput(new ImageRequest(set.Documents, directory, settings.Model) { Sidecars = set.Sidecars, People = set.People }, settings);
    }
}
