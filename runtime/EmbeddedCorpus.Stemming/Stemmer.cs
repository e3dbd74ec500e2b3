using System.ComponentModel;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Stemming;

namespace EmbeddedCorpus.CompilerServices;

/// <summary>Replaces a word with its stem, in the memory of the word.</summary>
/// <remarks>
/// <para>The class is a contract between generated code and this package. Only generated code should use this class. Generated code names only the stemmers for
/// the languages of a corpus, so a trimmer can remove all other stemmers.</para>
/// <para>Each method takes a word and the length of the word in bytes. The word is in lower case, with composed characters, and has at most 64 bytes. The
/// method returns the length of the stem in bytes. A stem can be longer than the word, so the span must be longer than the word.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Stemmer
{
    /// <summary>Stems a word of German.</summary>
    public static int German(Span<byte> word, int length) => GermanStemmer.Instance.Stem(word, length);

    /// <summary>Stems a word of French.</summary>
    public static int French(Span<byte> word, int length) => FrenchStemmer.Instance.Stem(word, length);

    /// <summary>Stems a word of Spanish.</summary>
    public static int Spanish(Span<byte> word, int length) => SpanishStemmer.Instance.Stem(word, length);

    /// <summary>Stems a word of Italian.</summary>
    public static int Italian(Span<byte> word, int length) => ItalianStemmer.Instance.Stem(word, length);

    /// <summary>Stems a word of Dutch.</summary>
    public static int Dutch(Span<byte> word, int length) => DutchStemmer.Instance.Stem(word, length);

    /// <summary>Stems a word of Portuguese.</summary>
    public static int Portuguese(Span<byte> word, int length) => PortugueseStemmer.Instance.Stem(word, length);

    /// <summary>Stems a word of Swedish.</summary>
    public static int Swedish(Span<byte> word, int length) => SwedishStemmer.Instance.Stem(word, length);

    /// <summary>Stems a word of Russian.</summary>
    public static int Russian(Span<byte> word, int length) => RussianStemmer.Instance.Stem(word, length);

    /// <summary>Stems a word of the language with the number <paramref name="language"/> in the search index.</summary>
    /// <returns>The length of the stem, or -1 if the language has no stemmer here.</returns>
    public static int Stem(int language, Span<byte> word, int length) => AllStemmers.Of((StemLanguage)language)?.Stem(word, length) ?? -1;
}
