using EmbeddedCorpus.Compiler.Languages;

namespace EmbeddedCorpus.Compiler.Quotes.Marks;

/// <summary>What a single mark may close.</summary>
internal enum SingleClosing
{
    /// <summary>Nothing: it is inside or before a word.</summary>
    None,

    /// <summary>A quotation, unless the word has lost a letter or is a plural's possessive: <c>voters’ choice</c>, <c>runnin’ around</c>.</summary>
    Weak,

    /// <summary>A quotation, though a possessive may end there as well: <c>the voters’.</c></summary>
    Likely,

    /// <summary>A quotation: <c>,’</c> or <c>’</c> after a word that no apostrophe ends.</summary>
    Strong,

    /// <summary>A quotation with its final punctuation.</summary>
    Sure,
}

/// <summary>Tells single quotation marks from apostrophes.</summary>
internal static class Apostrophes
{
    private const int LongestElision = 5;

    /// <summary>Whether the mark at a position may open a quotation.</summary>
    /// <param name="text">The text, to the end of the paragraph.</param>
    /// <param name="index">The mark.</param>
    /// <param name="start">Where the paragraph starts.</param>
    /// <param name="use">What apostrophes stand for in the language.</param>
    public static bool Opens(ReadOnlySpan<char> text, int index, int start, ApostropheUse use)
    {
        char c = text[index];
        if (c == '’' || index + 1 >= text.Length)
        {
            return false;
        }

        char before = index > start ? text[index - 1] : ' ';
        char after = text[index + 1];
        bool isFree = c == '\'' ? MarkSides.Before(before) == Neighbour.Space || before is '—' or '–' or ':' or '/' or '"' or '\'' : !char.IsLetterOrDigit(before);
        return isFree && !char.IsWhiteSpace(after) && after is not (',' or ';' or ':' or '!' or '?' or ')' or ']' or '”' or '\'' or '’')
            && (after != '.' || (index + 2 < text.Length && text[index + 2] == '.')) && !IsClitic(text, index + 1, use);
    }

    /// <summary>Whether what follows the mark is more often a word without its head: <c>’em</c>, <c>’90s</c>.</summary>
    public static bool IsElision(ReadOnlySpan<char> text, int index, ApostropheUse use)
    {
        int start = index + 1;
        int end = start;
        while (end < text.Length && end - start <= LongestElision && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        ReadOnlySpan<char> word = text.Slice(start, end - start);
        bool isYear = word.Length is 2 or 3 && char.IsDigit(word[0]) && char.IsDigit(word[1]) && (word.Length == 2 || word[2] == use.Decade);
        return isYear || use.IsElision(word);
    }

    /// <summary>What the mark at a position may close.</summary>
    /// <param name="text">The text, to the end of the paragraph.</param>
    /// <param name="index">The mark.</param>
    /// <param name="start">Where the paragraph starts.</param>
    /// <param name="use">What apostrophes stand for in the language.</param>
    public static SingleClosing Closes(ReadOnlySpan<char> text, int index, int start, ApostropheUse use)
    {
        if (index == start || char.IsWhiteSpace(text[index - 1]) || text[index - 1] is '(' or '[' or '“' or '‘' || (index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1])))
        {
            return SingleClosing.None;
        }

        char last = text[index - 1];
        if (last is ',' or '.' or '!' or '?' or '…' or '"' or '”')
        {
            return SingleClosing.Sure;
        }

        // The voters’ choice, Max’ house, runnin’ around, ol’ man, 10’ deep
        if (!char.IsDigit(last) && !use.MayEndWith(text.Slice(start, index - start)))
        {
            return SingleClosing.Strong;
        }

        bool goesOn = index + 2 < text.Length && char.IsWhiteSpace(text[index + 1]) && char.IsLetterOrDigit(text[index + 2]);
        return goesOn ? SingleClosing.Weak : SingleClosing.Likely;
    }

    // Texts that were cut into words: "Israel 's minister does n't". And rock 'n' roll.
    private static bool IsClitic(ReadOnlySpan<char> text, int start, ApostropheUse use)
    {
        int end = start;
        while (end < text.Length && end - start < 3 && char.IsLetter(text[end]))
        {
            end++;
        }

        bool isShort = end == text.Length || !char.IsLetterOrDigit(text[end]);
        return isShort && use.IsClitic(text.Slice(start, end - start));
    }
}
