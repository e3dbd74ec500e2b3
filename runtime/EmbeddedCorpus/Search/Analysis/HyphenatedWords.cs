#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>
/// Finds hyphenated words that texts also spell as one: two words of which one is short (<c>e-mail</c>), a word that is broken at the end of a line, and
/// the digits of a long number.
/// </summary>
internal static class HyphenatedWords
{
    private const int MaxShortPart = 5;
    private const int MinDigits = 9;

    /// <summary>The end of the whole that a word starts, or 0.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first byte of the word.</param>
    /// <param name="end">The position after it.</param>
    public static int EndOf(ReadOnlySpan<byte> text, int start, int end)
    {
        int next = AfterHyphen(text, end, out bool isBroken);
        if (next < 0 || (start > 1 && text[start - 1] == '-' && CharacterRuns.IsLetterOrDigitAt(text, start - 2)))
        {
            return 0;
        }

        int first = CountOfSimple(text, start, end, out _, out bool isNumber);
        int secondEnd = CharacterRuns.IsLetterOrDigitAt(text, next) ? CharacterRuns.SkipMixed(text, next, WordClasses.Of(Utf8Character.Decode(text, next, out _))) : next;
        int second = CountOfSimple(text, next, secondEnd, out bool isSmall, out bool isSecondNumber);
        if (first == 0 || second == 0)
        {
            return 0;
        }

        if (isNumber && isSecondNumber)
        {
            return LongNumberEnd(text, first + second, secondEnd);
        }

        bool isJoined = isBroken ? isSmall && !isNumber : Math.Min(first, second) <= MaxShortPart && first + second > 2;
        return isJoined && AfterHyphen(text, secondEnd, out _) < 0 ? secondEnd : 0;
    }

    private static int LongNumberEnd(ReadOnlySpan<byte> text, int digits, int end)
    {
        while (true)
        {
            int next = AfterHyphen(text, end, out bool isBroken);
            if (next < 0 || isBroken)
            {
                return digits >= MinDigits ? end : 0;
            }

            end = CharacterRuns.SkipDigits(text, next, out int count);
            if (count == 0)
            {
                // The last digit of an older ISBN is ten.
                return digits >= MinDigits && next < text.Length && text[next] is (byte)'X' or (byte)'x' && !CharacterRuns.IsLetterOrDigitAt(text, next + 1) ? next + 1 : 0;
            }

            digits += count;
        }
    }

    // Where a letter or digit follows a hyphen; -1 where none does.
    private static int AfterHyphen(ReadOnlySpan<byte> text, int i, out bool isBroken)
    {
        isBroken = false;
        if (i >= text.Length)
        {
            return -1;
        }

        int hyphen = Utf8Character.Decode(text, i, out int length);
        if (hyphen is not ('-' or 0x2010 or 0x2011))
        {
            return -1;
        }

        i += length;
        if (i < text.Length && text[i] is (byte)'\r' or (byte)'\n')
        {
            isBroken = true;
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
        }

        return CharacterRuns.IsLetterOrDigitAt(text, i) ? i : -1;
    }

    // How many letters or digits some bytes have; 0 if they are no word without parts.
    private static int CountOfSimple(ReadOnlySpan<byte> text, int start, int end, out bool isSmall, out bool isNumber)
    {
        int letters = 0;
        int digits = 0;
        int capitals = 0;
        isSmall = true;
        for (int i = start; i < end;)
        {
            int c = Utf8Character.Decode(text, i, out int length);
            WordClass wordClass = WordClasses.Of(c);
            bool isLetter = WordClasses.IsLetter(wordClass);
            bool isCapital = isLetter && CharacterRuns.IsPlainCapital(text, c, i + length);
            isSmall &= isLetter && !isCapital;
            letters += isLetter ? 1 : 0;
            digits += wordClass == WordClass.Digit ? 1 : 0;
            capitals += isCapital && i > start ? 1 : 0;
            if (!WordClasses.IsLetterOrDigit(wordClass) && !WordClasses.IsExtend(wordClass))
            {
                letters = -WordReader.MaxTermBytes;
            }

            i += length;
        }

        isNumber = digits > 0;
        bool isMixed = letters < 0 || (letters > 0 && digits > 0) || (capitals > 0 && capitals < letters - 1);
        return isMixed ? 0 : letters + digits;
    }
}
