using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace EmbeddedCorpus.Compiler.Tests.Formats.FrontMatter;

/// <summary>Public test suites of formats, which are no part of the repository.</summary>
internal static class SharedSuite
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The files of an archive by their paths; null for one that is no UTF-8. Skips the test, and says why, where it is missing.</summary>
    public static IReadOnlyDictionary<string, string?> Require(string archive)
    {
        string path = Path.Combine(SharedFolder.Path, "formats", archive);
        if (!File.Exists(path))
        {
            Assert.Skip($"NOT TESTED: there is no {path}. Set EMBEDDEDCORPUS_SHARED to the folder that holds formats/{archive}.");
        }

        var files = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        using var reader = new TarReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.GetNextEntry() is { } entry)
        {
            using var bytes = new MemoryStream();
            entry.DataStream?.CopyTo(bytes);
            files[entry.Name] = Decode(bytes.ToArray());
        }

        return files;
    }

    private static string? Decode(byte[] bytes)
    {
        try
        {
            return s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
