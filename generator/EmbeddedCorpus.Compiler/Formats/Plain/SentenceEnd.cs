using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Plain;

/// <summary>Tells by punctuation alone whether words are a sentence: a header is read before any word is looked up, in any language.</summary>
internal static class SentenceEnd
{
    // "St. Louis", "No. 5", "Ms. Holt": shorter words before a full stop are abbreviations and initials.
    private const int MinWordBeforeStop = 4;

    /// <summary>Whether a range ends as a sentence does: with its mark, and whatever closes after it.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static bool IsAtEnd(ReadOnlySpan<char> text, TextRange range)
    {
        int end = BeforeClosing(text, range);
        return end > range.Start && IsMark(text[end - 1]);
    }

    /// <summary>The last character of a range that closes nothing, or a space.</summary>
    public static char Last(ReadOnlySpan<char> text, TextRange range)
    {
        int end = BeforeClosing(text, range);
        return end > range.Start ? text[end - 1] : ' ';
    }

    /// <summary>Whether a sentence ends inside a range, and another starts.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static bool IsInside(ReadOnlySpan<char> text, TextRange range)
    {
        int letters = 0;
        for (int index = range.Start; index < range.End - 1; index++)
        {
            char c = text[index];
            if (IsFullWidthMark(c) && char.IsLetter(text[index + 1]))
            {
                return true;
            }

            if (IsMark(c) && letters >= MinWordBeforeStop && StartsSentence(text, index + 1, range.End))
            {
                return true;
            }

            letters = char.IsLower(c) || IsUncased(c) ? letters + 1 : 0;
        }

        return false;
    }

    /// <summary>Whether a quotation ends in a comma or full stop inside a range and words follow: <c>“We waited,” said Holt</c>.</summary>
    public static bool HasSpeech(ReadOnlySpan<char> text, TextRange range)
    {
        for (int index = range.Start + 1; index < range.End - 1; index++)
        {
            if (text[index] == '」' && char.IsLetter(text[index + 1]))
            {
                return true;
            }

            if (text[index] is '”' or '"' or '“' or '»' && text[index - 1] is ',' or '.' or '!' or '?' && char.IsWhiteSpace(text[index + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a character ends sentences, in whatever script.</summary>
    public static bool IsMark(char c) => c is '.' or '!' or '?' or '…' or '‽' or '؟' or '۔' or '।' or '॥' or '။' or '።' or '៕' or '։' || IsFullWidthMark(c);

    // Chinese and Japanese: no space follows.
    private static bool IsFullWidthMark(char c) => c is '。' or '！' or '？' or '｡' or '．';

    private static bool IsUncased(char c) => c > '\u0500' && char.IsLetter(c);

    private static bool StartsSentence(ReadOnlySpan<char> text, int position, int end)
    {
        int start = position;
        while (start < end && (IsClosing(text[start]) || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        return start > position && start < end && char.IsWhiteSpace(text[start - 1]) && !char.IsLower(text[start]) && !char.IsPunctuation(text[start]);
    }

    // Quotation marks and brackets, the spaces that French has before them, and the sign of a footnote: "Friday.[3]".
    [MethodImpl(HotLoop.Optimized)]
    private static int BeforeClosing(ReadOnlySpan<char> text, TextRange range)
    {
        int end = range.End;
        while (end > range.Start && (IsClosing(text[end - 1]) || (end < range.End && char.IsWhiteSpace(text[end - 1]))))
        {
            end--;
            if (text[end] == ']')
            {
                int digits = end;
                while (digits > range.Start && text[digits - 1] is >= '0' and <= '9')
                {
                    digits--;
                }

                end = digits > range.Start && digits < end && text[digits - 1] == '[' ? digits - 1 : end;
            }
        }

        return end;
    }

    private static bool IsClosing(char c) => c is '"' or '\'' or '”' or '’' or '“' or '‘' or '»' or '«' or '›' or '‹' or ')' or ']' or '}' or '*' or '_'
        or '」' or '』' or '）' or '】' or '〉' or '》' or '＂';
}
