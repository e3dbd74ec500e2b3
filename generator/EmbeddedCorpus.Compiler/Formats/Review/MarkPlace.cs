using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Marks;

namespace EmbeddedCorpus.Compiler.Formats.Review;

/// <summary>Looks at the place of a quotation mark: whether it is beside words, and on which side of them it is.</summary>
internal static class MarkPlace
{
    // Enough to see that a line is code.
    private const int MaxLine = 400;

    private static readonly string[] s_codeSigns = ["= \"", "=\"", "(\"", "(f\"", "{", "}", "\\", "()", "::=", "->"];

    /// <summary>Whether a mark is at the border of words, and not alone, beside a sign, inside a word, or after a number.</summary>
    public static bool IsBesideWords(string text, TextRange paragraph, TextRange mark)
    {
        char before = mark.Start > paragraph.Start ? text[mark.Start - 1] : ' ';
        char after = mark.End < paragraph.End ? text[mark.End] : ' ';
        bool isDoubled = before == '”' && text[mark.Start] == '”';
        bool isBefore = isDoubled || IsWordEnd(before);
        bool isAfter = IsWordStart(text, mark.End, paragraph.End);
        bool isCited = (before == '\'' && after == '\'') || IsDoubled(text, mark.Start - 2) || IsDoubled(text, mark.End);
        if (IsInRun(text, mark) || (text[mark.Start] == '"' && (isCited || IsOnCodeLine(text, paragraph, mark.Start))))
        {
            return false;
        }

        if (isBefore == isAfter && isBefore)
        {
            // Inside a word, or between two words of a script without spaces.
            return !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) && !IsAscii(before, after);
        }

        if (char.IsWhiteSpace(before) && char.IsWhiteSpace(after))
        {
            // Nobody types a curly mark for inches or for ditto.
            return text[mark.Start] is not ('"' or '\'');
        }

        // 5"
        bool isInch = char.IsDigit(before) && !isAfter;
        return (isBefore || isAfter) && !isInch && text[LineStart(text, paragraph, mark.Start)] != '|';
    }

    /// <summary>Whether a mark is after a number at the end of a line or of a paragraph: it may be for inches, or close a quotation of an earlier paragraph.</summary>
    public static bool IsAfterLastNumber(string text, TextRange paragraph, TextRange mark)
    {
        int index = mark.End;
        while (index < paragraph.End && text[index] is ' ' or '.' or ',' or ';')
        {
            index++;
        }

        return mark.Start > paragraph.Start && char.IsDigit(text[mark.Start - 1]) && (index >= paragraph.End || text[index] is '\r' or '\n');
    }

    /// <summary>Whether a mark opens a quotation.</summary>
    public static bool Opens(string text, TextRange paragraph, TextRange mark) => text[mark.Start] switch
    {
        '„' or '‟' or '«' or '「' or '『' => true,
        '”' or '»' or '」' or '』' => false,
        _ => MarkSides.Of(text.AsSpan(0, paragraph.End), mark.Start, mark.Length, paragraph.Start) switch
        {
            MarkSide.Opening => true,
            MarkSide.Closing => false,
            _ => text[mark.Start] == '“',
        },
    };

    /// <summary>Whether a paragraph is data or code: it starts with a bracket, or a line of it ends in one or in a semicolon.</summary>
    public static bool IsCode(string text, TextRange paragraph)
    {
        if (text[paragraph.Start] is '{' or '[' or '<' or '|' or '}' or '$')
        {
            return true;
        }

        int lines = 0;
        int code = 0;
        for (int index = paragraph.Start; index <= paragraph.End; index++)
        {
            if (index == paragraph.End || text[index] is '\n')
            {
                int last = index - 1;
                while (last > paragraph.Start && text[last] is ' ' or '\r' or '\t')
                {
                    last--;
                }

                lines++;
                code += last >= paragraph.Start && text[last] is '{' or '}' or ';' or '\\' ? 1 : 0;
            }
        }

        return code * 3 >= lines;
    }

    private static bool IsWordStart(string text, int index, int end)
    {
        char c = index < end ? text[index] : ' ';
        char next = index + 1 < end ? text[index + 1] : ' ';
        return char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '§'
            || (c is '(' or '[' or '$' or '#' or '@' or '\'' or '‘' or '’' or '…' or '.' or '-' or '—' or '¿' or '¡' or '“' && char.IsLetterOrDigit(next));
    }

    private static bool IsWordEnd(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '.' or ',' or '!' or '?' or '…' or ';' or ')' or '%' or '—' or '。' or '，' or '！' or '？' or '’' or '\'';

    private static bool IsAscii(char before, char after) => before < '\u2E80' && after < '\u2E80' && !char.IsPunctuation(before);

    // Two single marks beside a double one: a text about marks.
    private static bool IsDoubled(string text, int at) => at >= 0 && at + 1 < text.Length && text[at] == '\'' && text[at + 1] == '\'';

    private static bool IsInRun(string text, TextRange mark)
    {
        int start = mark.Start;
        int end = mark.End;
        while (start > 0 && mark.Start - start < 3 && text[start - 1] == text[mark.Start])
        {
            start--;
        }

        while (end < text.Length && end - mark.End < 3 && text[end] == text[mark.Start])
        {
            end++;
        }

        return end - start >= 3;
    }

    // Calls, assignments and braces: f("x"), a = "x", { x }
    private static bool IsOnCodeLine(string text, TextRange paragraph, int at)
    {
        int start = LineStart(text, paragraph, at);
        ReadOnlySpan<char> rest = text.AsSpan(start, Math.Min(paragraph.End - start, MaxLine * 2));
        int end = rest.IndexOfAny('\n', '\r');
        ReadOnlySpan<char> line = end < 0 ? rest : rest.Slice(0, end);
        foreach (string sign in s_codeSigns)
        {
            if (line.IndexOf(sign.AsSpan(), StringComparison.Ordinal) is int found and >= 0 && (sign[0] != '(' || (found > 0 && char.IsLetterOrDigit(line[found - 1]))))
            {
                return true;
            }
        }

        return false;
    }

    private static int LineStart(string text, TextRange paragraph, int at)
    {
        int start = at;
        while (start > paragraph.Start && at - start < MaxLine && text[start - 1] is not '\n')
        {
            start--;
        }

        while (start < at && text[start] is ' ' or '\t')
        {
            start++;
        }

        return start;
    }
}
