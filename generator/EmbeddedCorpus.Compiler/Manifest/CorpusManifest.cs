using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Manifest;

/// <summary>The declarations of the class of a corpus, and the problems in the texts of the corpus.</summary>
/// <remarks>
/// <para>The generator needs only the manifest of a corpus, for both storages.</para>
/// <para>For literals, the generator makes the manifest itself. For a resource, the task of the build writes the manifest to a file, because the
/// texts never reach the compiler.</para>
/// </remarks>
/// <param name="Class">The declarations of the generated class.</param>
/// <param name="Resource">The name of the resource, or an empty string for literals.</param>
/// <param name="Content">The hash of all paths and texts. The image contains the same hash.</param>
/// <param name="FirstDocument">The path of the first document as the compiler writes it. The generator reports problems of the project settings there.</param>
/// <param name="Problems">The problems in the texts, without clashes of names.</param>
public sealed record CorpusManifest(CorpusClass Class, string Resource, ContentHash Content, string FirstDocument, EquatableArray<TextProblem> Problems)
{
    /// <summary>The lines of <see cref="Profiles.FieldSummary"/>, which describe the fields for other projects.</summary>
    public EquatableArray<string> Fields { get; init; } = [];

    /// <summary>Whether the texts are in a resource.</summary>
    public bool IsResource => Resource.Length > 0;

    /// <summary>Creates a manifest in place of a file that is not a manifest of this version.</summary>
    /// <param name="path">The path of the file.</param>
    public static CorpusManifest Unreadable(string path) => new(
        new CorpusClass(string.Empty, HasSearch: false, 0, [], [], []),
        string.Empty,
        default,
        string.Empty,
        [new TextProblem(ProblemKind.InternalError, path, default, default, default, "The file was not written by this version of EmbeddedCorpus: delete the folder obj and build again")]);
}
