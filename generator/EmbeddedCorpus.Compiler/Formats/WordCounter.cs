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
        int words = 0;
        bool isInside = false;
        foreach (char c in text)
        {
            if (c <= ' ')
            {
                isInside = false;
            }
            else if (c < '\x80')
            {
                bool isWord = (uint)((c | 0x20) - 'a') <= 'z' - 'a' || (uint)(c - '0') <= 9;
                words += isWord && !isInside ? 1 : 0;
                isInside |= isWord;
            }
            else if (IsIdeograph(c))
            {
                words++;
                isInside = false;
            }
            else if (char.IsWhiteSpace(c))
            {
                isInside = false;
            }
            else if (!isInside && (char.IsLetterOrDigit(c) || char.IsHighSurrogate(c)))
            {
                words++;
                isInside = true;
            }
        }

        return words;
    }

    // Hiragana and katakana, then the ideographs of the basic plane.
    private static bool IsIdeograph(char c) => c is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
