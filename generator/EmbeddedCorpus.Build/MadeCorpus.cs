namespace EmbeddedCorpus.Build;

/// <summary>The files that are made for a corpus.</summary>
/// <param name="Name">The name of the generated class.</param>
/// <param name="Image">The file that is embedded.</param>
/// <param name="Manifest">The file that the generator reads.</param>
/// <param name="Parsed">The file that the task reads when it makes the corpus again: what it found in the texts.</param>
internal sealed record MadeCorpus(string Name, string Image, string Manifest, string Parsed)
{
    private const string ImageExtension = ".image";
    private const string ManifestExtension = ".manifest";
    private const string ParsedExtension = ".parsed";

    /// <summary>The name of the resource.</summary>
    public string Resource => "EmbeddedCorpus." + Name;

    /// <summary>The files of a corpus of a request. Their names start with the request, so no build reads what another is writing.</summary>
    public static MadeCorpus In(string folder, string key, string corpus, string fileName)
    {
        string start = Path.Combine(folder, key + "." + fileName);
        return new MadeCorpus(corpus, start + ImageExtension, start + ManifestExtension, start + ParsedExtension);
    }

    /// <summary>The corpus as a line.</summary>
    public string Format() => $"{Name}\t{Path.GetFileName(Image)}\t{Path.GetFileName(Manifest)}\t{Path.GetFileName(Parsed)}";

    /// <summary>Reads what <see cref="Format"/> wrote, or returns null.</summary>
    public static MadeCorpus? Parse(string line, string folder)
    {
        string[] fields = line.Split('\t');
        return fields.Length == 4 ? new MadeCorpus(fields[0], Path.Combine(folder, fields[1]), Path.Combine(folder, fields[2]), Path.Combine(folder, fields[3])) : null;
    }
}
