#if NET
using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.Stemming;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>The stemmers of all languages. Only who does not know the languages of a corpus asks here, for a trimmer then keeps them all.</summary>
internal static class AllStemmers
{
    /// <summary>The stemmer of a language; null for English, which needs none, and for no language.</summary>
    public static SnowballStemmer? Of(StemLanguage language) => language switch
    {
        StemLanguage.German => GermanStemmer.Instance,
        StemLanguage.French => FrenchStemmer.Instance,
        StemLanguage.Spanish => SpanishStemmer.Instance,
        StemLanguage.Italian => ItalianStemmer.Instance,
        StemLanguage.Dutch => DutchStemmer.Instance,
        StemLanguage.Portuguese => PortugueseStemmer.Instance,
        StemLanguage.Swedish => SwedishStemmer.Instance,
        StemLanguage.Russian => RussianStemmer.Instance,
        _ => null,
    };
}
