using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Turns;

/// <summary>Tells what somebody says from what somebody writes, and both from directions.</summary>
internal static class Talk
{
    // Somebody who talks for longer says "I" before.
    private const int MaxLooked = 600;

    private const int MaxHeading = 60;

    /// <summary>Whether words are those of a conversation: a question, or a word such as <c>I</c>, <c>you</c>, <c>thanks</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static bool IsIn(ReadOnlySpan<char> text, TextRange range)
    {
        int end = Math.Min(range.End, range.Start + MaxLooked);
        int index = range.Start;
        while (index < end)
        {
            if (text[index] is '?' or '？' or '¿')
            {
                return true;
            }

            int start = index;
            while (index < end && (char.IsLetter(text[index]) || (index > start && text[index] is '\'' or '’')))
            {
                index++;
            }

            if (index > start && LabelWords.IsTalk(text.Slice(start, index - start)))
            {
                return true;
            }

            index += index == start ? 1 : 0;
        }

        return false;
    }

    /// <summary>Whether a paragraph is a direction or a heading: in brackets, in capitals, or without letters.</summary>
    public static bool IsDirection(ReadOnlySpan<char> text, TextRange paragraph)
    {
        if (!LineShape.HasLetter(text, paragraph) || text[paragraph.Start] == '#')
        {
            return true;
        }

        int end = paragraph.End;
        int start = paragraph.Start;
        while (end > start + 1 && text[end - 1] is '.' or '*' or '_')
        {
            end--;
        }

        while (start < end && text[start] is '*' or '_')
        {
            start++;
        }

        if (start < end && (text[start], text[end - 1]) is ('(', ')') or ('[', ']') && text.Slice(start + 1, end - start - 2).IndexOfAny('(', '[') < 0)
        {
            return true;
        }

        if (paragraph.Length > MaxHeading || SentenceEnd.Last(text, paragraph) is '!' or '?')
        {
            return false;
        }

        int capitals = 0;
        foreach (char c in paragraph.In(text))
        {
            if (char.IsLower(c) || c > '\u0500')
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals > 3;
    }
}
