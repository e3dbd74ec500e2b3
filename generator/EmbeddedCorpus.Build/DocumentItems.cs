using Microsoft.Build.Framework;

namespace EmbeddedCorpus.Build;

/// <summary>Reads the documents out of the items of a build.</summary>
/// <remarks>All of this happens at every build, changes or not, and takes its time for each of tens of thousands of items.</remarks>
internal static class DocumentItems
{
    private const string Resource = "Resource";

    /// <summary>The documents of corpora that lie in a resource, in the order of the items.</summary>
    /// <param name="items">The items <c>CorpusDocument</c>.</param>
    /// <param name="projectDirectory">The folder that their paths are relative to.</param>
    /// <param name="stamps">The stamp of each document.</param>
    public static DocumentItem[] Read(ITaskItem[] items, string projectDirectory, out FileStamp[] stamps)
    {
        string[] files = new string[items.Length];
        for (int index = 0; index < files.Length; index++)
        {
            files[index] = Path.GetFullPath(Path.Combine(projectDirectory, items[index].ItemSpec));
        }

        // The system is asked for files on one core while MSBuild is asked for items on another.
        Task<FileStamp[]> stamping = Task.Run(() => FileStamp.Of(files));
        var places = new List<int>(items.Length);
        var documents = new List<DocumentItem>(items.Length);

        // A file that is there twice is one article of a corpus, by what the project says last: the glob that found it stands before.
        var seen = new HashSet<(string File, string Corpus)>();
        for (int index = items.Length - 1; index >= 0; index--)
        {
            ITaskItem item = items[index];
            if (!string.Equals(item.GetMetadata("Storage"), Resource, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            string corpus = item.GetMetadata("Corpus");
            if (seen.Add((files[index], corpus)))
            {
                places.Add(index);
                documents.Add(new DocumentItem(files[index], BelowRoot(item), corpus, item.GetMetadata("Identifier"), item.GetMetadata("Link")));
            }
        }

        documents.Reverse();
        places.Reverse();
        FileStamp[] all = stamping.GetAwaiter().GetResult();
        stamps = [.. places.Select(place => all[place])];
        return [.. documents];
    }

    // MSBuild finds a RecursiveDir by matching the glob again, which costs more than all other questions: the default glob names its root.
    private static string BelowRoot(ITaskItem item)
    {
        string root = item.GetMetadata("_Root");
        string file = item.ItemSpec;
        return root.Length > 0 && file.Length > root.Length && IsSeparator(file[root.Length]) && file.StartsWith(root, StringComparison.Ordinal)
            ? file.Substring(root.Length + 1, file.Length - Path.GetFileName(file).Length - root.Length - 1)
            : item.GetMetadata("RecursiveDir");
    }

    private static bool IsSeparator(char c) => c is '/' or '\\';
}
