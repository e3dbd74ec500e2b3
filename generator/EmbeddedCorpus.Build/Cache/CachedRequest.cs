namespace EmbeddedCorpus.Build.Cache;

/// <summary>A finished request: all its files are in the build cache.</summary>
/// <param name="ProjectDirectory">The folder of the project that the manifests name.</param>
/// <param name="Corpora">Its corpora.</param>
internal sealed record CachedRequest(string ProjectDirectory, IReadOnlyList<CachedCorpus> Corpora)
{
    /// <summary>The request as it is written: a line for the folder and one for each corpus.</summary>
    public string Format() => Uri.EscapeDataString(ProjectDirectory) + "\n" + string.Concat(Corpora.Select(static corpus => corpus.Format() + "\n"));

    /// <summary>Reads a request, or returns null for one that is damaged or missing.</summary>
    public static CachedRequest? Read(string path, string folder)
    {
        try
        {
            string[] lines = File.Exists(path) ? File.ReadAllLines(path) : [];
            if (lines.Length == 0)
            {
                return null;
            }

            var corpora = new CachedCorpus[lines.Length - 1];
            for (int index = 0; index < corpora.Length; index++)
            {
                if (CachedCorpus.Parse(lines[index + 1], folder) is not { } corpus)
                {
                    return null;
                }

                corpora[index] = corpus;
            }

            return new CachedRequest(Uri.UnescapeDataString(lines[0]), corpora);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
