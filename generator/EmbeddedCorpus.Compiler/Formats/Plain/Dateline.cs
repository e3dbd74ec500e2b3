using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Plain;

/// <summary>Reads where and when a report was written, at the start of its first paragraph: <c>PORTWICK, May 17 (CNS) — The ferry …</c>, <c>Berlin (dpa) - Die Fähre …</c>.</summary>
internal static class Dateline
{
    private const int MaxLength = 90;
    private const int MaxPlaceWords = 5;
    private const int MaxAgency = 40;
    private const int MaxPartWords = 4;
    private const int MinCapitals = 3;
    private const int MaxLink = 3;

    /// <summary>Reads the dateline of a paragraph.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="dateline">What stands before the dash.</param>
    /// <param name="proseStart">Where the prose starts.</param>
    public static bool TryRead(ReadOnlySpan<char> text, TextRange paragraph, out TextRange dateline, out int proseStart)
    {
        dateline = default;
        proseStart = paragraph.Start;
        int limit = Math.Min(paragraph.End, paragraph.Start + MaxLength);
        if (!char.IsUpper(text[paragraph.Start]) || !TryFindDash(text, paragraph.Start, limit, out TextRange dash))
        {
            return false;
        }

        TextRange head = LineReader.Trim(text, new TextRange(paragraph.Start, dash.Start));
        TextRange prose = LineReader.Trim(text, new TextRange(dash.End, paragraph.End));
        if (prose.IsEmpty || char.IsLower(text[prose.Start]) || !IsDateline(text, head))
        {
            return false;
        }

        dateline = head;
        proseStart = prose.Start;
        return true;
    }

    // A dash, two hyphens, or a hyphen with spaces beside it.
    private static bool TryFindDash(ReadOnlySpan<char> text, int start, int limit, out TextRange dash)
    {
        for (int index = start + 2; index < limit; index++)
        {
            char c = text[index];
            if (c is '\n' or '\r' or '“' or '"' or '«' or '„')
            {
                break;
            }

            if (c is '—' or '–' or '―' || (c == '-' && index + 1 < limit && text[index + 1] == '-'))
            {
                dash = new TextRange(index, index + (c == '-' ? 2 : 1));
                return true;
            }

            if (c == '-' && text[index - 1] == ' ' && index + 1 < limit && text[index + 1] == ' ')
            {
                dash = new TextRange(index, index + 1);
                return true;
            }
        }

        dash = default;
        return false;
    }

    private static bool IsDateline(ReadOnlySpan<char> text, TextRange head)
    {
        int placeEnd = head.Start;
        while (placeEnd < head.End && text[placeEnd] is not (',' or '('))
        {
            placeEnd++;
        }

        TextRange place = LineReader.Trim(text, new TextRange(head.Start, placeEnd));
        bool hasAgency = false;
        TextRange rest = new(placeEnd, head.End);
        while (!rest.IsEmpty)
        {
            int end = rest.Start + 1;
            bool isAgency = text[rest.Start] == '(';
            while (end < rest.End && text[end] is not (',' or '('))
            {
                end++;
            }

            TextRange part = LineReader.Trim(text, new TextRange(rest.Start + 1, end));
            bool isPart = isAgency ? part.Length is > 1 and <= MaxAgency && text[part.End - 1] == ')' : IsRegionOrDay(text, part);
            if (!isPart)
            {
                return false;
            }

            hasAgency |= isAgency;
            rest = rest with { Start = end };
        }

        return IsPlace(text, place, hasAgency);
    }

    // In capitals, or with the name of an agency after it. One word in capitals may be a label: "UPDATE — …".
    private static bool IsPlace(ReadOnlySpan<char> text, TextRange place, bool hasAgency)
    {
        int capitals = 0;
        int words = 1;
        bool isStart = true;
        int lower = 0;
        foreach (char c in place.In(text))
        {
            // "Frankfurt am Main": a short word between names.
            lower = char.IsLower(c) && (isStart || lower > 0) ? lower + 1 : 0;
            if (lower > MaxLink || (char.IsLower(c) && !hasAgency) || !(char.IsLetter(c) || c is ' ' or '.' or '-' or '\'' or '’' or '/'))
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
            words += c == ' ' ? 1 : 0;
            isStart = c == ' ';
        }

        return words <= MaxPlaceWords && !HeaderWords.IsLabel(place.In(text)) && (hasAgency ? capitals > 0 : capitals >= MinCapitals);
    }

    // ", Maine", ", D.C.", ", May 17", ", 17. Mai 2024"
    private static bool IsRegionOrDay(ReadOnlySpan<char> text, TextRange part)
    {
        int words = 0;
        var reader = new HeaderScanner(text, part.Start, part.End);
        while (!reader.IsAtEnd)
        {
            reader.SkipSeparators();
            ReadOnlySpan<char> word = reader.ReadWord();
            bool isNumber = word.IsEmpty && reader.ReadNumber(4, out _) > 0;
            if (reader.IsAtEnd && word.IsEmpty && !isNumber)
            {
                break;
            }

            bool isWord = word.Length > 0 && (char.IsUpper(word[0]) || HeaderWords.Month(word) > 0 || HeaderWords.IsBesideDate(word) || HeaderWords.IsNameLink(word));
            words++;
            if ((!isWord && !isNumber) || words > MaxPartWords)
            {
                return false;
            }
        }

        return words > 0;
    }
}
