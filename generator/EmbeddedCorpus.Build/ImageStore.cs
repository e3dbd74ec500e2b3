using System.Text;

namespace EmbeddedCorpus.Build;

/// <summary>The folder under <c>obj</c> that keeps what was made, by request: frameworks of one project that ask for the same share it.</summary>
/// <remarks>
/// <c>KEY.made</c> names the files of a request and is written last; <c>BUILD.use</c> says which request a build used last. Files
/// of requests that no build uses any more are removed. One build at a time, whatever process it runs in: see <see cref="Lock"/>.
/// </remarks>
internal sealed class ImageStore(string folder)
{
    private const string MadeExtension = ".made";
    private const string UseExtension = ".use";
    private const string TemporaryExtension = ".tmp";
    private const int RetryMilliseconds = 25;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Waits until no other build uses the folder.</summary>
    /// <returns>What holds the folder until it is disposed, or until its process ends.</returns>
    public IDisposable Lock(CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(RetryMilliseconds);
            }
        }
    }

    /// <summary>The corpora that were made for a request, or null when that was not done, or not to its end.</summary>
    public IReadOnlyList<MadeCorpus>? Find(string key)
    {
        string made = Path.Combine(folder, key + MadeExtension);
        if (!File.Exists(made))
        {
            return null;
        }

        var corpora = new List<MadeCorpus>();
        foreach (string line in File.ReadAllLines(made))
        {
            MadeCorpus? corpus = MadeCorpus.Parse(line, folder);
            if (corpus is null || !File.Exists(corpus.Image) || !File.Exists(corpus.Manifest))
            {
                return null;
            }

            corpora.Add(corpus);
        }

        return corpora;
    }

    /// <summary>The corpora that a build used last; none where it used none yet.</summary>
    /// <param name="build">The name of the build.</param>
    public IReadOnlyList<MadeCorpus> LastUsed(string build)
    {
        string use = Path.Combine(folder, build + UseExtension);
        return (File.Exists(use) ? Find(File.ReadAllText(use)) : null) ?? [];
    }

    /// <summary>A corpus of a request, its files not yet written.</summary>
    /// <param name="key">The request.</param>
    /// <param name="corpus">The name of the generated class.</param>
    /// <param name="fileName">What its files are called, without extension.</param>
    public MadeCorpus Place(string key, string corpus, string fileName) => MadeCorpus.In(folder, key, corpus, fileName);

    /// <summary>Writes a file so that it is there whole or not at all.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        string temporary = path + TemporaryExtension;
        using (FileStream stream = File.Create(temporary))
        {
            write(stream);
        }

        File.Delete(path);
        File.Move(temporary, path);
    }

    /// <summary>Says that all files of a request are written.</summary>
    public void Keep(string key, IEnumerable<MadeCorpus> corpora)
    {
        byte[] lines = s_utf8.GetBytes(string.Concat(corpora.Select(static corpus => corpus.Format() + "\n")));
        Write(Path.Combine(folder, key + MadeExtension), stream => stream.Write(lines, 0, lines.Length));
    }

    /// <summary>Says that a build uses a request, and removes what no build uses.</summary>
    /// <param name="build">The name of the build: one for each framework and configuration.</param>
    /// <param name="key">The request.</param>
    public void Use(string build, string key)
    {
        string use = Path.Combine(folder, build + UseExtension);
        if (File.Exists(use) && File.ReadAllText(use) == key)
        {
            return;
        }

        File.WriteAllText(use, key);
        var used = new HashSet<string>(Directory.GetFiles(folder, "*" + UseExtension).Select(File.ReadAllText), StringComparer.Ordinal);
        foreach (string file in Directory.GetFiles(folder))
        {
            string name = Path.GetFileName(file);
            if (name != "lock" && !name.EndsWith(UseExtension, StringComparison.Ordinal) && !used.Any(key => name.StartsWith(key, StringComparison.Ordinal)))
            {
                File.Delete(file);
            }
        }
    }
}
