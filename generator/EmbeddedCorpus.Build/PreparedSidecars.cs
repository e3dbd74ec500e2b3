using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace EmbeddedCorpus.Build;

/// <summary>The files of fields of documents that the compiler reads, as additional files.</summary>
internal sealed class PreparedSidecars
{
    // The compiler takes no path with this character.
    private const string Separator = "|";

    private readonly SidecarFinder _finder;
    private readonly Dictionary<string, TaskItem> _items = new(StringComparer.Ordinal);

    /// <param name="projectDirectory">The folder where the search for files of folders ends.</param>
    /// <param name="documents">The documents of the project. Files of fields are not documents.</param>
    /// <param name="files">The additional files that are documents.</param>
    public PreparedSidecars(string projectDirectory, ITaskItem[] documents, ITaskItem[] files)
    {
        HashSet<string>? paths = null;
        _finder = new SidecarFinder(
            projectDirectory,
            file => (paths ??= new(documents.Concat(files).Select(static document => document.GetMetadata("FullPath")), StringComparer.Ordinal)).Contains(file));
    }

    /// <summary>The additional files that were found, each once.</summary>
    public IEnumerable<ITaskItem> Items => _items.Values;

    /// <summary>Finds the files of a document.</summary>
    /// <returns>The full paths, the nearest to the text first, as the generator takes them; empty without such files.</returns>
    public string Of(ITaskItem document) => string.Join(Separator, Find(document, "EmbeddedCorpusSidecar"));

    /// <summary>Finds the files of a document in a resource, of which the compiler only sees the changes.</summary>
    public void Watch(ITaskItem document) => Find(document, "EmbeddedCorpusWatched");

    private IReadOnlyList<string> Find(ITaskItem document, string role)
    {
        IReadOnlyList<string> files = _finder.Find(document.GetMetadata("FullPath"), "/" + document.GetMetadata("RecursiveDir") + document.GetMetadata("Filename"));
        foreach (string file in files)
        {
            if (!_items.TryGetValue(file, out TaskItem? item))
            {
                _items.Add(file, item = new TaskItem(Escape(file)));
            }

            item.SetMetadata(role, "true");
        }

        return files;
    }

    // A new item takes its path for escaped.
    private static string Escape(string path) => path.Replace("%", "%25").Replace("*", "%2a").Replace("?", "%3f").Replace(";", "%3b");
}
