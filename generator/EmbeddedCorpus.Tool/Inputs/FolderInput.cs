using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.Compiler.Corpus.People;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Tool.Inputs;

/// <summary>Finds the texts of files and folders.</summary>
internal static class FolderInput
{
    private const string CorpusName = "Corpus";

    // What a build writes and what package managers fetch.
    private static readonly HashSet<string> s_skipped = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules" };

    private static readonly HashSet<string> s_extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".txt", ".md", ".markdown", ".mdx", ".srt", ".vtt", ".jsonl", ".ndjson", ".csv", ".tsv", ".tab", ".mbox", ".fortune", ".fortunes",
    };

    /// <summary>Reads the names of all texts, in ordinal order.</summary>
    /// <param name="paths">Files and folders. A folder stands for all texts below it. Hidden files are left out.</param>
    /// <param name="settings">The settings and metadata of the texts.</param>
    /// <exception cref="InputException">A path does not exist, or there is no text.</exception>
    public static CorpusInput Read(string[] paths, InputSettings settings)
    {
        // The ids are the paths below the folder: those of one folder do not contain its name.
        string root = paths.Length == 1 && Directory.Exists(paths[0]) ? Path.GetFullPath(paths[0]) : Directory.GetCurrentDirectory();
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            Add(Path.GetFullPath(path), files);
        }

        return files.Count > 0
            ? CorpusInput.Of(files.Select(file => (file, Metadata(file, root, settings))), root, settings.Settings)
            : throw new InputException($"There is no text in {string.Join(", ", paths)}. Texts are files with the extensions {string.Join(", ", s_extensions)}.");
    }

    private static void Add(string path, SortedSet<string> files)
    {
        if (File.Exists(path))
        {
            files.Add(path);
        }
        else if (Directory.Exists(path))
        {
            Walk(path, files);
        }
        else
        {
            throw new InputException($"'{path}' does not exist.");
        }
    }

    private static void Walk(string folder, SortedSet<string> files)
    {
        try
        {
            foreach (string file in Directory.EnumerateFiles(folder))
            {
                if (s_extensions.Contains(Path.GetExtension(file)) && !IsHidden(file) && Path.GetFileName(file) != PeopleFile.SynonymsName)
                {
                    files.Add(file);
                }
            }

            foreach (string child in Directory.EnumerateDirectories(folder))
            {
                // A link can lead back to a folder above.
                if (!IsHidden(child) && !s_skipped.Contains(Path.GetFileName(child)) && (File.GetAttributes(child) & FileAttributes.ReparsePoint) == 0)
                {
                    Walk(child, files);
                }
            }
        }
        catch (UnauthorizedAccessException)
        {
            throw new InputException($"The folder '{folder}' cannot be read: the process has no permission.");
        }
    }

    private static bool IsHidden(string path) => Path.GetFileName(path).StartsWith('.');

    private static DocumentMetadata Metadata(string file, string root, InputSettings settings)
    {
        string relative = Path.GetRelativePath(root, file);
        string id = "/" + Path.ChangeExtension(relative, null);
        return DocumentMetadata.Read(
            name => name switch
            {
                nameof(DocumentMetadata.Corpus) => CorpusName,
                nameof(DocumentMetadata.Id) => id,
                _ => settings.Metadata.GetValueOrDefault(name),
            },
            settings.Settings.Quotes,
            settings.Settings.Html,
            settings.Settings.Indirect);
    }
}
