using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Build.Cache;

/// <summary>Completes the stamps of files that have the same length and time: files that an archive or a version control system wrote at once.</summary>
/// <remarks>
/// Two of them can change places, and their own stamps stay the same. A rename changes the time of the folder, so that time is part of
/// their stamps. Only theirs: otherwise each new file in a folder would have all its neighbours read again.
/// </remarks>
internal static class TwinStamps
{
    /// <summary>The stamps of all documents, in their order.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static FileStamp[] Of(DocumentItem[] documents)
    {
        var stamps = new FileStamp[documents.Length];
        var firsts = new Dictionary<FileStamp, int>(documents.Length);
        var folders = new Dictionary<string, long>(StringComparer.Ordinal);
        for (int index = 0; index < stamps.Length; index++)
        {
            FileStamp stamp = documents[index].Stamp;
            stamps[index] = stamp;
            if (!firsts.TryGetValue(stamp, out int first))
            {
                firsts.Add(stamp, index);
                continue;
            }

            stamps[index] = stamp with { FolderTime = FolderTime(documents[index].File, folders) };
            if (stamps[first].FolderTime == 0)
            {
                stamps[first] = stamp with { FolderTime = FolderTime(documents[first].File, folders) };
            }
        }

        return stamps;
    }

    private static long FolderTime(string file, Dictionary<string, long> folders)
    {
        string folder = Path.GetDirectoryName(file) ?? string.Empty;
        if (!folders.TryGetValue(folder, out long time))
        {
            time = folder.Length == 0 ? 0 : Directory.GetLastWriteTimeUtc(folder).Ticks;
            folders.Add(folder, time);
        }

        return time;
    }
}
