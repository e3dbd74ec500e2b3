#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>The classes of characters: those of English texts from a few lines here, all others from <see cref="CharacterTable"/>.</summary>
internal static class WordClasses
{
    /// <summary>The <see cref="WordClass"/> of each byte.</summary>
    public static ReadOnlySpan<byte> OfBytes => new byte[]
    {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 11, 0, 0, 0, 0, 8, 0, 0, 0, 0, 10, 0, 10, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 10, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
        8, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
        15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
        15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
        15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
        15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
    };

    /// <summary>The class of a character; <see cref="Utf8Character.Malformed"/> is of none.</summary>
    /// <remarks>The quotation marks, dashes and spaces of an English text do not ask the table, which then need not be there.</remarks>
    public static WordClass Of(int c)
    {
        if (c < 0x80)
        {
            return c < 0 ? WordClass.Other : (WordClass)OfBytes[c];
        }

        if (c < 0xC0)
        {
            return OfLatin1(c);
        }

        return c is >= 0x2000 and < 0x2070 ? OfPunctuation(c) : CharacterTable.Instance.ClassOf(c);
    }

    public static bool IsLetterOrDigit(WordClass wordClass) => (uint)(wordClass - WordClass.Letter) <= WordClass.HebrewLetter - WordClass.Letter;

    public static bool IsLetter(WordClass wordClass) => wordClass is WordClass.Letter or WordClass.HebrewLetter;

    /// <summary>Whether a character goes with the one before it.</summary>
    public static bool IsExtend(WordClass wordClass) => (uint)(wordClass - WordClass.Mark) <= WordClass.Ignored - WordClass.Mark;

    /// <summary>Whether a character may join two others.</summary>
    public static bool IsJoiner(WordClass wordClass) => (uint)(wordClass - WordClass.Apostrophe) <= WordClass.DoubleQuote - WordClass.Apostrophe;

    /// <summary>Whether a joiner joins what stands around it.</summary>
    public static bool Joins(WordClass before, WordClass joiner, WordClass after) => joiner switch
    {
        WordClass.Apostrophe => (IsLetter(before) && IsLetter(after)) || (before == WordClass.Digit && after == WordClass.Digit),
        WordClass.MidLetter => IsLetter(before) && IsLetter(after),
        WordClass.MidNum => before == WordClass.Digit && after == WordClass.Digit,
        WordClass.DoubleQuote => before == WordClass.HebrewLetter && after == WordClass.HebrewLetter,
        _ => false,
    };

    /// <summary>Whether a symbol is a word: an emoji, or a letter of a flag.</summary>
    public static bool IsEmoji(int c) => c >= 0x231A
        && (c is (>= 0x2600 and <= 0x27BF) or (>= 0x1F300 and <= 0x1FAFF) or 0x231A or 0x231B or (>= 0x23E9 and <= 0x23F3) or 0x2B50 or 0x2B55 || IsFlagLetter(c));

    /// <summary>Whether a symbol is a letter of a flag.</summary>
    public static bool IsFlagLetter(int c) => c is >= 0x1F1E6 and <= 0x1F1FF;

    private static WordClass OfLatin1(int c) => c switch
    {
        0xAA or 0xB5 or 0xBA => WordClass.Letter,
        0xAD => WordClass.Ignored,
        0xB4 => WordClass.Apostrophe,
        0xB7 => WordClass.MidLetter,
        _ => WordClass.Other,
    };

    private static WordClass OfPunctuation(int c) => c switch
    {
        0x2018 or 0x2019 => WordClass.Apostrophe,
        (>= 0x200C and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2064) or (>= 0x2066 and <= 0x206F) => WordClass.Ignored,
        0x2024 or 0x2044 => WordClass.MidNum,
        0x2027 => WordClass.MidLetter,
        _ => WordClass.Other,
    };
}
