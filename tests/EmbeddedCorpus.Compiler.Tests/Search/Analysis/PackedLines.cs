using System.IO.Compression;

namespace EmbeddedCorpus.Compiler.Tests.Search.Analysis;

/// <summary>Packed files of words and borders that are no part of the repository.</summary>
internal static class PackedLines
{
    /// <summary>The lines of a packed file of the shared folder. Skips the test, and says why, where it is missing.</summary>
    public static string[] Require(string path)
    {
        string file = Path.Combine(SharedFolder.Path, path);
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
}
