using System.Text;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Profiles;

namespace EmbeddedCorpus.Build.Cache;

/// <summary>Writes the manifest and the profile of a corpus again for a project that lies elsewhere: they hold the paths at which the compiler reports problems.</summary>
/// <param name="from">The project as the manifest knows it.</param>
/// <param name="to">The project as it is.</param>
internal sealed class ManifestMover(ProjectPaths from, ProjectPaths to)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Moves the files of a corpus.</summary>
    /// <returns>Whether the files were a manifest and a profile.</returns>
    public bool Move(CachedCorpus corpus)
    {
        if (ManifestReader.Read(File.ReadAllText(corpus.Manifest)) is not { } manifest || ProfileReader.Read(File.ReadAllText(corpus.Profile)) is not { } profile)
        {
            return false;
        }

        Write(corpus.Profile, ProfileWriter.Write(profile with { Fields = new([.. profile.Fields.AsSpan().ToArray().Select(Move)]) }));

        Write(corpus.Manifest, ManifestWriter.Write(manifest with
        {
            FirstDocument = Move(manifest.FirstDocument, from, to),
            Problems = Move(manifest.Problems),
            Class = manifest.Class with { NameClashes = Move(manifest.Class.NameClashes) },
        }));
        return true;
    }

    private static void Write(string path, string text)
    {
        byte[] moved = s_utf8.GetBytes(text);
        AtomicFile.Write(path, stream => stream.Write(moved, 0, moved.Length));
    }

    private FieldProfile Move(FieldProfile field) => field with
    {
        Place = Move(field.Place),
        FirstList = field.FirstList is { } list ? Move(list) : null,
        FirstMissing = new([.. field.FirstMissing.AsSpan().ToArray().Select(Move)]),
        Values = new([.. field.Values.AsSpan().ToArray().Select(value => value with { Place = Move(value.Place) })]),
    };

    private SourcePlace Move(SourcePlace place) => place with { FilePath = Move(place.FilePath, from, to) };

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
