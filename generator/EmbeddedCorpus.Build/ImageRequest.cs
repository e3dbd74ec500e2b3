using System.Globalization;
using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build;

/// <summary>What a build asks for: documents, and the settings that change what is made of them.</summary>
/// <param name="Documents">The documents of all corpora.</param>
/// <param name="ProjectDirectory">The folder that their paths are relative to.</param>
/// <param name="Naming">Where constants take their names from.</param>
/// <param name="HasConstants">Whether articles and speakers get constants.</param>
/// <param name="Search">Which corpora can be searched, and in which language.</param>
internal sealed record ImageRequest(
    DocumentItem[] Documents, string ProjectDirectory, ArticleNaming Naming, bool HasConstants, SearchProperties Search)
{
    /// <summary>Who writes images and what else is kept: another build of the package reads none of it.</summary>
    public static string Writer { get; } = $"{typeof(ImageRequest).Module.ModuleVersionId} {typeof(DocumentInfo).Module.ModuleVersionId}";

    /// <summary>Tells requests apart whose images would differ: by settings, paths, sizes and times of the files, and by who writes them.</summary>
    /// <remarks>Contents would tell more, and reading them is most of the work that an unchanged corpus shall not cost.</remarks>
    [MethodImpl(HotLoop.Optimized)]
    public string Key()
    {
        // Hashes of the parts: the text of them all would be megabytes, at every build.
        var key = ContentHash.Of($"{Writer} {Naming} {HasConstants} {Search} {ProjectDirectory}");
        foreach (DocumentItem document in Documents)
        {
            DocumentNames names = document.Names;
            key = key.Then(ContentHash.Of(document.File).Value).Then(ContentHash.Of(names.RecursiveDirectory).Value).Then(ContentHash.Of(names.Corpus).Value)
                .Then(ContentHash.Of(names.Identifier).Value).Then(ContentHash.Of(names.Link).Value)
                .Then((ulong)document.Stamp.Length).Then((ulong)document.Stamp.Time);
        }

        return key.Value.ToString("x16", CultureInfo.InvariantCulture);
    }
}
