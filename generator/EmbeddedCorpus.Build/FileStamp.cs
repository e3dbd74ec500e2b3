namespace EmbeddedCorpus.Build;

/// <summary>What is asked of a file to find out whether it changed, as MSBuild does: its contents are not read.</summary>
/// <param name="Length">Bytes, or -1 for a file that is not there.</param>
/// <param name="Time">When it was last written, in ticks of UTC.</param>
internal readonly record struct FileStamp(long Length, long Time)
{
    /// <summary>The stamp of a file.</summary>
    public static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks) : new FileStamp(-1, -1);
    }
}
