using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Plain;

/// <summary>What a line looks like, whatever its words mean.</summary>
internal static class LineShape
{
    private const int MinRule = 3;
    private const int MaxLabel = 40;
    private const int MaxLabelWords = 5;

    /// <summary>Whether a line has letters: <c>* * *</c> and <c>1984</c> have none.</summary>
    public static bool HasLetter(ReadOnlySpan<char> text, TextRange line)
    {
        foreach (char c in line.In(text))
        {
            if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line is a row of signs between two parts of a text.</summary>
    public static bool IsRule(ReadOnlySpan<char> text, TextRange line)
    {
        foreach (char c in line.In(text))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                return false;
            }
        }

        return line.Length >= MinRule;
    }

    /// <summary>Whether the first letter of a line goes on with the line before: it is in lower case. <c>iPhone</c> is not.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static bool StartsInLowerCase(ReadOnlySpan<char> text, TextRange line)
    {
        int start = line.Start;
        while (start < line.End && text[start] is '"' or '\'' or '“' or '‘' or '„' or '«' or '(' or '[' or '¿' or '¡')
        {
            start++;
        }

        return start < line.End && char.IsLower(text[start]) && !(start + 1 < line.End && char.IsUpper(text[start + 1]));
    }

    /// <summary>Whether a line is an item of a list, or a line of a dialogue with dashes: a sign, and a space after it.</summary>
    public static bool IsItem(ReadOnlySpan<char> text, TextRange line) =>
        line.Length > 1 && text[line.Start] is '-' or '*' or '+' or '•' or '·' or '–' or '—' or '―' or '>' or '‣' or '◦' or '○' or '●' or '▪' or '■' or '|'
        && (char.IsWhiteSpace(text[line.Start + 1]) || text[line.Start] is '—' or '―' or '•' or '>' or '|');

    /// <summary>Whether a line is the item of a numbered list: <c>1. </c>, <c>2) </c>.</summary>
    public static bool IsNumbered(ReadOnlySpan<char> text, TextRange line)
    {
        int index = line.Start;
        while (index < line.End && index - line.Start < 4 && text[index] is >= '0' and <= '9')
        {
            index++;
        }

        return index > line.Start && index + 1 < line.End && text[index] is '.' or ')' && char.IsWhiteSpace(text[index + 1]);
    }

    /// <summary>Whether a line is the markup of a document: <c>&lt;html&gt;</c>, <c>{% include %}</c>.</summary>
    public static bool IsMarkup(ReadOnlySpan<char> text, TextRange line) =>
        (text[line.Start], text[line.End - 1]) is ('<', '>') or ('{', '}') or ('{', '{') or ('[', '[') or ('{', ',')
        || (line.Length == 1 && text[line.Start] is '{' or '[');

    /// <summary>Whether a line starts with a name and a colon: a turn of a transcript, a field, a label.</summary>
    public static bool HasLabel(ReadOnlySpan<char> text, TextRange line)
    {
        int words = 1;
        int start = line.Start;
        while (start < line.End && text[start] is '*' or '_' or '[' or '<')
        {
            start++;
        }

        for (int index = start; index < Math.Min(line.End, start + MaxLabel); index++)
        {
            char c = text[index];
            if (c is ':' or '：')
            {
                bool isOpen = index + 1 == line.End || char.IsWhiteSpace(text[index + 1]) || text[index + 1] is '*' or '_' || c == '：';
                return index > start && isOpen;
            }

            bool isStart = index == start || text[index - 1] == ' ';
            bool isName = isStart ? char.IsUpper(c) || char.IsDigit(c) || c > '\u0500' || words > 1 && c is '(' or '&' or 'd' or 'v' : char.IsLetterOrDigit(c) || c is '.' or '-' or '\'' or '’' or '(' or ')' or '&' or '/' or ',' or ' ';
            words += c == ' ' ? 1 : 0;
            if (!isName || words > MaxLabelWords)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>How long a line is to the eye: a character of Chinese, Japanese or Korean is as wide as two others.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static int Width(ReadOnlySpan<char> text, TextRange line)
    {
        int width = line.Length;
        foreach (char c in line.In(text))
        {
            width += IsWide(c) ? 1 : 0;
        }

        return width;
    }

    /// <summary>Whether a character is wide, and needs no space to the next word.</summary>
    public static bool IsWide(char c) => c is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFF01' and <= '\uFF60';
}
