using System.IO.Compression;

namespace EmbeddedCorpus.Text.Tests.Search.Analysis;

/// <summary>Files of words and borders that are no part of the repository.</summary>
internal static class SharedSearch
{
    /// <summary>The lines of a packed file of the shared folder. Skips the test, and says why, where it is missing.</summary>
    public static string[] RequireLines(string path)
    {
        string file = Path.Combine(Shared, path);
        if (!File.Exists(file))
        {
            Assert.Skip($"NOT TESTED: there is no {file}. Set EMBEDDEDCORPUS_SHARED to the folder that holds {path}.");
        }

        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return [.. lines];
    }

    /// <summary>The folder of the checkout.</summary>
    public static string Root()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EmbeddedCorpus.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests lie in no checkout.");
    }

    private static string Shared => Environment.GetEnvironmentVariable("EMBEDDEDCORPUS_SHARED") is { Length: > 0 } folder
        ? folder
        : Path.GetFullPath(Path.Combine(Root(), "..", "shared"));
}
