#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>Which characters are kana, and their marks.</summary>
internal static class Kana
{
    /// <summary>Whether a character is one of the marks that make か to が and は to ぱ.</summary>
    public static bool IsVoicing(int c) => c is 0x3099 or 0x309A;

    /// <summary>Whether a character is of the blocks of Hiragana and Katakana, whose letters keep their marks.</summary>
    public static bool IsKana(int c) => c is >= 0x3040 and <= 0x30FF;
}
