namespace EmbeddedCorpus.Build;

/// <summary>Tells whether a file exists, with upper and lower case alike, on any system.</summary>
/// <remarks>
/// A link with another case than its file works on the machine of an author with Windows or macOS. Of 1,281 links of the documentation of PowerShell that
/// lead to no file on Linux, 916 differ from the file in case only. A warning must not depend on the machine.
/// </remarks>
internal sealed class FileNamesOnDisk
{
    private readonly Dictionary<string, Folder> _folders = new(StringComparer.Ordinal);

    /// <summary>Whether a file exists. Threads may ask at the same time.</summary>
    /// <param name="path">The full path.</param>
    public bool Exists(string path)
    {
        // Nearly all files have the case of their links.
        if (File.Exists(path))
        {
            return true;
        }

        if (Path.GetDirectoryName(path) is not { Length: > 0 } parent)
        {
            return false;
        }

        lock (_folders)
        {
            return FindFolder(parent) is { } folder && folder.Files.Contains(Path.GetFileName(path));
        }
    }

    // The folder of a path, with the case of the disk; null without such a folder.
    private Folder? FindFolder(string path)
    {
        if (_folders.TryGetValue(path, out Folder? known))
        {
            return known.IsThere ? known : null;
        }

        string? found = Directory.Exists(path) ? path
            : Path.GetDirectoryName(path) is { Length: > 0 } parent && FindFolder(parent) is { } above && above.Folders.TryGetValue(Path.GetFileName(path), out string? own) ? own
            : null;
        var folder = Folder.List(found);
        _folders.Add(path, folder);
        return folder.IsThere ? folder : null;
    }

    /// <summary>The names in a folder.</summary>
    private sealed class Folder
    {
        public bool IsThere { get; private set; }

        public HashSet<string> Files { get; } = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>The full paths of the folders in the folder, by name.</summary>
        public Dictionary<string, string> Folders { get; } = new(StringComparer.OrdinalIgnoreCase);

        public static Folder List(string? path)
        {
            var folder = new Folder();
            try
            {
                if (path is not null)
                {
                    folder.Files.UnionWith(Directory.EnumerateFiles(path).Select(Path.GetFileName));
                    foreach (string inside in Directory.EnumerateDirectories(path).OrderBy(static name => name, StringComparer.Ordinal))
                    {
                        folder.Folders[Path.GetFileName(inside)] = inside;
                    }

                    folder.IsThere = true;
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A folder that cannot be listed has no names.
            }

            return folder;
        }
    }
}
