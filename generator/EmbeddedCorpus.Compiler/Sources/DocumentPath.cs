using System.Text;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Converts the paths of a build to the paths and ids of a corpus.</summary>
/// <remarks>The results are relative paths with <c>/</c> between the folders. They are the same on every machine.</remarks>
public static class DocumentPath
{
    /// <summary>Returns the path of a file relative to the folder of the project.</summary>
    /// <param name="filePath">The path of the file as the compiler writes it.</param>
    /// <param name="projectDirectory">The folder of the project, or an empty string.</param>
    /// <param name="link">The path of the file in the view of the project, or an empty string. A link replaces the path of the file.</param>
    public static string Relative(string filePath, string projectDirectory, string link)
    {
        if (link.Length > 0)
        {
            return Normalize(link).TrimStart('/');
        }

        string path = Normalize(filePath);
        string directory = Normalize(projectDirectory).TrimEnd('/');
        if (!IsRooted(path))
        {
            return path;
        }

        // Nearly all files lie below the project.
        if (directory.Length > 0 && path.Length > directory.Length && path[directory.Length] == '/' && path.StartsWith(directory, StringComparison.Ordinal))
        {
            return path.Substring(directory.Length + 1);
        }

        // The deepest folder that both share, then a step up for every folder of the project that is left.
        string[] from = directory.Split('/');
        string[] to = path.Split('/');
        int shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && string.Equals(from[shared], to[shared], StringComparison.Ordinal))
        {
            shared++;
        }

        if (shared == 0 || directory.Length == 0)
        {
            // No way leads from the project to the file; its own path is that of one machine.
            return to[to.Length - 1];
        }

        var relative = new StringBuilder(path.Length);
        for (int index = shared; index < from.Length; index++)
        {
            relative.Append("../");
        }

        relative.Append(string.Join("/", to, shared, to.Length - shared));
        return relative.ToString();
    }

    /// <summary>Returns the id of a document.</summary>
    /// <param name="relativePath">The path relative to the project, or the link of the document.</param>
    /// <param name="belowRoot">
    /// A <c>/</c>, the folders below the root of the glob, and the name of the file without extension. The string is empty if the root is not known.
    /// </param>
    /// <returns>The path below the root of the glob, or else the relative path. Both have no extension.</returns>
    public static string Id(string relativePath, string belowRoot)
    {
        string id = Repair(belowRoot).TrimStart('/');
        return id.Length > 0 ? id : WithoutExtension(relativePath);
    }

    /// <summary>Returns the name of a file without folders and without extension.</summary>
    public static string Stem(string path) => WithoutExtension(path.Substring(path.LastIndexOf('/') + 1));

    private static string WithoutExtension(string path)
    {
        int dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') + 1 ? path.Substring(0, dot) : path;
    }

    private static string Normalize(string path) => WithoutDots(UpperDrive(Repair(path)));

    // Windows allows half a surrogate pair in a file's name, which no UTF-8 can hold.
    private static string Repair(string path)
    {
        StringBuilder? repaired = null;
        for (int index = 0; index < path.Length; index++)
        {
            if (char.IsHighSurrogate(path[index]) && index + 1 < path.Length && char.IsLowSurrogate(path[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(path[index]))
            {
                repaired ??= new StringBuilder(path);
                repaired[index] = '\uFFFD';
            }
        }

        return (repaired?.ToString() ?? path).Replace('\\', '/');
    }

    // Windows has one drive c: and C:, and tools that start builds do not agree on its name.
    private static string UpperDrive(string path) =>
        path.Length > 1 && path[1] == ':' && path[0] is >= 'a' and <= 'z' ? (char)(path[0] - 'a' + 'A') + path.Substring(1) : path;

    // "x/../a", "./a" and "x//a" name the file that "a" and "x/a" name. Hardly any path has such parts.
    private static string WithoutDots(string path)
    {
        if (path.IndexOf("//", StringComparison.Ordinal) < 0 && path.IndexOf("/.", StringComparison.Ordinal) < 0 && !path.StartsWith("./", StringComparison.Ordinal))
        {
            return path;
        }

        var parts = new List<string>();
        bool isRooted = path[0] == '/';
        foreach (string part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part.Length > 0 && part != "." && (part != ".." || !isRooted))
            {
                parts.Add(part);
            }
        }

        return (isRooted ? "/" : string.Empty) + string.Join("/", parts) + (path[path.Length - 1] == '/' && parts.Count > 0 ? "/" : string.Empty);
    }

    private static bool IsRooted(string path) => path.Length > 0 && (path[0] == '/' || (path.Length > 1 && path[1] == ':'));
}
