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

    /// <summary>The hash of each document's content, in their order.</summary>
    public ContentHash[] Contents { get; init; } = [];

    /// <summary>Whether only the manifest is asked for: a design-time build makes no assembly, so it needs no image.</summary>
    public bool IsDesignTime { get; init; }

    /// <summary>Whether a key is that of a request without images.</summary>
    public static bool IsDesignTimeKey(string key) => key.EndsWith(DesignTimeEnd, StringComparison.Ordinal);

    /// <summary>Equal when nothing has to be looked at: settings, paths, and the stamps of the files on this machine.</summary>
    /// <param name="stamps">The stamps of the documents.</param>
    [MethodImpl(HotLoop.Optimized)]
    public string StampKey(FileStamp[] stamps)
    {
        // Hashes of the parts: the text of them all would be megabytes, at every build.
        ContentHash key = Base().Then(ContentHash.Of(ProjectDirectory).Value);
        for (int index = 0; index < stamps.Length; index++)
        {
            FileStamp stamp = stamps[index];
            key = Then(key, Documents[index].File, Documents[index].Metadata)
                .Then((ulong)stamp.Length).Then((ulong)stamp.Time).Then((ulong)stamp.FolderTime);
        }

        return Format(key);
    }

    /// <summary>Equal when the images of two requests are equal, on whatever machine: settings, names of the files and <see cref="Contents"/>.</summary>
    public string Key()
    {
        var paths = new ProjectPaths(ProjectDirectory);
        ContentHash key = Base();
        for (int index = 0; index < Contents.Length; index++)
        {
            key = Then(key, paths.NameOf(Documents[index].File), Documents[index].Metadata).Then(Contents[index].Value);
        }

        return IsDesignTime ? Format(key) + DesignTimeEnd : Format(key);
    }

    /// <summary>What the reading of a document follows from: its bytes, and the metadata that decide how they are read.</summary>
    /// <param name="document">Its place in the request.</param>
    public ContentHash ReadingOf(int document) => Contents[document].Then(Documents[document].Metadata.ReadingHash.Value);

    private static string Format(ContentHash key) => key.Value.ToString("x16", CultureInfo.InvariantCulture);

    private static ContentHash Then(ContentHash key, string file, DocumentMetadata metadata) =>
        key.Then(ContentHash.Of(file).Value).Then(ContentHash.Of(metadata.Id).Value).Then(ContentHash.Of(metadata.Corpus).Value)
            .Then(ContentHash.Of(metadata.ConstantName).Value).Then(metadata.ReadingHash.Value);

    private ContentHash Base() => ContentHash.Of($"{Writer} {Settings}");
}
