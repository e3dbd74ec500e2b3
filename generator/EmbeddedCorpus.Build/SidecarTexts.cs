using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build;

/// <summary>Reads files of fields, each once, when the first of their documents is read.</summary>
/// <param name="sidecars">The files of a request.</param>
internal sealed class SidecarTexts(DocumentItem[] sidecars)
{
    private readonly Lazy<Sidecar>[] _texts = Array.ConvertAll(sidecars, static sidecar => new Lazy<Sidecar>(() => Read(sidecar.File)));

    /// <summary>Adds the texts of its files to a document.</summary>
    /// <param name="info">The document.</param>
    /// <param name="document">The document as the build names it.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public DocumentInfo AddTo(DocumentInfo info, DocumentItem document) =>
        document.Sidecars.Length == 0 ? info : info with { Sidecars = new(Array.ConvertAll(document.Sidecars, place => _texts[place].Value)) };

    private static Sidecar Read(string file) => Sidecar.Of(FileBytes.Read(new DocumentInfo(file, file, file, string.Empty, string.Empty)));
}
