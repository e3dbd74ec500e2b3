#if NET
using System.ComponentModel;
using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.CompilerServices;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>Finds the stem that the forms of a word share.</summary>
/// <remarks>
/// <para>The class is a contract between generated code and this package. Only generated code should use this class. Generated code names the stemmers of
/// the languages of a corpus, so that a trimmer can remove the others.</para>
/// <para>The stemmers follow the descriptions of the Snowball project (copyright 2001 Martin Porter, 2004 and 2005 Richard Boulton; BSD licence).</para>
/// </remarks>
#if NET
[EditorBrowsable(EditorBrowsableState.Never)]
public
#else
internal
#endif
abstract class Stemmer
{
    private protected Stemmer()
    {
    }

    /// <summary>The stemmer of German.</summary>
    public static Stemmer German => GermanStemmer.Instance;

    /// <summary>The stemmer of French.</summary>
    public static Stemmer French => FrenchStemmer.Instance;

    /// <summary>The stemmer of Spanish.</summary>
    public static Stemmer Spanish => SpanishStemmer.Instance;

    /// <summary>The stemmer of Italian.</summary>
    public static Stemmer Italian => ItalianStemmer.Instance;

    /// <summary>The stemmer of Dutch.</summary>
    public static Stemmer Dutch => DutchStemmer.Instance;

    /// <summary>The stemmer of Portuguese.</summary>
    public static Stemmer Portuguese => PortugueseStemmer.Instance;

    /// <summary>The stemmer of Swedish.</summary>
    public static Stemmer Swedish => SwedishStemmer.Instance;

    /// <summary>The stemmer of Russian.</summary>
    public static Stemmer Russian => RussianStemmer.Instance;

    private protected abstract ReadOnlySpan<byte> Vowels { get; }

    /// <summary>Turns a word into its stem.</summary>
    /// <param name="word">A word of small letters, composed, of <see cref="WordReader.MaxTermBytes"/> at most, and room for a longer stem.</param>
    /// <param name="length">Bytes of the word.</param>
    /// <returns>Bytes of the stem, which may have other letters.</returns>
    internal int Stem(Span<byte> word, int length)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes + StemWord.Room];
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

    private protected abstract void Reduce(ref StemWord word);
}
