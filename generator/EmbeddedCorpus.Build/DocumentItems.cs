using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using Microsoft.Build.Framework;

namespace EmbeddedCorpus.Build;

/// <summary>Reads the documents out of the items of a build.</summary>
/// <remarks>
/// All of this happens at every build, changes or not, and takes its time for each of tens of thousands of items. Each metadata is asked for by its name:
/// the 18 questions to each of 23,762 items took 39 to 67 ms in a cold process, and one <c>CloneCustomMetadata</c> for each item 150 to 520 ms.
/// </remarks>
internal static class DocumentItems
{
    /// <summary>The documents that are stored in a resource, in the order of the items.</summary>
    /// <param name="items">The items <c>CorpusDocument</c>.</param>
    /// <param name="projectDirectory">The folder that their paths are relative to.</param>
    /// <param name="storage">Where each document is stored.</param>
    /// <param name="settings">The settings of the project.</param>
    public static DocumentSet Read(ITaskItem[] items, string projectDirectory, StorageChoice storage, CorpusSettings settings)
    {
        // The system is asked for files on other cores while MSBuild is asked for items on this one.
        var files = new DocumentFiles(items, projectDirectory);
        SharedLoop asking = files.Start();
        DocumentMetadata?[] names = ReadNames(items, storage, settings);
        asking.Finish();
        return DocumentSet.Of(Distinct(names, files), projectDirectory);
    }

    [MethodImpl(HotLoop.Optimized)]
    private static DocumentMetadata?[] ReadNames(ITaskItem[] items, StorageChoice storage, CorpusSettings settings)
    {
        var names = new DocumentMetadata?[items.Length];
        for (int index = 0; index < items.Length; index++)
        {
            ITaskItem item = items[index];
            if (storage.Of(item) == StorageChoice.Resource)
            {
                names[index] = DocumentMetadata.Read(name => name == nameof(DocumentMetadata.Id) ? Id(item) : item.GetMetadata(name), settings.Quotes, settings.Html, settings.Indirect);
            }
        }

        return names;
    }

    // A file that is there twice is one article of a corpus, by what the project says last: the glob that found it stands before.
    [MethodImpl(HotLoop.Optimized)]
    private static DocumentItem[] Distinct(DocumentMetadata?[] names, DocumentFiles files)
    {
        var documents = new List<DocumentItem>(names.Length);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string corpus = string.Empty;
        for (int index = names.Length - 1; index >= 0; index--)
        {
            if (names[index] is not { } item)
            {
                continue;
            }

            // Nearly all belong to one corpus, so that no text is made for their key.
            corpus = documents.Count == 0 ? item.Corpus : corpus;
            if (seen.Add(item.Corpus == corpus ? files.Paths[index] : item.Corpus + "\n" + files.Paths[index]))
            {
                documents.Add(new DocumentItem(files.Paths[index], files.Stamps[index], item));
            }
        }

        documents.Reverse();
        return [.. documents];
    }

    private static string Id(ITaskItem item) => "/" + BelowRoot(item) + Path.GetFileNameWithoutExtension(item.ItemSpec);

    // MSBuild finds a RecursiveDir by matching the glob again, which costs more than all other questions: the default glob names its root.
    private static string BelowRoot(ITaskItem item)
    {
        string root = item.GetMetadata("_Root");
        string file = item.ItemSpec;
        if (root.Length == 0 || file.Length <= root.Length || !IsSeparator(file[root.Length]) || !file.StartsWith(root, StringComparison.Ordinal))
        {
            return item.GetMetadata("RecursiveDir");
        }

        int start = root.Length + 1;
        int end = file.Length;
        while (end > start && !IsSeparator(file[end - 1]))
        {
            end--;
        }

        return file.Substring(start, end - start);
    }

    // What Path.GetFileName takes for one, without a text for each name.
    private static bool IsSeparator(char c) => c == Path.DirectorySeparatorChar || c == Path.AltDirectorySeparatorChar;
}
