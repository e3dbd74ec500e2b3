using EmbeddedCorpus.Benchmarks.Builds;

namespace EmbeddedCorpus.Benchmarks.StorageCost.Texts;

/// <summary>Texts of one kind in any size, so that bytes and number of files grow alike.</summary>
/// <remarks>
/// A size below that of the source is a part of it, spread evenly over short and long texts. A larger one takes the source
/// again with other words, other headlines and other names: a compiler folds literals that are equal, and an index of words
/// would have no word to add.
/// </remarks>
internal static class GrowingTexts
{
    /// <summary>The largest size: there are as many editions as <see cref="WordChange"/> tells apart, and a corpus has an end at 256 MB.</summary>
    public const int MaxMegabytes = 200;

    /// <summary>Writes the texts of a size.</summary>
    /// <param name="source">The texts that there are.</param>
    /// <param name="megabytes">The size in millions of bytes.</param>
    /// <param name="folder">Where to write them.</param>
    public static TextSet Write(TextSet source, int megabytes, string folder)
    {
        Directory.CreateDirectory(folder);
        string[] files = [.. source.Files.OrderBy(static file => new FileInfo(file).Length).ThenBy(static file => file, StringComparer.Ordinal)];
        double editions = megabytes * 1e6 / source.Bytes;
        for (int edition = 0; edition < editions; edition++)
        {
            if (edition == WordChange.Editions)
            {
                throw new InvalidOperationException($"{source.Bytes} bytes of text are too few for {megabytes} MB.");
            }

            foreach (string file in Part(files, Math.Min(1, editions - edition)))
            {
                string name = $"{(edition == 0 ? string.Empty : $"{edition + 1}__")}{Path.GetFileName(file)}";
                File.WriteAllBytes(Path.Combine(folder, name), WordChange.Apply(File.ReadAllBytes(file), edition));
            }
        }

        return TextSet.Read(folder);
    }

    // Evenly along the order of size, so that the share of the bytes is that of the files.
    private static IEnumerable<string> Part(string[] files, double share) =>
        files.Where((_, index) => Math.Floor((index + 1) * share) > Math.Floor(index * share));
}
