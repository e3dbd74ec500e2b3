using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build;

/// <summary>Names files as a project does: the same on every machine, where a way leads from the project to the file.</summary>
/// <param name="directory">The folder of the project.</param>
internal sealed class ProjectPaths(string directory)
{
    private const string StepUp = "../";

    private readonly string _start = directory.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;

    /// <summary>The name of a file: its path relative to the project, or its full path.</summary>
    public string NameOf(string file)
    {
        // Nearly all files lie below the project.
        if (directory.Length > 0 && file.StartsWith(_start, StringComparison.Ordinal))
        {
            return file.Substring(_start.Length);
        }

        string relative = DocumentPath.Relative(file, directory, link: string.Empty);
        return relative.StartsWith(StepUp, StringComparison.Ordinal) ? relative : file;
    }

    /// <summary>The full path of a file.</summary>
    /// <param name="name">What <see cref="NameOf"/> returned.</param>
    public string FileOf(string name) => Path.GetFullPath(Path.Combine(directory, name));
}
