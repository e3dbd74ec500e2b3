using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Manifest;

/// <summary>What the build says to the generator of a corpus whose texts lie in a resource: the texts themselves never reach the compiler.</summary>
/// <param name="Class">What the generated class declares.</param>
/// <param name="Resource">The name of the resource.</param>
/// <param name="Content">The hash of all paths and texts, which stands in the image too.</param>
/// <param name="FirstDocument">The first document, as the compiler would name it: where problems of the project's settings are shown.</param>
/// <param name="Problems">What is wrong with the texts, clashing names aside.</param>
public sealed record CorpusManifest(CorpusClass Class, string Resource, ContentHash Content, string FirstDocument, EquatableArray<TextProblem> Problems)
{
    /// <summary>Stands for a file that is no manifest of this version.</summary>
    /// <param name="path">The file.</param>
    public static CorpusManifest Unreadable(string path) => new(
        new CorpusClass(string.Empty, HasSearch: false, 0, [], [], []),
        string.Empty,
        default,
        string.Empty,
        [new TextProblem(ProblemKind.InternalError, path, default, default, default, "The file was not written by this version of EmbeddedCorpus: delete the folder obj and build again")]);
}
