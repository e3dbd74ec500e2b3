namespace EmbeddedCorpus.Build.Cache;

/// <summary>Takes corpora from the build cache, and makes those that are not there.</summary>
/// <remarks>
/// Three steps, each only when the one before does not help. Nothing changed by the files' stamps: the record of the last build names the
/// files. No content changed (a fresh clone, a file that was only touched): the request has the same key. Else, with the folder locked,
/// the texts that changed are read. The first two steps need no lock and no right to write.
/// </remarks>
/// <param name="folder">The folder of the cache.</param>
/// <param name="build">Tells this build from others of the project.</param>
/// <param name="messages">Told of what takes time.</param>
/// <param name="cancellation">Asked often.</param>
internal sealed class CachedBuild(string folder, string build, IBuildMessages messages, CancellationToken cancellation)
{
    private const string DesignTimeBuild = " design-time";
    private const int Attempts = 3;

    // Long enough for a build that compiles with the files of the request before.
    private static readonly TimeSpan s_grace = TimeSpan.FromMinutes(1);

    private readonly CacheLock _lock = new(folder, messages.SayWaiting);

    /// <summary>The corpora of a request.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder must not be written to.</exception>
    public IReadOnlyList<CachedCorpus> Get(ImageRequest request)
    {
        var builds = new BuildCache(folder, build, request.ProjectDirectory);
        BuildCache cache = request.IsDesignTime ? new BuildCache(folder, build + DesignTimeBuild, request.ProjectDirectory) : builds;
        FileStamp[] stamps = TwinStamps.Of(request.Files);
        string stampKey = request.StampKey(stamps);
        foreach (BuildCache known in (BuildCache[])[builds, cache])
        {
            BuildRecord record = known.Record;
            if (record.Stamps == stampKey && known.Find(record.Key) is { } unchanged)
            {
                if (!request.IsDesignTime)
                {
                    Forget(cache);
                }

                return WithLinks(request, known, record.Key, unchanged);
            }
        }

        ContentIndex contents = ContentIndex.Read(folder);
        request = request with { Contents = contents.Hash(request.Files, stamps, cancellation) };
        string key = request.Key();
        stampKey = contents.IsComplete ? stampKey : string.Empty;
        if (request.IsDesignTime && (request with { IsDesignTime = false }).Key() is var images && builds.Find(images) is not null)
        {
            // Made by a build: the manifest is the same.
            key = images;
        }

        if (cache.Record.Needs(key) && cache.Find(key) is { } same)
        {
            Remember(cache, key, stampKey, contents);
            return WithLinks(request, cache, key, same);
        }

        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return WithLinks(request, cache, key, Make(request, builds, cache, key, stampKey, contents));
            }
            catch (DirectoryNotFoundException) when (attempt < Attempts)
            {
                // Somebody removed the folder and the files in it.
            }
        }
    }

    /// <summary>Removes what only this build needs.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder must not be written to.</exception>
    public void Release()
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        using (_lock.Take(cancellation))
        {
            new BuildCache(folder, build + DesignTimeBuild, string.Empty).Release();
            new BuildCache(folder, build, string.Empty).Release();
        }
    }

    // Files that links lead to come and go without a change of any text.
    private IReadOnlyList<CachedCorpus> WithLinks(ImageRequest request, BuildCache cache, string key, IReadOnlyList<CachedCorpus> corpora)
    {
        string file = cache.LinksOf(key);
        var links = LinkedFiles.Read(file, request.ProjectDirectory);
        if (links.Look())
        {
            try
            {
                using (_lock.Take(cancellation))
                {
                    links.Update(corpora);
                    links.Write(file);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The build has all its files. Only warnings are those of the build before.
            }
        }

        return corpora;
    }

    private IReadOnlyList<CachedCorpus> Make(ImageRequest request, BuildCache builds, BuildCache cache, string key, string stampKey, ContentIndex contents)
    {
        using (_lock.Take(cancellation))
        {
            IReadOnlyList<CachedCorpus> last = builds.FindLast();
            cache.Begin(key);
            IReadOnlyList<CachedCorpus>? corpora = cache.Find(key) ?? cache.FindMoved(key);
            bool isSettled = true;
            if (corpora is null)
            {
                corpora = Make(request, last, key, cache, out isSettled);
                if (isSettled)
                {
                    cache.Keep(key, corpora);
                }
            }

            contents.Write(folder);
            cache.End(key, isSettled ? stampKey : string.Empty);
            return corpora;
        }
    }

    private List<CachedCorpus> Make(ImageRequest request, IReadOnlyList<CachedCorpus> last, string key, BuildCache cache, out bool isSettled)
    {
        KnownArticles?[] known = ArticleCacheReader.Read(request, last, cancellation);
        messages.SayReading(known);
        var corpora = new List<CachedCorpus>();
        foreach (MadeCorpus corpus in CorpusMaker.Make(request, known, key, cache, cancellation))
        {
            corpora.Add(corpus.Files);
            messages.SayWritten(corpus);
        }

        // A text that was edited after it was hashed may be in the image as it is now: the image then has the wrong key.
        isSettled = Array.TrueForAll(request.People, static people => IsAsItWas(people.File));
        for (int index = 0; index < known.Length && isSettled; index++)
        {
            if (known[index] is { IsWhole: true })
            {
                continue;
            }

            isSettled = IsAsItWas(request.Documents[index]);
            foreach (int sidecar in request.Documents[index].Sidecars)
            {
                isSettled &= IsAsItWas(request.Sidecars[sidecar]);
            }
        }

        return corpora;
    }

    private static bool IsAsItWas(DocumentItem file) => FileStamp.Of(file.File) == file.Stamp;

    // Saves the next build from hashing. Not worth waiting for, and the folder may be closed.
    private void Remember(BuildCache cache, string key, string stampKey, ContentIndex contents) => TryWrite(() =>
    {
        if (cache.Record.Needs(key))
        {
            contents.Write(folder);
            cache.Begin(key);
            cache.End(key, stampKey);
        }
    });

    // The request before is needed only while another build of the same name may be compiling with it.
    private void Forget(BuildCache cache)
    {
        if (cache.Record.Previous.Length > 0 && cache.Age > s_grace)
        {
            TryWrite(cache.Forget);
        }
    }

    private void TryWrite(Action write)
    {
        try
        {
            using IDisposable? held = _lock.TryTake(cancellation);
            if (held is not null)
            {
                write();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The build has all its files.
        }
    }
}
