using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Plain;

/// <summary>A title that signs mark as one: <c># Title</c>, or a line of <c>=====</c> or <c>-----</c> below it, as plain text has had it before Markdown.</summary>
internal static class TitleSigns
{
    private const int MaxLevel = 6;
    private const int MaxTitle = 200;

    // "--" is the border of a signature, and a short line of hyphens below a long one is a rule.
    private const int MinEquals = 2;
    private const int MinOthers = 3;

    /// <summary>Reads a title.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The first line of the text.</param>
    /// <param name="title">The title without its signs.</param>
    /// <param name="next">Where the line after it starts.</param>
    public static bool TryRead(ReadOnlySpan<char> text, TextLine line, out TextRange title, out int next) => TryRead(text, line, out title, out next, out _);

    /// <summary>Reads a title or a heading.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The first line.</param>
    /// <param name="title">The title without its signs.</param>
    /// <param name="next">Where the line after it starts.</param>
    /// <param name="level">The number of number signs; 1 above a line of <c>=</c>, and 2 above a line of other signs.</param>
    public static bool TryRead(ReadOnlySpan<char> text, TextLine line, out TextRange title, out int next, out int level)
    {
        next = line.Next;
        if (TryReadNumberSigns(text, line.Words, out title, out level))
        {
            return true;
        }

        // Under a line over the title, as manuals have it: both lines are signs, and as long as the title. "---" starts front matter.
        bool hasLineOver = IsLineOfSigns(text, line.Words, out char over);
        TextLine words = hasLineOver ? TextLine.At(text, line.Next) : line;
        TextLine under = words.IsEmpty ? words : TextLine.At(text, words.Next);
        if (words.IsEmpty || !IsTitle(text, words.Words) || !IsLineOfSigns(text, under.Words, out char sign) || (hasLineOver && (sign != over || line.Words.Length < words.Words.Length)))
        {
            return false;
        }

        bool isTooShort = sign != '=' && under.Words.Length * 2 < words.Words.Length && SentenceEnd.IsAtEnd(text, words.Words);
        title = words.Words;
        level = sign == '=' ? 1 : 2;
        next = under.Next;
        return !isTooShort;
    }

    // CommonMark: one to six of them, white space, and as many as one likes at the end.
    private static bool TryReadNumberSigns(ReadOnlySpan<char> text, TextRange line, out TextRange title, out int level)
    {
        title = default;
        level = 0;
        while (level < line.Length && text[line.Start + level] == '#')
        {
            level++;
        }

        if (level is 0 or > MaxLevel || level == line.Length || !char.IsWhiteSpace(text[line.Start + level]))
        {
            return false;
        }

        int end = line.End;
        while (text[end - 1] == '#')
        {
            end--;
        }

        // "C#" keeps its sign.
        end = char.IsWhiteSpace(text[end - 1]) ? end : line.End;
        title = LineReader.Trim(text, new TextRange(line.Start + level, end));
        return IsTitle(text, title);
    }

    private static bool IsTitle(ReadOnlySpan<char> text, TextRange line)
    {
        if (line.Length > MaxTitle)
        {
            return false;
        }

        foreach (char c in line.In(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLineOfSigns(ReadOnlySpan<char> text, TextRange line, out char sign)
    {
        sign = line.IsEmpty ? '\0' : text[line.Start];
        if (sign is not ('=' or '-' or '~' or '*' or '_' or '#' or '^' or '—' or '–' or '─' or '═' or '━' or '―'))
        {
            return false;
        }

        foreach (char c in line.In(text))
        {
            if (c != sign)
            {
                return false;
            }
        }

        return line.Length >= (sign == '=' ? MinEquals : MinOthers);
    }
}
