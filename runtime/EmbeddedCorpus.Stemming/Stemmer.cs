using System.ComponentModel;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Stemming;

namespace EmbeddedCorpus.CompilerServices;

/// <summary>Turns a word into the stem that the forms of the word share, in place.</summary>
/// <remarks>
/// <para>The class is a contract between generated code and this package. Only generated code should use this class. Generated code names the stemmers of
/// the languages of a corpus, so that a trimmer can remove the others.</para>
/// <para>Each method takes a word in small letters, composed, of 64 bytes at most, and its length in bytes. The method returns the length of the stem in
/// bytes. A stem can be longer than its word: the span needs room for it.</para>
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

    /// <summary>Stems a word of the language that has a number in the search index.</summary>
    /// <returns>The length of the stem, or -1 if the language has no stemmer here.</returns>
    public static int Stem(int language, Span<byte> word, int length) => AllStemmers.Of((StemLanguage)language)?.Stem(word, length) ?? -1;
}
