using System.Runtime.CompilerServices;

#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>Finds the end of a run of characters in a UTF-8 text: of a word, of its marks, of digits, of an emoji.</summary>
internal static class CharacterRuns
{
    /// <summary>The end of a word of any letters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">The first character after those that were read.</param>
    /// <param name="before">The class of the letter or digit before it.</param>
    [MethodImpl(HotPath.Optimized)]
    public static int SkipMixed(ReadOnlySpan<byte> text, int i, WordClass before)
    {
        while ((uint)i < (uint)text.Length)
        {
            WordClass wordClass = WordClasses.Of(Utf8Character.Decode(text, i, out int length));
            if (WordClasses.IsLetterOrDigit(wordClass))
            {
                before = wordClass;
                i += length;
            }
            else if (WordClasses.IsExtend(wordClass))
            {
                i += length;
            }
            else if (WordClasses.IsJoiner(wordClass))
            {
                int next = SkipExtend(text, i + length);
                if (next == text.Length || !WordClasses.Joins(before, wordClass, WordClasses.Of(Utf8Character.Decode(text, next, out _))))
                {
                    break;
                }

                i = next;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>The position after the marks at a position.</summary>
    public static int SkipExtend(ReadOnlySpan<byte> text, int i)
    {
        while (i < text.Length && text[i] >= 0x80 && WordClasses.IsExtend(WordClasses.Of(Utf8Character.Decode(text, i, out int length))))
        {
            i += length;
        }

        return i;
    }

    /// <summary>The position after the digits at a position.</summary>
    public static int SkipDigits(ReadOnlySpan<byte> text, int i, out int count)
    {
        count = 0;
        while (i < text.Length && WordClasses.Of(Utf8Character.Decode(text, i, out int length)) == WordClass.Digit)
        {
            count++;
            i += length;
        }

        return i;
    }

    /// <summary>The end of a unit. The vowel and the last consonants of a decomposed syllable of Hangul belong to its first consonant.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first character.</param>
    /// <param name="i">The position after the first character.</param>
    public static int SkipUnit(ReadOnlySpan<byte> text, int start, int i)
    {
        i = SkipExtend(text, i);
        bool isHangul = Hangul.IsStart(Utf8Character.Decode(text, start, out _));
        while (isHangul && i < text.Length && text[i] == 0xE1 && Hangul.IsTail(Utf8Character.Decode(text, i, out int length)))
        {
            i = SkipExtend(text, i + length);
        }

        return i;
    }

    /// <summary>The end of an emoji. Two letters of a flag are one emoji, and so are joined emoji.</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">The position after the first character.</param>
    /// <param name="c">The first character.</param>
    public static int SkipEmoji(ReadOnlySpan<byte> text, int i, int c)
    {
        if (WordClasses.IsFlagLetter(c) && i < text.Length && WordClasses.IsFlagLetter(Utf8Character.Decode(text, i, out int length)))
        {
            i += length;
        }

        while (true)
        {
            int next = SkipExtend(text, i);
            bool isJoined = next - i >= 3 && text[next - 1] == 0x8D && text[next - 2] == 0x80 && next < text.Length;
            if (!isJoined || !WordClasses.IsEmoji(Utf8Character.Decode(text, next, out length)))
            {
                return next;
            }

            i = next + length;
        }
    }

    /// <summary>Whether a letter or digit is at a position.</summary>
    public static bool IsLetterOrDigitAt(ReadOnlySpan<byte> text, int i) =>
        i < text.Length && WordClasses.IsLetterOrDigit(WordClasses.Of(Utf8Character.Decode(text, i, out _)));

    /// <summary>Whether a letter before a position is one of A to Z without marks. Both spellings of a letter with a mark are none.</summary>
    public static bool IsPlainLetter(ReadOnlySpan<byte> text, int c, int end) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' && (end >= text.Length || text[end] < 0x80 || SkipExtend(text, end) == end);

    /// <summary>The same for a capital.</summary>
    public static bool IsPlainCapital(ReadOnlySpan<byte> text, int c, int end) => c <= 'Z' && IsPlainLetter(text, c, end);
}
