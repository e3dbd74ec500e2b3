using System.Collections.Immutable;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Generator;

/// <summary>The files of fields among the additional texts.</summary>
/// <param name="Files">The files, in the order of the compiler.</param>
internal sealed record SidecarTable(EquatableArray<Sidecar> Files)
{
    /// <summary>Takes what Roslyn collected.</summary>
    public static SidecarTable Of(ImmutableArray<Sidecar?> files, CancellationToken cancellation)
    {
        var sidecars = new List<Sidecar>();
        foreach (Sidecar? file in files)
        {
            if (file is not null)
            {
                sidecars.Add(file);
            }
        }

        return new SidecarTable(new EquatableArray<Sidecar>([.. sidecars]));
    }

    /// <summary>Finds files by their paths. A path without a file is left out.</summary>
    public EquatableArray<Sidecar> Find(EquatableArray<string> paths)
    {
        var found = new List<Sidecar>(paths.Count);
        foreach (string path in paths)
        {
            foreach (Sidecar file in Files)
            {
                if (string.Equals(file.FilePath, path, StringComparison.Ordinal))
                {
                    found.Add(file);
                    break;
                }
            }
        }

        return new([.. found]);
    }
}
