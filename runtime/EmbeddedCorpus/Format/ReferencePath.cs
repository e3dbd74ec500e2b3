#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>Reads references from one file to another. The build checks references with the code that follows them.</summary>
internal static class ReferencePath
{
    /// <summary>Whether a reference starts at the folder of its file.</summary>
    public static bool IsRelative(ReadOnlySpan<byte> reference) => reference.StartsWith("./"u8) || reference.StartsWith("../"u8);

    /// <summary>Whether a reference is the path of a file, with or without its extension.</summary>
    public static bool Names(ReadOnlySpan<byte> reference, ReadOnlySpan<byte> path) => path.SequenceEqual(reference) || WithoutExtension(path).SequenceEqual(reference);

    /// <summary>The path without its extension.</summary>
    public static ReadOnlySpan<byte> WithoutExtension(ReadOnlySpan<byte> path)
    {
        int name = path.LastIndexOf((byte)'/') + 1;
        int dot = path.Slice(name).LastIndexOf((byte)'.');
        return dot > 0 ? path.Slice(0, name + dot) : path;
    }

    /// <summary>Combines the folder of a file and a relative reference.</summary>
    /// <param name="file">The path of the file that has the reference.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="path">Takes the combined path.</param>
    /// <returns>The length of the path; -1 if it leaves the project or does not fit.</returns>
    public static int Combine(ReadOnlySpan<byte> file, ReadOnlySpan<byte> reference, Span<byte> path)
    {
        int length = file.LastIndexOf((byte)'/') + 1;
        if (length > path.Length)
        {
            return -1;
        }

        file.Slice(0, length).CopyTo(path);
        while (IsRelative(reference))
        {
            bool isUp = reference[1] == '.';
            reference = reference.Slice(isUp ? 3 : 2);
            if (isUp && length == 0)
            {
                return -1;
            }

            length = isUp ? path.Slice(0, length - 1).LastIndexOf((byte)'/') + 1 : length;
        }

        if (reference.Length > path.Length - length)
        {
            return -1;
        }

        reference.CopyTo(path.Slice(length));
        return length + reference.Length;
    }
}
