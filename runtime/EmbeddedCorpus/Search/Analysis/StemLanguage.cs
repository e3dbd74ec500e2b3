#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>How the words of an article are stemmed. An index holds the numbers.</summary>
internal enum StemLanguage
{
    /// <summary>Not at all: forms that differ in diacritics only are one word.</summary>
    None,

    /// <summary>English, whose stemmer needs no diacritics and is always there.</summary>
    English,

    German,
    French,
    Spanish,
    Italian,
    Dutch,
    Portuguese,
    Swedish,
    Russian,
}
