#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>Syllables of Hangul from their parts, by arithmetic as the Unicode Standard gives it (section 3.12).</summary>
internal static class Hangul
{
    private const int Syllables = 0xAC00;
    private const int Leads = 0x1100;
    private const int Vowels = 0x1161;
    private const int Trails = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TrailCount = 28;
    private const int SyllableCount = LeadCount * VowelCount * TrailCount;

    /// <summary>Whether a character may start a syllable: a leading consonant or a syllable.</summary>
    public static bool IsStart(int c) => (uint)(c - Leads) < LeadCount || (uint)(c - Syllables) < SyllableCount;

    /// <summary>Whether a character may complete a syllable: a vowel or a trailing consonant.</summary>
    public static bool IsTail(int c) => (uint)(c - Vowels) < VowelCount || (uint)(c - Trails - 1) < TrailCount - 1;

    /// <summary>The syllable of two characters, or 0 when they make none.</summary>
    public static int Compose(int first, int second)
    {
        if ((uint)(first - Leads) < LeadCount && (uint)(second - Vowels) < VowelCount)
        {
            return Syllables + ((((first - Leads) * VowelCount) + second - Vowels) * TrailCount);
        }

        bool isOpen = (uint)(first - Syllables) < SyllableCount && (first - Syllables) % TrailCount == 0;
        return isOpen && (uint)(second - Trails - 1) < TrailCount - 1 ? first + second - Trails : 0;
    }
}
