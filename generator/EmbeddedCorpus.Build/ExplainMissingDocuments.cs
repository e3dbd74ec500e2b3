using Microsoft.Build.Framework;

namespace EmbeddedCorpus.Build;

/// <summary>Reports that the project has no documents, and names files that could be documents.</summary>
/// <remarks>The task runs only in a project that references the package directly and has no text.</remarks>
public sealed class ExplainMissingDocuments : Microsoft.Build.Utilities.Task
{
    private const string Code = "EC0019";

    private const string Folder = "corpus";

    private static readonly string[] s_extensions = [".txt", ".md"];

    /// <summary>The path of the project file.</summary>
    [Required]
    public string Project { get; set; } = string.Empty;

    /// <inheritdoc/>
    public override bool Execute()
    {
        string directory = Path.GetDirectoryName(Path.GetFullPath(Project))!;
        try
        {
            Explain(directory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be listed holds no text that anybody could embed.
            Log.LogMessage(MessageImportance.Low, exception.Message);
        }

        return true;
    }

    private void Explain(string directory)
    {
        string[] folders = Directory.GetDirectories(directory);
        string? documents = Array.Find(folders, static folder => Path.GetFileName(folder) == Folder);
        if (documents is not null && Files(documents).Any(IsText))
        {
            // There is a text, and the project left it out on purpose.
            return;
        }

        string? other = Array.Find(folders, folder => folder != documents && string.Equals(Path.GetFileName(folder), Folder, StringComparison.OrdinalIgnoreCase) && Files(folder).Any());
        if (other is not null)
        {
            Warn($"There is a folder '{Path.GetFileName(other)}', and upper and lower case differ on this system: rename it to '{Folder}'");
        }
        else if (documents is not null && Files(documents).FirstOrDefault() is { } file)
        {
            string found = Folder + "/" + file.Substring(documents.Length + 1).Replace('\\', '/');
            Warn($"There is '{found}': give it the extension .txt or .md, or add the item <CorpusDocument Include=\"{Folder}/**/*{Path.GetExtension(file)}\" />");
        }
        else
        {
            Log.LogMessage(null, Code, null, Project, 0, 0, 0, 0, MessageImportance.High, Message("Put a text there, or set EnableDefaultCorpusItems to false"));
        }
    }

    // The glob enters no hidden folder, and a hidden file is hardly meant as a text: .gitkeep.
    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !Array.Exists(file.Substring(folder.Length + 1).Split('/', '\\'), static part => part[0] == '.'));

    private static bool IsText(string file) => Array.Exists(s_extensions, extension => string.Equals(Path.GetExtension(file), extension, StringComparison.OrdinalIgnoreCase));

    private void Warn(string hint) =>
        Log.LogWarning(null, Code, null, BuildText.HelpLink(Code), Project, 0, 0, 0, 0, Message(BuildText.OnOneLine(hint)));

    private static string Message(string hint) => $"No document found, so there is no class Corpus: '{Folder}/**/*.txt' and '{Folder}/**/*.md' match no file. {hint}";
}
