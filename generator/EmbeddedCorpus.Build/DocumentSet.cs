using System.Runtime.CompilerServices;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build;

/// <summary>The documents that the task reads, and the files of fields that belong to them.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Sidecars">The files of fields, each once. A document names its files by their places here.</param>
/// <param name="People">The registries of people.</param>
internal sealed record DocumentSet(DocumentItem[] Documents, DocumentItem[] Sidecars, PeopleItem[] People)
{
    private static readonly DocumentMetadata s_none = new(string.Empty, string.Empty, string.Empty, string.Empty);

    /// <summary>Finds the files of fields of documents.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="projectDirectory">The folder where the search for files of folders ends.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static DocumentSet Of(DocumentItem[] documents, string projectDirectory)
    {
        HashSet<string>? files = null;
        var finder = new SidecarFinder(projectDirectory, IsDocument);
        var people = new PeopleFinder(finder, IsDocument);
        var sidecars = new List<DocumentItem>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int index = 0; index < documents.Length; index++)
        {
            IReadOnlyList<string> found = finder.Find(documents[index].File, documents[index].Metadata.Id);
            people.Add(documents[index].File, documents[index].Metadata.Id, documents[index].Metadata.Corpus);
            if (found.Count == 0)
            {
                continue;
            }

            int[] own = new int[found.Count];
            for (int file = 0; file < own.Length; file++)
            {
                if (!places.TryGetValue(found[file], out own[file]))
                {
                    places.Add(found[file], own[file] = sidecars.Count);
                    sidecars.Add(new DocumentItem(found[file], FileStamp.Of(found[file]), s_none));
                }
            }

            documents[index] = documents[index] with { Sidecars = own };
        }

        return new DocumentSet(documents, [.. sidecars], [.. people.Found.Select(static found => new PeopleItem(new DocumentItem(found.Key, FileStamp.Of(found.Key), s_none), [.. found.Value]))]);

        bool IsDocument(string file) => (files ??= new(documents.Select(static document => document.File), StringComparer.Ordinal)).Contains(file);
    }
}
