using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Build.Cache;

/// <summary>The folder below <c>obj</c> with the files of corpora, by request: builds of one project that ask for the same share them.</summary>
/// <remarks>
/// <c>KEY.request</c> names the files of a request and is written last. <c>BUILD.build</c> is the <see cref="BuildRecord"/> of a build, and
/// is written before the files that it needs. A request that no record names is removed.
/// </remarks>
/// <param name="folder">The folder.</param>
/// <param name="build">Tells this build from others of the project.</param>
internal sealed class BuildCache(string folder, string build)
{
    private const string RequestExtension = ".request";
    private const string BuildExtension = ".build";

    // A build that writes for longer than this was ended.
    private static readonly TimeSpan s_longestWrite = TimeSpan.FromHours(1);

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _record = Path.Combine(folder, ContentHash.Of(build).Value.ToString("x16", CultureInfo.InvariantCulture) + BuildExtension);

    /// <summary>What this build used last.</summary>
    public BuildRecord Record => BuildRecord.Read(_record);

    /// <summary>The corpora of a request, or null unless all their files were written.</summary>
    public IReadOnlyList<CachedCorpus>? Find(string key)
    {
        string request = Path.Combine(folder, key + RequestExtension);
        if (key.Length == 0 || !File.Exists(request))
        {
            return null;
        }

        string[] lines;
        try
        {
            lines = File.ReadAllLines(request);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        var corpora = new List<CachedCorpus>();
        bool isDesignTime = ImageRequest.IsDesignTimeKey(key);
        foreach (string line in lines)
        {
            CachedCorpus? corpus = CachedCorpus.Parse(line, folder);
            if (corpus is null || !File.Exists(corpus.Manifest) || !(isDesignTime || corpus.HasImage))
            {
                return null;
            }

            corpora.Add(corpus);
        }

        return corpora;
    }

    /// <summary>The corpora that this build used last; none where there are none.</summary>
    public IReadOnlyList<CachedCorpus> FindLast()
    {
        BuildRecord record = Record;
        return Find(record.Key) ?? Find(record.Previous) ?? [];
    }

    /// <summary>A corpus of a request, its files not yet written.</summary>
    /// <param name="key">The request.</param>
    /// <param name="corpus">The name of the generated class.</param>
    /// <param name="fileName">The name of its files, without extension.</param>
    public CachedCorpus Place(string key, string corpus, string fileName) => CachedCorpus.In(folder, key, corpus, fileName);

    /// <summary>Says that this build needs the files of a request from now on, so that no other build removes them.</summary>
    public void Begin(string key)
    {
        BuildRecord before = Record;
        Write(before.Key == key
            ? before with { Stamps = string.Empty }
            : new BuildRecord(string.Empty, key, Find(before.Key) is null ? before.Previous : before.Key));
    }

    /// <summary>Says that all files of a request are written.</summary>
    public void Keep(string key, IEnumerable<CachedCorpus> corpora)
    {
        byte[] lines = s_utf8.GetBytes(string.Concat(corpora.Select(static corpus => corpus.Format() + "\n")));
        AtomicFile.Write(Path.Combine(folder, key + RequestExtension), stream => stream.Write(lines, 0, lines.Length));
    }

    /// <summary>Says that a request follows from stamps, and removes what no build needs.</summary>
    public void End(string key, string stamps)
    {
        Write(Record with { Key = key, Stamps = stamps });
        RemoveUnused();
    }

    /// <summary>How long ago this build took up its request.</summary>
    public TimeSpan Age => DateTime.UtcNow - File.GetLastWriteTimeUtc(_record);

    /// <summary>Gives up the request before, and removes what no build needs.</summary>
    public void Forget()
    {
        Write(Record with { Previous = string.Empty });
        RemoveUnused();
    }

    /// <summary>Removes the record of this build, and what no other build needs.</summary>
    public void Release()
    {
        AtomicFile.TryDelete(_record);
        RemoveUnused();
    }

    private void Write(BuildRecord record)
    {
        byte[] lines = s_utf8.GetBytes(record.Format());
        AtomicFile.Write(_record, stream => stream.Write(lines, 0, lines.Length));
    }

    // A file that somebody uses stays until the next time. Nothing here may fail a build that has all its files.
    private void RemoveUnused()
    {
        try
        {
            BuildRecord[] records = [.. Directory.GetFiles(folder, "*" + BuildExtension).Select(BuildRecord.Read)];
            foreach (string file in Directory.GetFiles(folder))
            {
                if (!IsNeeded(file, records))
                {
                    AtomicFile.TryDelete(file);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The folder itself is gone, or closed.
        }
    }

    private static bool IsNeeded(string file, BuildRecord[] records)
    {
        string name = Path.GetFileName(file);
        if (CacheLock.IsLock(file) || name.EndsWith(BuildExtension, StringComparison.Ordinal))
        {
            return true;
        }

        if (name.EndsWith(AtomicFile.TemporaryExtension, StringComparison.Ordinal))
        {
            return DateTime.UtcNow - File.GetLastWriteTimeUtc(file) < s_longestWrite;
        }

        if (name == ContentIndex.FileName)
        {
            return records.Length > 0;
        }

        int length = name.IndexOf('.');
        string key = length < 0 ? name : name.Substring(0, length);
        return records.Any(record => record.Needs(key));
    }
}
