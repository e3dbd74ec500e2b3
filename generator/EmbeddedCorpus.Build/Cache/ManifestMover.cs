using System.Text;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Build.Cache;

/// <summary>Writes a manifest again for a project that lies elsewhere: it holds the paths at which the compiler reports problems.</summary>
/// <param name="from">The project as the manifest knows it.</param>
/// <param name="to">The project as it is.</param>
internal sealed class ManifestMover(ProjectPaths from, ProjectPaths to)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Moves a manifest.</summary>
    /// <returns>Whether the file was a manifest.</returns>
    public bool Move(string path)
    {
        if (ManifestReader.Read(File.ReadAllText(path)) is not { } manifest)
        {
            return false;
        }

        byte[] moved = s_utf8.GetBytes(ManifestWriter.Write(manifest with
        {
            FirstDocument = Move(manifest.FirstDocument, from, to),
            Problems = Move(manifest.Problems),
            Class = manifest.Class with { NameClashes = Move(manifest.Class.NameClashes) },
        }));
        AtomicFile.Write(path, stream => stream.Write(moved, 0, moved.Length));
        return true;
    }

    private static string Move(string file, ProjectPaths from, ProjectPaths to) => to.FileOf(from.NameOf(file));

    private EquatableArray<TextProblem> Move(EquatableArray<TextProblem> problems)
    {
        var moved = new TextProblem[problems.Count];
        for (int index = 0; index < moved.Length; index++)
        {
            moved[index] = problems[index] with { FilePath = Move(problems[index].FilePath, from, to) };
        }

        return new(moved);
    }
}
