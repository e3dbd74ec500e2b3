namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>A file of fields beside a text, or the file of fields of a folder.</summary>
/// <param name="FilePath">The path of the file as the compiler writes it.</param>
/// <param name="Text">The whole text of the file, without a byte order mark.</param>
/// <param name="InvalidAt">The first position that is not valid text, or -1 if the whole text is valid.</param>
public sealed record Sidecar(string FilePath, string Text, int InvalidAt = -1)
{
    /// <summary>The name of the file of a folder, without its extension.</summary>
    public const string FolderName = "_folder";

    /// <summary>The extensions of files of fields, in the order in which files with the same name count.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".yml", ".yaml", ".toml", ".json"];

    /// <summary>Whether the file is for all texts of a folder.</summary>
    public bool IsOfFolder => Path.GetFileNameWithoutExtension(FilePath) == FolderName;

    /// <summary>Creates a file from what a host read.</summary>
    public static Sidecar Of(SourceDocument document) => new(document.Info.FilePath, document.Text, document.InvalidAt);
}
