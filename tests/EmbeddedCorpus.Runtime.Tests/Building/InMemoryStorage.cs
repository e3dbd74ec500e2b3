using System.Text;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Runtime.Tests.Building;

/// <summary>Serves the pages of an image from memory, as generated code serves them from literals.</summary>
/// <remarks>The pages come through the primary constructor: the base class reads the first one while it is being made.</remarks>
internal sealed class InMemoryStorage(string name, InMemoryStorage.Window[] windows, int formatVersion = ImageFormat.Version)
    : CorpusStorage(name, formatVersion, GeneratorVersion)
{
    public const string GeneratorVersion = "7.8.9";

    /// <summary>The version of images that the generator writes.</summary>
    public const int WrittenVersion = ImageFormat.Version;

    /// <summary>The oldest version that is read.</summary>
    public const int OldestVersion = ImageFormat.OldestReadable;

    /// <summary>A page: the bytes of a literal from some place on.</summary>
    public readonly record struct Window(byte[] Literal, int Offset);

    /// <summary>The literals of an image by page number; a long one answers for all the pages that it spans.</summary>
    public static Window[] Windows(IReadOnlyList<ImagePage> pages)
    {
        var windows = new Window[pages.Max(page => page.Number + page.Windows)];
        foreach (ImagePage page in pages)
        {
            byte[] literal = Encoding.UTF8.GetBytes(string.Concat(page.Segments));
            for (int window = 0; window < page.Windows; window++)
            {
                windows[page.Number + window] = new Window(literal, window * ImageFormat.PageSize);
            }
        }

        return windows;
    }

    protected override int Stem(int language, Span<byte> word, int length) => Stemmer.Stem(language, word, length);

    protected override ReadOnlySpan<byte> GetPage(int page) =>
        (uint)page < (uint)windows.Length ? windows[page].Literal.AsSpan(windows[page].Offset) : default;
}
