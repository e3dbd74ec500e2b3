using EmbeddedCorpus.Compiler.Sources;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace EmbeddedCorpus.Build;

/// <summary>The files of fields of documents that the compiler reads, as additional files.</summary>
internal sealed class PreparedSidecars
{
    // The compiler takes no path with this character.
    private const string Separator = "|";

    private const string WatchedRole = "EmbeddedCorpusWatched";

    private readonly SidecarFinder _finder;
    private readonly PeopleFinder _people;
    private readonly PeopleFinder _watchedPeople;
    private readonly Dictionary<string, TaskItem> _items = new(StringComparer.Ordinal);

    /// <param name="projectDirectory">The folder where the search for files of folders ends.</param>
    /// <param name="documents">The documents of the project. Files of fields are not documents.</param>
    /// <param name="files">The additional files that are documents.</param>
    public PreparedSidecars(string projectDirectory, ITaskItem[] documents, ITaskItem[] files)
    {
        HashSet<string>? paths = null;
        _finder = new SidecarFinder(projectDirectory, IsDocument);
        _people = new PeopleFinder(_finder, IsDocument);
        _watchedPeople = new PeopleFinder(_finder, IsDocument);

        bool IsDocument(string file) => (paths ??= new(documents.Concat(files).Select(static document => document.GetMetadata("FullPath")), StringComparer.Ordinal)).Contains(file);
    }

    /// <summary>Returns the additional files that were found, each once.</summary>
    public IEnumerable<ITaskItem> ToItems()
    {
        foreach (KeyValuePair<string, SortedSet<string>> people in _people.Found)
        {
            ((ITaskItem2)Item(people.Key)).SetMetadataValueLiteral("EmbeddedCorpusPeople", BuildValue.Encode(string.Join(Separator, people.Value)));
        }

        foreach (KeyValuePair<string, SortedSet<string>> people in _watchedPeople.Found)
        {
            Item(people.Key).SetMetadata(WatchedRole, "true");
        }

        return _items.Values;
    }

    /// <summary>Finds the files of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="corpus">The name of its corpus.</param>
    /// <returns>The full paths, the nearest to the text first, as the generator takes them; empty without such files.</returns>
    public string Of(ITaskItem document, string corpus) => string.Join(Separator, Find(document, corpus, "EmbeddedCorpusSidecar", _people));

    /// <summary>Finds the files of a document in a resource, of which the compiler only sees the changes.</summary>
    public void Watch(ITaskItem document) => Find(document, string.Empty, WatchedRole, _watchedPeople);

    private IReadOnlyList<string> Find(ITaskItem document, string corpus, string role, PeopleFinder people)
    {
        string path = document.GetMetadata("FullPath");
        string id = "/" + document.GetMetadata("RecursiveDir") + document.GetMetadata("Filename");
        IReadOnlyList<string> files = _finder.Find(path, id);
        people.Add(path, id, corpus);
        foreach (string file in files)
        {
            Item(file).SetMetadata(role, "true");
        }

        return files;
    }

    private TaskItem Item(string file)
    {
        if (!_items.TryGetValue(file, out TaskItem? item))
        {
            _items.Add(file, item = new TaskItem(Escape(file)));
        }

        return item;
    }

    // A new item takes its path for escaped.
    private static string Escape(string path) => path.Replace("%", "%25").Replace("*", "%2a").Replace("?", "%3f").Replace(";", "%3b");
}
