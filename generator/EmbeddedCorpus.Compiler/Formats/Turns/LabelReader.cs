using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Turns;

/// <summary>Reads the label at the start of a line: a time, a name, what describes it, and a colon.</summary>
/// <remarks>A label is a form. Whether it names somebody who speaks, the whole text decides.</remarks>
internal static class LabelReader
{
    private const int MaxName = 48;
    private const int MaxWords = 6;
    private const int MaxDescription = 80;
    private const int MaxAbbreviation = 4;
    private const int MinLetters = 2;

    /// <summary>Reads a label.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line, without white space at its ends.</param>
    /// <param name="paragraphEnd">The position where the paragraph of the line ends: the words may start in its next line.</param>
    /// <param name="label">The label.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static bool TryRead(ReadOnlySpan<char> text, TextRange line, int paragraphEnd, out TurnLabel label)
    {
        label = default;
        if (line.IsEmpty || !CanStart(text[line.Start]))
        {
            return false;
        }

        int timed = SkipEmphasis(text, line.Start, line.End);
        int start = SkipEmphasis(text, LabelTime.Skip(text, timed, line.End), line.End);
        bool isTimed = start > timed && LabelTime.Skip(text, timed, line.End) > timed;
        if (isTimed && start < line.End && text[start] == '<')
        {
            return TryReadNick(text, line, paragraphEnd, start, out label);
        }

        TextRange name = ReadName(text, start, line.End, isTimed);
        if (name.IsEmpty)
        {
            // "Q. Where were you?": no initial of "Q. Where".
            bool isLetter = start + 2 < line.End && char.IsUpper(text[start]) && text[start + 1] == '.' && char.IsWhiteSpace(text[start + 2]);
            label = new TurnLabel(line.Start, new TextRange(start, start + 1), default, 0, LabelForm.Stop, isTimed);
            return isLetter && TryReadCapitals(text, line, paragraphEnd, ref label);
        }

        label = new TurnLabel(line.Start, name, default, 0, LabelForm.Colon, isTimed);
        return TryReadColon(text, line, paragraphEnd, ref label) || TryReadCapitals(text, line, paragraphEnd, ref label);
    }

    // "Holt: …", "Holt (chair): …", "HOLT, HOST: …", "Holt [00:12]: …", "Holt 00:12" and the words below.
    private static bool TryReadColon(ReadOnlySpan<char> text, TextRange line, int paragraphEnd, ref TurnLabel label)
    {
        int index = SkipSpace(text, label.Name.End, line.End);
        TextRange description = default;
        if (index < line.End && text[index] is '(' or '[')
        {
            int close = text.Slice(index, Math.Min(line.End - index, MaxDescription)).IndexOf(text[index] == '(' ? ')' : ']');
            if (close < 0)
            {
                return false;
            }

            description = new TextRange(index + 1, index + close);
            index += close + 1;
        }
        else if (index < line.End && text[index] == ',')
        {
            int colon = text.Slice(index, Math.Min(line.End - index, MaxDescription)).IndexOf(':');
            description = colon < 0 ? default : new TextRange(index + 1, index + colon);
            if (colon < 0 || !IsDescription(text, description))
            {
                return false;
            }

            description = Sources.LineReader.Trim(text, description);
            index += colon;
        }

        bool isTime = LabelTime.IsTime(text, description);
        int afterTime = LabelTime.Skip(text, index, line.End);
        if (afterTime == line.End && (afterTime > index || isTime) && line.End < paragraphEnd)
        {
            label = label with { BodyStart = Body(text, line.End, paragraphEnd), IsTimed = true };
            return true;
        }

        index = SkipEmphasis(text, index, line.End);
        if (index >= line.End || text[index] is not (':' or '：'))
        {
            return false;
        }

        int after = SkipEmphasis(text, index + 1, line.End);
        bool isOpen = after == line.End || char.IsWhiteSpace(text[after]) || text[index] == '：' || Sources.QuotationMark.IsOpening(text[after]);
        label = label with { Description = isTime ? default : description, BodyStart = Body(text, after, paragraphEnd), IsTimed = label.IsTimed || isTime };
        return isOpen;
    }

    // "HAMLET. To be …", and "HAMLET" with the words in the next line.
    private static bool TryReadCapitals(ReadOnlySpan<char> text, TextRange line, int paragraphEnd, ref TurnLabel label)
    {
        if (!IsInCapitals(text, label.Name))
        {
            // "Q. When?": what was read as an initial is the label.
            int point = text.Slice(label.Name.Start, label.Name.Length).IndexOf(". ".AsSpan(), StringComparison.Ordinal);
            label = label with { Name = label.Name with { End = label.Name.Start + Math.Max(point, 0) } };
            if (point != 1 || !IsInCapitals(text, label.Name))
            {
                return false;
            }
        }

        int index = label.Name.End;
        bool hasStop = index < line.End && text[index] == '.';
        index = SkipSpace(text, hasStop ? index + 1 : index, line.End);
        if (index < line.End && text[index] is '(' or '[')
        {
            int close = text.Slice(index, Math.Min(line.End - index, MaxDescription)).IndexOf(text[index] == '(' ? ')' : ']');
            index = close < 0 ? index : SkipSpace(text, index + close + 1, line.End);
        }

        if (IsRomanNumber(text, label.Name))
        {
            return false;
        }

        bool isLine = index == line.End;
        label = label with { Form = isLine ? LabelForm.Line : LabelForm.Stop, BodyStart = Body(text, index, paragraphEnd) };
        return isLine ? line.End < paragraphEnd && label.Name.Length >= MinLetters : hasStop && index > label.Name.End + 1;
    }

    // "<mira> …" after a time
    private static bool TryReadNick(ReadOnlySpan<char> text, TextRange line, int paragraphEnd, int start, out TurnLabel label)
    {
        int close = text.Slice(start, Math.Min(line.End - start, MaxName)).IndexOf('>');
        var name = new TextRange(start + 1, start + Math.Max(close, 0));
        label = new TurnLabel(line.Start, name, default, Body(text, name.End + 1, paragraphEnd), LabelForm.Colon, IsTimed: true);
        return !name.IsEmpty && name.In(text).IndexOf(' ') < 0;
    }

    // Words that start with capitals or digits, with small words between them.
    [MethodImpl(HotLoop.Optimized)]
    private static TextRange ReadName(ReadOnlySpan<char> text, int start, int end, bool isTimed)
    {
        int limit = Math.Min(end, start + MaxName);
        int index = start;
        int nameEnd = start;
        for (int words = 0; words <= MaxWords; words++)
        {
            int wordStart = index;
            while (index < limit && IsInWord(text, index, limit))
            {
                index++;
            }

            var word = new TextRange(wordStart, index);
            bool isTime = !word.IsEmpty && words > 0 && char.IsDigit(text[wordStart]) && LabelTime.Skip(text, wordStart, end) > wordStart;
            if (word.IsEmpty || isTime || words == MaxWords || !(IsNamePart(text, word, words) || (isTimed && words == 0)))
            {
                break;
            }

            if (index < limit && text[index] == '.' && IsAbbreviation(text, word, limit))
            {
                index++;
            }

            bool isLink = char.IsLower(text[wordStart]);
            nameEnd = isLink && words > 0 ? nameEnd : index;
            if (index + 1 >= limit || text[index] is not (' ' or '\u00A0'))
            {
                break;
            }

            index++;
        }

        // A small word at the end is none of a name, and neither is a word in lower case: "He said: …".
        bool goesOn = nameEnd + 1 < end && text[nameEnd] is ' ' or '\u00A0' && char.IsLetter(text[nameEnd + 1]);
        return nameEnd > start && !goesOn ? new TextRange(start, nameEnd) : default;
    }

    private static bool IsInWord(ReadOnlySpan<char> text, int index, int limit)
    {
        char c = text[index];
        return char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
            || c is '&' or '#'
            || (c is '-' or '\'' or '’' or '/' or '.' && index + 1 < limit && char.IsLetterOrDigit(text[index + 1]) && index > 0 && char.IsLetterOrDigit(text[index - 1]));
    }

    private static bool IsNamePart(ReadOnlySpan<char> text, TextRange word, int words)
    {
        char first = text[word.Start];
        return char.IsUpper(first) || first > '\u0500' || (words > 0 && (char.IsDigit(first) || first is '#' or '&' || HeaderWords.IsNameLink(word.In(text)) || (word.Length > 1 && char.IsUpper(text[word.Start + 1]))));
    }

    // "MS.", "J."
    private static bool IsAbbreviation(ReadOnlySpan<char> text, TextRange word, int limit)
    {
        if (word.End + 1 < limit && text[word.End + 1] is ':' or ',')
        {
            return true;
        }

        bool isFollowed = word.End + 2 < limit && text[word.End + 1] == ' ' && char.IsUpper(text[word.End + 2]);
        return isFollowed && word.Length <= MaxAbbreviation
            && (word.Length == 1 || (Language.English.Lexicon.Find(word.In(text)) & (LexicalClass.Title | LexicalClass.Abbreviation)) != 0);
    }

    // ", HOST", ", CBS News", ", the harbour master", ", Psy.D"
    private static bool IsDescription(ReadOnlySpan<char> text, TextRange range)
    {
        for (int index = range.Start; index < range.End; index++)
        {
            char c = text[index];
            bool isPoint = c == '.' && (index + 1 == range.End || !char.IsWhiteSpace(text[index + 1]));
            if (!(char.IsLetterOrDigit(c) || isPoint || c is ' ' or '\u00A0' or '-' or '\'' or '’' or '&' or ',' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInCapitals(ReadOnlySpan<char> text, TextRange name)
    {
        int capitals = 0;
        foreach (char c in name.In(text))
        {
            if (char.IsLower(c) || c > '\u0500')
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals > 0;
    }

    // The number of a chapter.
    private static bool IsRomanNumber(ReadOnlySpan<char> text, TextRange name)
    {
        foreach (char c in name.In(text))
        {
            if (c is not ('I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M' or '.' or ' '))
            {
                return false;
            }
        }

        return true;
    }

    // Over white space, and over a direction before the words: "(Laughing) No."
    private static int Body(ReadOnlySpan<char> text, int index, int end)
    {
        index = SkipSpace(text, index, end);
        if (index < end && text[index] is '(' or '[')
        {
            int close = text.Slice(index, Math.Min(end - index, MaxDescription)).IndexOf(text[index] == '(' ? ')' : ']');
            int after = close < 0 ? end : SkipSpace(text, index + close + 1, end);
            return after < end && char.IsLetterOrDigit(text[after]) ? after : index;
        }

        return index;
    }

    private static bool CanStart(char c) => char.IsLetterOrDigit(c) || c is '*' or '_' or '[' or '(' or '<' || char.IsSurrogate(c);

    private static int SkipEmphasis(ReadOnlySpan<char> text, int index, int end)
    {
        while (index < end && text[index] is '*' or '_')
        {
            index++;
        }

        return index;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int index, int end)
    {
        while (index < end && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }
}
