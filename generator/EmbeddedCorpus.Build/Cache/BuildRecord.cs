namespace EmbeddedCorpus.Build.Cache;

/// <summary>What a build used last.</summary>
/// <param name="Stamps">The key of its documents' stamps; empty while its files are being written.</param>
/// <param name="Key">The key of its request.</param>
/// <param name="Previous">The key of the request that it used before, or empty. Another build of the same name may still compile with its files.</param>
internal sealed record BuildRecord(string Stamps, string Key, string Previous)
{
    /// <summary>A build that used nothing yet.</summary>
    public static BuildRecord None { get; } = new(string.Empty, string.Empty, string.Empty);

    /// <summary>The record as it is written.</summary>
    public string Format() => $"{Stamps}\n{Key}\n{Previous}\n";

    /// <summary>Reads a record. One that is damaged or missing is none.</summary>
    public static BuildRecord Read(string path)
    {
        try
        {
            string[] lines = File.Exists(path) ? File.ReadAllLines(path) : [];
            return lines.Length == 3 ? new BuildRecord(lines[0], lines[1], lines[2]) : None;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return None;
        }
    }

    /// <summary>Whether the build needs the files of a request.</summary>
    public bool Needs(string key) => key == Key || key == Previous;
}
