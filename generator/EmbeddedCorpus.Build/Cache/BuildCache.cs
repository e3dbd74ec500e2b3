using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Build.Cache;

/// <summary>The folder below <c>obj</c> with the files of corpora, by request: builds of one project that ask for the same share them.</summary>
/// <remarks>
/// <c>KEY.request</c> names the files of a request and is written last. <c>KEY.links</c> has the files that its links lead to. <c>BUILD.build</c> is the <see cref="BuildRecord"/> of a build, and
/// is written before the files that it needs. A request that no record names is removed.
/// </remarks>
/// <param name="folder">The folder.</param>
/// <param name="build">Tells this build from others of the project.</param>
/// <param name="projectDirectory">The folder of the project.</param>
internal sealed class BuildCache(string folder, string build, string projectDirectory)
{
    private const string RequestExtension = ".request";
    private const string BuildExtension = ".build";
    private const string LinksExtension = ".links";

    // A build that writes for longer than this was ended.
    private static readonly TimeSpan s_longestWrite = TimeSpan.FromHours(1);

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _record = Path.Combine(folder, ContentHash.Of(build).Value.ToString("x16", CultureInfo.InvariantCulture) + BuildExtension);

    /// <summary>What this build used last.</summary>
    public BuildRecord Record => BuildRecord.Read(_record);

    /// <summary>The corpora of a request, or null unless all their files were written, for the project where it lies.</summary>
    public IReadOnlyList<CachedCorpus>? Find(string key) =>
        CachedRequest.Read(RequestFile(key), folder) is { } request && request.ProjectDirectory == projectDirectory ? FindFiles(key, request) : null;

    /// <summary>The same for a project that lay elsewhere: its manifests are written again.</summary>
    public IReadOnlyList<CachedCorpus>? FindMoved(string key)
    {
        if (CachedRequest.Read(RequestFile(key), folder) is not { } request || FindFiles(key, request) is not { } corpora)
        {
            return null;
        }

        var mover = new ManifestMover(new ProjectPaths(request.ProjectDirectory), new ProjectPaths(projectDirectory));
        if (!corpora.All(mover.Move))
        {
            return null;
        }

        Keep(key, corpora);
        return corpora;
    }

    /// <summary>The corpora that this build used last, wherever the project lay; none where there are none.</summary>
    public IReadOnlyList<CachedCorpus> FindLast()
    {
        BuildRecord record = Record;
        foreach (string key in (string[])[record.Key, record.Previous])
        {
            if (CachedRequest.Read(RequestFile(key), folder) is { } request && FindFiles(key, request) is { } corpora)
            {
                return corpora;
            }
        }

        return [];
    }

    /// <summary>A corpus of a request, its files not yet written.</summary>
    /// <param name="key">The request.</param>
    /// <param name="corpus">The name of the generated class.</param>
    /// <param name="fileName">The name of its files, without extension.</param>
    public CachedCorpus Place(string key, string corpus, string fileName) => CachedCorpus.In(folder, key, corpus, fileName);

    /// <summary>The file of the <see cref="LinkedFiles"/> of a request.</summary>
    public string LinksOf(string key) => Path.Combine(folder, key + LinksExtension);

    /// <summary>Says that this build needs the files of a request from now on, so that no other build removes them.</summary>
    public void Begin(string key)
    {
        BuildRecord before = Record;
        WriteRecord(before.Key == key
            ? before with { Stamps = string.Empty }
            : new BuildRecord(string.Empty, key, CachedRequest.Read(RequestFile(before.Key), folder) is null ? before.Previous : before.Key));
    }

    /// <summary>Says that all files of a request are written.</summary>
    public void Keep(string key, IReadOnlyList<CachedCorpus> corpora) => Write(RequestFile(key), new CachedRequest(projectDirectory, corpora).Format());

    /// <summary>Says that a request follows from stamps, and removes what no build needs.</summary>
    public void End(string key, string stamps)
    {
        WriteRecord(Record with { Key = key, Stamps = stamps });
        RemoveUnused();
    }

    /// <summary>How long ago this build took up its request.</summary>
    public TimeSpan Age => DateTime.UtcNow - File.GetLastWriteTimeUtc(_record);

    /// <summary>Gives up the request before, and removes what no build needs.</summary>
    public void Forget()
    {
        WriteRecord(Record with { Previous = string.Empty });
        RemoveUnused();
    }

    /// <summary>Removes the record of this build, and what no other build needs.</summary>
    public void Release()
    {
        AtomicFile.TryDelete(_record);
        RemoveUnused();
    }

    private static IReadOnlyList<CachedCorpus>? FindFiles(string key, CachedRequest request)
    {
        bool isDesignTime = ImageRequest.IsDesignTimeKey(key);
        return request.Corpora.All(corpus => File.Exists(corpus.Manifest) && File.Exists(corpus.Profile) && (isDesignTime || corpus.HasImage)) ? request.Corpora : null;
    }

    private static void Write(string path, string lines)
    {
        byte[] bytes = s_utf8.GetBytes(lines);
        AtomicFile.Write(path, stream => stream.Write(bytes, 0, bytes.Length));
    }

    private void WriteRecord(BuildRecord record) => Write(_record, record.Format());

    private string RequestFile(string key) => Path.Combine(folder, key + RequestExtension);

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
