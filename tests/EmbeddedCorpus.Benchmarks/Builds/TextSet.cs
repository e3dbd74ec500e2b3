namespace EmbeddedCorpus.Benchmarks.Builds;

/// <summary>The texts of one size.</summary>
/// <param name="Files">The files, by name.</param>
internal sealed record TextSet(IReadOnlyList<string> Files)
{
    /// <summary>No text.</summary>
    public static TextSet None { get; } = new([]);

    /// <summary>The bytes of all files.</summary>
    public long Bytes => Files.Sum(static file => new FileInfo(file).Length);

    /// <summary>All texts of a folder.</summary>
    public static TextSet Read(string folder)
    {
        string[] files = Directory.GetFiles(folder, "*.txt");
        Array.Sort(files, StringComparer.Ordinal);
        return new TextSet(files);
    }

    /// <summary>Copies the texts into a folder, flat.</summary>
    public void CopyTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string file in Files)
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }
}
