using System.Formats.Tar;
using System.IO.Compression;
using CsCheck;
using EmbeddedCorpus.Compiler.Tests;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Fuzzing.Tests;

/// <summary>Real texts with some bytes changed, where they lie beside the repository: what people write reaches other rules than what is drawn.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public sealed class RealTextPropertyTests
{
    private const int Texts = 120;
    private const int MaxBytes = 6_000;

    [Theory]
    [InlineData("corpora/peps.tar.gz", "parse")]
    [InlineData("corpora/peps.tar.gz", "analysis")]
    [InlineData("corpora/cpp-docs.tar.gz", "parse")]
    [InlineData("corpora/cpp-docs.tar.gz", "analysis")]
    [InlineData("corpora/udhr.tar.gz", "parse")]
    [InlineData("corpora/udhr.tar.gz", "analysis")]
    [InlineData("hostile/blns.txt", "parse")]
    [InlineData("hostile/blns.txt", "analysis")]
    public void Changed_texts_keep_all_properties(string source, string target)
    {
        string path = Path.Combine(SharedFolder.Path, source);
        if (!File.Exists(path))
        {
            Assert.Skip($"NOT TESTED: there is no {path}. Set EMBEDDEDCORPUS_SHARED to the folder that holds {source}.");
        }

        IFuzzTarget fuzzed = FuzzTargets.Find(target)!;
        byte[][] texts = Read(path);
        Assert.NotEmpty(texts);
        Gen.Select(Gen.Int[0, texts.Length - 1], DocumentGenerators.Changes()).Holds(
            (text, changes) => fuzzed.Run(DocumentGenerators.Mutate(texts[text], changes)),
            seed: "0000KfZ1hQa5",
            iter: Nightly.Of(target == "parse" ? 400 : 100));
    }

    // Pieces from all over an archive, or the lines of a list one by one and together.
    private static byte[][] Read(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
        {
            byte[] all = File.ReadAllBytes(path);
            return [.. Enumerable.Range(0, Texts).Select(index => Piece(all, index * all.Length / Texts))];
        }

        var texts = new List<byte[]>();
        using FileStream file = File.OpenRead(path);
        using var reader = new TarReader(new GZipStream(file, CompressionMode.Decompress));
        while (texts.Count < Texts && reader.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data && entry.Name.EndsWith(".txt", StringComparison.Ordinal))
            {
                var bytes = new MemoryStream();
                data.CopyTo(bytes);
                byte[] text = bytes.ToArray();
                texts.Add(Piece(text, texts.Count % 2 == 0 ? 0 : text.Length / 3));
            }
        }

        return [.. texts];
    }

    private static byte[] Piece(byte[] text, int start) => text[start..Math.Min(start + MaxBytes, text.Length)];
}
