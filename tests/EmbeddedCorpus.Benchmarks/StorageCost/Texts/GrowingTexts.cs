using System.Globalization;
using EmbeddedCorpus.Benchmarks.Builds;

namespace EmbeddedCorpus.Benchmarks.StorageCost.Texts;

/// <summary>Texts of one kind in any size, so that bytes and number of files grow alike.</summary>
/// <remarks>
/// A size below that of the source is spread over it evenly. A larger one takes the source again with other words, other
/// headlines and other names: a compiler folds literals that are equal, and an index of words would have no word to add.
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
        long sourceBytes = source.Bytes;
        long left = megabytes * 1_000_000L;
        for (int edition = 0; left > 0; edition++)
        {
            if (edition == WordChange.Editions)
            {
                throw new InvalidOperationException($"{sourceBytes} bytes of text are too few for {megabytes} MB.");
            }

            long written = Write(source, Math.Min(1.0, (double)left / sourceBytes), edition, folder);
            left = written < sourceBytes ? 0 : left - written;
        }

        return TextSet.Read(folder);
    }

    // A text is taken whenever those taken are less than their share of all so far: the share is met to within one text.
    private static long Write(TextSet source, double share, int edition, string folder)
    {
        long seen = 0;
        long taken = 0;
        long written = 0;
        foreach (string file in source.Files)
        {
            byte[] text = File.ReadAllBytes(file);
            seen += text.Length;
            if (taken < share * seen)
            {
                taken += text.Length;
                text = WordChange.Apply(text, edition);
                written += text.Length;
                string name = string.Create(CultureInfo.InvariantCulture, $"{(edition == 0 ? string.Empty : $"{edition + 1}__")}{Path.GetFileName(file)}");
                File.WriteAllBytes(Path.Combine(folder, name), text);
            }
        }

        return written;
    }
}
