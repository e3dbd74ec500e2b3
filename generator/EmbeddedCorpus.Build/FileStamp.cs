namespace EmbeddedCorpus.Build;

/// <summary>What is asked of a file to find out whether it changed, as MSBuild does: its contents are not read.</summary>
/// <param name="Length">Bytes, or -1 for a file that is not there.</param>
/// <param name="Time">When it was last written, in ticks of UTC.</param>
internal readonly record struct FileStamp(long Length, long Time)
{
    /// <summary>The stamps of files, in their order.</summary>
    public static FileStamp[] Of(string[] files)
    {
        var stamps = new FileStamp[files.Length];
        Parallel.For(0, stamps.Length, index =>
        {
            var file = new FileInfo(files[index]);
            stamps[index] = file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks) : new FileStamp(-1, -1);
        });
        return stamps;
    }
}
