namespace EmbeddedCorpus.Build.Cache;

/// <summary>The files of a corpus in the build cache.</summary>
/// <param name="Name">The name of the generated class.</param>
/// <param name="Image">The embedded file.</param>
/// <param name="Manifest">The file for the generator.</param>
/// <param name="Articles">The articles as the texts were read, for the next build: see <see cref="ArticleCacheWriter"/>.</param>
internal sealed record CachedCorpus(string Name, string Image, string Manifest, string Articles)
{
    private const string ImageExtension = ".image";
    private const string ManifestExtension = ".manifest";
    private const string ProfileExtension = ".profile";
    private const string ArticlesExtension = ".articles";
    private const string SourcesExtension = ".sources";

    /// <summary>The name of the resource.</summary>
    public string Resource => "EmbeddedCorpus." + Name;

    /// <summary>The file with the fields of the corpus, for the generator.</summary>
    public string Profile => Path.ChangeExtension(Manifest, ProfileExtension);

    /// <summary>The source texts for the next build, one after the other, where the image does not contain them.</summary>
    public string Sources => Path.ChangeExtension(Image, SourcesExtension);

    /// <summary>The file that contains the source texts.</summary>
    public string Texts => File.Exists(Sources) ? Sources : Image;

    /// <summary>Whether the image is there: a design-time build writes none.</summary>
    public bool HasImage => File.Exists(Image);

    /// <summary>The files of a corpus of a request. Their names start with the request's key, so no build writes what another reads.</summary>
    public static CachedCorpus In(string folder, string key, string corpus, string fileName)
    {
        string start = Path.Combine(folder, key + "." + fileName);
        return new CachedCorpus(corpus, start + ImageExtension, start + ManifestExtension, start + ArticlesExtension);
    }

    /// <summary>The corpus as a line.</summary>
    public string Format() => $"{Name}\t{Path.GetFileName(Image)}\t{Path.GetFileName(Manifest)}\t{Path.GetFileName(Articles)}";

    /// <summary>Reads what <see cref="Format"/> wrote, or returns null.</summary>
    public static CachedCorpus? Parse(string line, string folder)
    {
        string[] fields = line.Split('\t');
        return fields.Length == 4 ? new CachedCorpus(fields[0], Path.Combine(folder, fields[1]), Path.Combine(folder, fields[2]), Path.Combine(folder, fields[3])) : null;
    }
}
