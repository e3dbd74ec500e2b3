using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>Counts the words of paragraphs, as word processors do.</summary>
/// <remarks>
/// A word is a run of characters without white space that contains a letter or a digit. Chinese and Japanese have no spaces between words: there each
/// ideograph and each kana counts as one word.
/// </remarks>
internal static class WordCounter
{
    /// <summary>Returns the number of words in all paragraphs.</summary>
    public static int Count(ReadOnlySpan<char> text, IReadOnlyList<TextRange> paragraphs)
    {
        int words = 0;
        for (int index = 0; index < paragraphs.Count; index++)
        {
            words += Count(paragraphs[index].In(text));
        }

        return words;
    }

    [MethodImpl(HotLoop.Optimized)]
    private static int Count(ReadOnlySpan<char> text)
    {
        // Ones and zeros instead of branches: no processor foretells where words end.
        int words = 0;
        int inside = 0;
        foreach (char c in text)
        {
            if (c < '\x80')
            {
                int word = ((uint)((c | 0x20) - 'a') <= 'z' - 'a' ? 1 : 0) | ((uint)(c - '0') <= 9 ? 1 : 0);
                words += word & ~inside;
                inside = (inside | word) & (c > ' ' ? 1 : 0);
            }
            else if (IsIdeograph(c))
            {
                words++;
                inside = 0;
            }
            else if (char.IsWhiteSpace(c))
            {
                inside = 0;
            }
            else if (inside == 0 && (char.IsLetterOrDigit(c) || char.IsHighSurrogate(c)))
            {
                words++;
                inside = 1;
            }
        }

        return words;
    }

    // Hiragana and katakana, then the ideographs of the basic plane.
    private static bool IsIdeograph(char c) => c is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
