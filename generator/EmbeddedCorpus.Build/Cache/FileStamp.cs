namespace EmbeddedCorpus.Build.Cache;

/// <summary>Tells whether a file changed without reading it, as MSBuild does.</summary>
/// <param name="Length">Bytes, or -1 for a file that does not exist.</param>
/// <param name="Time">When the file was last written, in ticks of UTC.</param>
/// <param name="FolderTime">When its folder was last written; 0 unless another file has the same length and time. See <see cref="TwinStamps"/>.</param>
internal readonly record struct FileStamp(long Length, long Time, long FolderTime = 0)
{
    /// <summary>The stamp of a file.</summary>
    public static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks) : new FileStamp(-1, -1);
    }
}
