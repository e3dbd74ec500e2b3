using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Marks;

namespace EmbeddedCorpus.Compiler.Quotes.Words;

/// <summary>Finds the sentences of a paragraph of one line without quotations. Most paragraphs are such.</summary>
/// <remarks>
/// Gives what <see cref="Sentences"/> gives. A sentence ends there at a full stop, a question mark or an exclamation mark before a capitalized word.
/// So only the words beside these marks are read. All tokens of a paragraph took a fifth of the time of an index.
/// </remarks>
internal static class PlainSentences
{
    private static readonly List<MarkedSpan> s_noSpans = [];

    /// <summary>The next mark that no letter or digit follows, or -1. The last character of the paragraph is none.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="index">The position to start at.</param>
    public static int NextMark(ReadOnlySpan<char> paragraph, int index)
    {
        while (index < paragraph.Length - 1)
        {
            int next = paragraph.Slice(index, paragraph.Length - 1 - index).IndexOfAny('.', '!', '?');
            if (next < 0)
            {
                return -1;
            }

            index += next + 1;
            if (!char.IsLetterOrDigit(paragraph[index]))
            {
                return index - 1;
            }
        }

        return -1;
    }

    /// <summary>Finds the first character of each sentence but the first.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="range">The paragraph. It has no line break, no quotation, and no mark of another script.</param>
    /// <param name="language">The language of the text. A sentence does not end after its abbreviations.</param>
    /// <param name="tokens">Room for tokens.</param>
    /// <param name="starts">Takes the characters.</param>
    /// <returns>Whether all were found. If not, only the tokens of the whole paragraph tell; <paramref name="starts"/> is as before.</returns>
    [MethodImpl(HotLoop.Optimized)]
    public static bool TryFind(string source, TextRange range, Language language, RefList<Token> tokens, List<int> starts)
    {
        ReadOnlySpan<char> paragraph = range.In(source);
        int count = starts.Count;
        for (int mark = NextMark(paragraph, 0); mark >= 0; mark = NextMark(paragraph, mark + 1))
        {
            int next = mark + 1;
            while (next < paragraph.Length && (char.IsWhiteSpace(paragraph[next]) || paragraph[next] is '*' or '_'))
            {
                next++;
            }

            if (next == paragraph.Length)
            {
                return true;
            }

            switch (Read(paragraph, next))
            {
                case Opening.Unknown:
                    starts.RemoveRange(count, starts.Count - count);
                    return false;
                case Opening.Capital when EndsWord(source, range, mark, next, language, tokens):
                    starts.Add(range.Start + next);
                    break;
            }
        }

        return true;
    }

    // What comes after a mark, as far as a few characters tell.
    private static Opening Read(ReadOnlySpan<char> paragraph, int index)
    {
        char c = paragraph[index];
        if (!char.IsLetterOrDigit(c))
        {
            // After a bracket or the number of a note, the tokens tell where the sentence ends.
            return c is ')' or ']' or '[' or '"' or '”' ? Opening.Unknown : Opening.Other;
        }

        if (char.IsUpper(c))
        {
            return Opening.Capital;
        }

        // iPhone and i24NEWS count as capitalized.
        while (index < paragraph.Length && paragraph[index] is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
        {
            index++;
        }

        return index == paragraph.Length || paragraph[index] is ' ' or ',' or '.' ? Opening.Other : Opening.Unknown;
    }

    // Whether the mark ends the word before it. A full stop can be a part of the word, as in an abbreviation.
    private static bool EndsWord(string source, TextRange range, int mark, int next, Language language, RefList<Token> tokens)
    {
        ReadOnlySpan<char> paragraph = range.In(source);
        if (paragraph[mark] != '.')
        {
            return true;
        }

        int start = mark;
        while (start > 0 && paragraph[start - 1] is >= 'a' and <= 'z')
        {
            start--;
        }

        if (start < mark && (start == 0 || paragraph[start - 1] == ' '))
        {
            // Abbreviations have capitals.
            return true;
        }

        // Words have no spaces. The next one tells whether the word is an abbreviation.
        start = paragraph.Slice(0, mark).LastIndexOf(' ') + 1;
        int end = next;
        while (end < paragraph.Length && char.IsLetter(paragraph[end]))
        {
            end++;
        }

        tokens.Show(0, 0);
        Tokenizer.Tokenize(source, new TextRange(range.Start + start, range.Start + end), s_noSpans, 0, language, tokens);
        for (int index = 0; index < tokens.Count; index++)
        {
            if (tokens[index].Range.Start == range.Start + mark)
            {
                return tokens[index].Tag == PartOfSpeech.Punctuation;
            }
        }

        return false;
    }

    private enum Opening
    {
        Other,
        Capital,
        Unknown,
    }
}
