#if NET
using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>The bytes by which an index of other languages than English finds the forms of a word: the language, then the stem.</summary>
internal static class StemKey
{
    /// <summary>The most bytes.</summary>
    public const int MaxBytes = WordReader.MaxTermBytes + 1;

    /// <summary>Writes the key of a term.</summary>
    /// <param name="term">A term, decomposed.</param>
    /// <param name="language">The language of the stem.</param>
    /// <param name="stemmer">The stemmer of the language; none for English and for no language.</param>
    /// <param name="key">Room for <see cref="MaxBytes"/>.</param>
    /// <returns>Bytes of the key.</returns>
    public static int Write(ReadOnlySpan<byte> term, StemLanguage language, Stemmer? stemmer, Span<byte> key)
    {
        key[0] = (byte)language;
        Span<byte> stem = key.Slice(1, WordReader.MaxTermBytes);
        return 1 + (stemmer is null ? TermAnalysis.Stem(term, language == StemLanguage.English, stem) : Stem(term, stemmer, stem));
    }

    // A stemmer needs the letters as people write them; what it leaves loses its diacritics as any term does.
    private static int Stem(ReadOnlySpan<byte> term, Stemmer stemmer, Span<byte> result)
    {
        Span<byte> word = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> folded = stackalloc byte[WordReader.MaxTermBytes];
        int length = stemmer.Stem(word, TermAnalysis.Compose(term, word));
        length = TermFolder.Fold(word.Slice(0, length), folded);
        return TermAnalysis.StripDiacritics(folded.Slice(0, length), result);
    }
}
