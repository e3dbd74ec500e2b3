using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Manifest;

/// <summary>What the class of a corpus declares and what was wrong with its texts.</summary>
/// <remarks>
/// All that the generator needs to know of a corpus, whatever its storage: it makes the manifest of literals itself, and that of a resource is a
/// file that the build's task wrote, for those texts never reach the compiler.
/// </remarks>
/// <param name="Class">What the generated class declares.</param>
/// <param name="Resource">The name of the resource; empty for literals.</param>
/// <param name="Content">The hash of all paths and texts, which stands in the image too.</param>
/// <param name="FirstDocument">The first document, as the compiler would name it: where problems of the project's settings are shown.</param>
/// <param name="Problems">What is wrong with the texts, clashing names aside.</param>
public sealed record CorpusManifest(CorpusClass Class, string Resource, ContentHash Content, string FirstDocument, EquatableArray<TextProblem> Problems)
{
    /// <summary>Whether the texts are a resource.</summary>
    public bool IsResource => Resource.Length > 0;

    /// <summary>Stands for a file that is no manifest of this version.</summary>
    /// <param name="path">The file.</param>
    public static CorpusManifest Unreadable(string path) => new(
        new CorpusClass(string.Empty, HasSearch: false, 0, [], [], []),
        string.Empty,
        default,
        string.Empty,
        [new TextProblem(ProblemKind.InternalError, path, default, default, default, "The file was not written by this version of EmbeddedCorpus: delete the folder obj and build again")]);
}
