using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Formats.Links;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build;

/// <summary>Finds the links of corpora that lead to no document, so that the disk must be asked for their files.</summary>
/// <param name="request">The request. Its documents exist.</param>
/// <param name="links">Takes the links.</param>
internal sealed class LinkCheck(ImageRequest request, LinkedFiles links)
{
    private Dictionary<string, string>? _documents;

    /// <summary>Adds the links of a corpus.</summary>
    public void Add(CorpusModel corpus)
    {
        var found = new List<FileLink>();
        foreach (FileLink link in FileLinks.Find(corpus))
        {
            _documents ??= Documents();
            if (!_documents.ContainsKey(link.File) && !_documents.ContainsKey(link.ProjectPath) && !IsFromRoot(link, _documents))
            {
                found.Add(link);
            }
        }

        if (found.Count > 0)
        {
            links.Add(corpus.Name, found);
        }
    }

    // Docusaurus looks for "api/models.md" below the folder of the text, and then below the root of all texts.
    private static bool IsFromRoot(FileLink link, Dictionary<string, string> documents)
    {
        string file = link.Problem.FilePath.Replace('\\', '/');
        if (link.Path[0] == '.' || !documents.TryGetValue(file, out string? id))
        {
            return false;
        }

        for (int separator = id.LastIndexOf('/'); separator > 0; separator = id.LastIndexOf('/', separator - 1))
        {
            file = file.Substring(0, file.LastIndexOf('/'));
        }

        return documents.ContainsKey(FileTarget.Resolve(file, link.Path));
    }

    // The ids by full paths, and by the paths that the metadata Link gives, in any case of letters. A document that is missing is an error by itself.
    private Dictionary<string, string> Documents()
    {
        bool hasLinks = Array.Exists(request.Documents, static document => document.Metadata.Link.Length > 0);
        var documents = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (DocumentItem document in request.Documents)
        {
            documents[document.File.Replace('\\', '/')] = document.Metadata.Id.Replace('\\', '/');
            if (hasLinks)
            {
                documents[DocumentPath.Relative(document.File, request.ProjectDirectory, document.Metadata.Link)] = string.Empty;
            }
        }

        return documents;
    }
}
