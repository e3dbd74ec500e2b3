#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>The bytes by which an index of other languages than English finds the forms of a word: the language, then the stem.</summary>
internal static class StemKey
{
    /// <summary>The most bytes.</summary>
    public const int MaxBytes = WordReader.MaxTermBytes + 1;

    /// <summary>Writes the key of a term of English, or of no language.</summary>
    /// <param name="term">A term, decomposed.</param>
    /// <param name="language">The language.</param>
    /// <param name="key">Room for <see cref="MaxBytes"/>.</param>
    /// <returns>Bytes of the key.</returns>
    public static int WriteTerm(ReadOnlySpan<byte> term, StemLanguage language, Span<byte> key)
    {
        key[0] = (byte)language;
        return 1 + TermAnalysis.Stem(term, language == StemLanguage.English, key.Slice(1, WordReader.MaxTermBytes));
    }

    /// <summary>Writes the key of a stem. A stemmer needs the letters as people write them; what it leaves loses its diacritics as any term does.</summary>
    /// <param name="stem">The stem of a term that was composed.</param>
    /// <param name="language">The language.</param>
    /// <param name="key">Room for <see cref="MaxBytes"/>.</param>
    /// <returns>Bytes of the key.</returns>
    public static int WriteStem(ReadOnlySpan<byte> stem, StemLanguage language, Span<byte> key)
    {
        Span<byte> folded = stackalloc byte[WordReader.MaxTermBytes];
        key[0] = (byte)language;
        return 1 + TermAnalysis.StripDiacritics(folded.Slice(0, TermFolder.Fold(stem, folded)), key.Slice(1, WordReader.MaxTermBytes));
    }
}
