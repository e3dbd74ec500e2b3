namespace EmbeddedCorpus.Benchmarks.BuildCost;

/// <summary>The texts of one size.</summary>
/// <param name="Megabytes">Its nominal size.</param>
/// <param name="Files">The files, by name.</param>
internal sealed record TextSet(int Megabytes, IReadOnlyList<string> Files)
{
    /// <summary>The sizes that there are texts for.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [1, 10, 40];

    /// <summary>The bytes of all files.</summary>
    public long Bytes => Files.Sum(static file => new FileInfo(file).Length);

    /// <summary>The texts of a size: 40 MB are <c>cpp-docs</c>, 10 MB are <c>peps</c>, 1 MB is every tenth of these.</summary>
    /// <param name="data">The folder with the unpacked corpora.</param>
    /// <param name="megabytes">The size.</param>
    public static TextSet Read(string data, int megabytes)
    {
        string[] files = Directory.GetFiles(Path.Combine(data, megabytes == 40 ? "cpp-docs" : "peps"), "*.txt");
        Array.Sort(files, StringComparer.Ordinal);
        return new TextSet(megabytes, megabytes == 1 ? [.. files.Where(static (_, index) => index % 10 == 0)] : files);
    }
}
