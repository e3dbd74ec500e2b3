#if NET
namespace EmbeddedCorpus.Stemming;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>Finds the stem that the forms of a word share.</summary>
/// <remarks>
/// The stemmers follow the descriptions of the Snowball project (copyright 2001 Martin Porter, 2004 and 2005 Richard Boulton; BSD licence).
/// </remarks>
internal abstract class SnowballStemmer
{
    /// <summary>The most bytes of a word: as many as a term of an index has.</summary>
    public const int MaxWordBytes = 64;

    protected abstract ReadOnlySpan<byte> Vowels { get; }

    /// <summary>Turns a word into its stem.</summary>
    /// <param name="word">A word of small letters, composed, of <see cref="MaxWordBytes"/> at most, and room for a longer stem.</param>
    /// <param name="length">Bytes of the word.</param>
    /// <returns>Bytes of the stem, which may have other letters.</returns>
    public int Stem(Span<byte> word, int length)
    {
        Span<byte> bytes = stackalloc byte[MaxWordBytes + StemWord.Room];
        word.Slice(0, length).CopyTo(bytes);
        var stem = new StemWord(bytes, length, Vowels);
        Reduce(ref stem);
        while (stem.Length > word.Length)
        {
            stem.Length = stem.Previous(stem.Length);
        }

        bytes.Slice(0, stem.Length).CopyTo(word);
        return stem.Length;
    }

    protected abstract void Reduce(ref StemWord word);
}
