using System.Globalization;
using System.Runtime.CompilerServices;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Markdown;

namespace EmbeddedCorpus.Build;

/// <summary>What a build asks for: documents, and the settings that change what is made of them.</summary>
/// <param name="Documents">The documents of all corpora.</param>
/// <param name="ProjectDirectory">The folder that their paths are relative to.</param>
/// <param name="Settings">The settings of the project.</param>
internal sealed record ImageRequest(DocumentItem[] Documents, string ProjectDirectory, ModelSettings Settings)
{
    private const string DesignTimeEnd = "-design";

    /// <summary>The version of this assembly and of those that read texts: another one does not read the build cache.</summary>
    public static string Writer { get; } = $"{typeof(ImageRequest).Module.ModuleVersionId} {typeof(DocumentInfo).Module.ModuleVersionId} {typeof(MarkdownFormat).Module.ModuleVersionId}";

    /// <summary>The hash of the content of each of the <see cref="Files"/>, in their order.</summary>
    public ContentHash[] Contents { get; init; } = [];

    /// <summary>The files of fields of the documents.</summary>
    public DocumentItem[] Sidecars { get; init; } = [];

    /// <summary>The registries of people of the corpora.</summary>
    public PeopleItem[] People { get; init; } = [];

    /// <summary>The documents, then the files of fields, then the registries of people: all files that the request follows from.</summary>
    public DocumentItem[] Files => Sidecars.Length + People.Length == 0 ? Documents : [.. Documents, .. Sidecars, .. People.Select(static people => people.File)];

    /// <summary>Whether only the manifest is asked for: a design-time build makes no assembly, so it needs no image.</summary>
    public bool IsDesignTime { get; init; }

    /// <summary>Whether a key is that of a request without images.</summary>
    public static bool IsDesignTimeKey(string key) => key.EndsWith(DesignTimeEnd, StringComparison.Ordinal);

    /// <summary>Equal when nothing has to be looked at: settings, paths, and the stamps of the files on this machine.</summary>
    /// <param name="stamps">The stamps of the <see cref="Files"/>.</param>
    [MethodImpl(HotLoop.Optimized)]
    public string StampKey(FileStamp[] stamps)
    {
        // Hashes of the parts: the text of them all would be megabytes, at every build.
        ContentHash key = Base().Then(ContentHash.Of(ProjectDirectory).Value);
        DocumentItem[] files = Files;
        for (int index = 0; index < stamps.Length; index++)
        {
            FileStamp stamp = stamps[index];
            key = Then(key, files[index].File, files[index].Metadata)
                .Then((ulong)stamp.Length).Then((ulong)stamp.Time).Then((ulong)stamp.FolderTime);
            foreach (int sidecar in files[index].Sidecars)
            {
                key = key.Then((ulong)sidecar);
            }
        }

        return Format(key);
    }

    /// <summary>Equal when the images of two requests are equal, on whatever machine: settings, names of the files and <see cref="Contents"/>.</summary>
    public string Key()
    {
        var paths = new ProjectPaths(ProjectDirectory);
        ContentHash key = Base();
        for (int index = 0; index < Documents.Length; index++)
        {
            key = Then(key, paths.NameOf(Documents[index].File), Documents[index].Metadata).Then(ThenSidecars(Contents[index], Documents[index], paths).Value);
        }

        for (int index = 0; index < People.Length; index++)
        {
            key = key.Then(ContentHash.Of($"{paths.NameOf(People[index].File.File)} {string.Join(" ", People[index].Corpora)}").Value)
                .Then(Contents[Documents.Length + Sidecars.Length + index].Value);
        }

        return IsDesignTime ? Format(key) + DesignTimeEnd : Format(key);
    }

    /// <summary>What the reading of a document follows from: its bytes, the metadata that decide how they are read, and its files of fields.</summary>
    /// <param name="document">Its place in the request.</param>
    public ContentHash ReadingOf(int document)
    {
        ContentHash hash = Contents[document].Then(Documents[document].Metadata.ReadingHash.Value);
        return Documents[document].Sidecars.Length == 0 ? hash : ThenSidecars(hash, Documents[document], new ProjectPaths(ProjectDirectory));
    }

    /// <summary>A document as the parser takes it, with the names of its files of fields and without their texts.</summary>
    /// <param name="document">Its place in the request.</param>
    public DocumentInfo InfoOf(int document)
    {
        DocumentInfo info = Documents[document].ToInfo(ProjectDirectory);
        return Documents[document].Sidecars.Length == 0
            ? info
            : info with { Sidecars = new(Array.ConvertAll(Documents[document].Sidecars, place => new Sidecar(Sidecars[place].File, string.Empty))) };
    }

    private ContentHash ThenSidecars(ContentHash hash, DocumentItem document, ProjectPaths paths)
    {
        foreach (int place in document.Sidecars)
        {
            hash = hash.Then(ContentHash.Of(paths.NameOf(Sidecars[place].File)).Value).Then(Contents[Documents.Length + place].Value);
        }

        return hash;
    }

    private static string Format(ContentHash key) => key.Value.ToString("x16", CultureInfo.InvariantCulture);

    private static ContentHash Then(ContentHash key, string file, DocumentMetadata metadata) =>
        key.Then(ContentHash.Of(file).Value).Then(ContentHash.Of(metadata.Id).Value).Then(ContentHash.Of(metadata.Corpus).Value)
            .Then(ContentHash.Of(metadata.ConstantName).Value).Then(metadata.ReadingHash.Value);

    private ContentHash Base() => ContentHash.Of($"{Writer} {Settings}");
}
