#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>The languages of the articles of an index.</summary>
/// <param name="bits">A bit for each <see cref="StemLanguage"/>.</param>
internal readonly struct StemLanguages(int bits)
{
    /// <summary>How many languages there may be.</summary>
    public const int Limit = (int)StemLanguage.Russian + 1;

    private const int None = 1 << (int)StemLanguage.None;
    private const int English = 1 << (int)StemLanguage.English;

    /// <summary>A bit for each <see cref="StemLanguage"/>.</summary>
    public int Bits => bits;

    /// <summary>Whether the stem of a word follows from the word alone: all articles are English, or none is stemmed.</summary>
    public bool IsPlain => bits is None or English or 0;

    /// <summary>Whether all articles are English.</summary>
    public bool IsEnglish => bits == English;

    /// <summary>How many languages they are.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            for (int rest = bits; rest != 0; rest &= rest - 1)
            {
                count++;
            }

            return count;
        }
    }

    public bool Contains(StemLanguage language) => (bits >> (int)language & 1) != 0;

    /// <summary>The place of a language among them, in the order of their numbers.</summary>
    public int IndexOf(StemLanguage language) => new StemLanguages(bits & ((1 << (int)language) - 1)).Count;

    public StemLanguages With(StemLanguage language) => new(bits | (1 << (int)language));
}
