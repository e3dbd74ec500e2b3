using System.Runtime.CompilerServices;
using EmbeddedCorpus.Text.Model;

namespace EmbeddedCorpus.Text.Quotes.Marks;

/// <summary>Which characters open and close quotations, and which of them are apostrophes where they stand.</summary>
internal static class MarkStyle
{
    /// <summary>Whether a character is no mark of any style: almost all are not.</summary>
    public static bool IsPlain(char c) => c < '\u00AB' ? c is not ('"' or '\'' or '`') : c is (> '\u00BB' and < '\u2018') or > '\u300F';

    /// <summary>Whether the mark is a single one, which may be an apostrophe.</summary>
    public static bool IsSingle(char c) => c is '\'' or '‘' or '’' or '‚' or '‛';

    /// <summary>Whether opening and closing marks of the style differ.</summary>
    public static bool IsPaired(char opening) => opening is not ('"' or '\'' or '`' or '”');

    /// <summary>The width of the mark at a position: two for doubled single marks.</summary>
    public static int Width(ReadOnlySpan<char> text, int index) => text[index] is '\'' or '`' && index + 1 < text.Length && text[index + 1] == text[index] ? 2 : 1;

    /// <summary>Whether a quotation opens at a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The position.</param>
    /// <param name="start">Where the paragraph starts.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static bool Opens(ReadOnlySpan<char> text, int index, int start)
    {
        char c = text[index];
        char before = index > start ? text[index - 1] : ' ';
        char after = index + Width(text, index) < text.Length ? text[index + Width(text, index)] : ' ';
        bool isFree = !char.IsLetterOrDigit(before) && !char.IsWhiteSpace(after);
        return c switch
        {
            '“' or '„' or '‟' or '«' or '「' or '『' => true,
            '»' or '”' => isFree && char.IsLetterOrDigit(after) && !IsSentenceEnd(before),
            '"' => char.IsWhiteSpace(before) ? !char.IsWhiteSpace(after) || index == start : !char.IsWhiteSpace(after) && after is not (',' or '.' or ';' or ':' or '?' or '!' or ')'),
            '‘' or '‚' or '‛' => isFree,
            '\'' => Width(text, index) == 2 ? isFree : isFree && (char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or ':' or '"'),
            '`' => Width(text, index) == 2,
            _ => false,
        };
    }

    /// <summary>Whether the mark at a position closes what <paramref name="opening"/> opened.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static bool Closes(char opening, ReadOnlySpan<char> text, int index)
    {
        char c = text[index];
        return opening switch
        {
            '“' => c is '”' || (c == '"' && IsAtWordEnd(text, index)),
            '"' => c is '"' or '”',
            '„' or '‟' => c is '“' or '”' || (c == '"' && IsAtWordEnd(text, index)),
            '«' => c == '»',
            '»' => c is '«' || (c == '»' && IsAtWordEnd(text, index)),
            '”' => c == '”',
            '「' => c == '」',
            '『' => c == '』',
            '`' => c == '\'' && Width(text, index) == 2,
            '\'' or '‘' or '‚' or '‛' => IsSingleClosing(opening, text, index),
            _ => false,
        };
    }

    /// <summary>Whether a mark can only close, so that one without an opening partner is a mistake.</summary>
    public static bool IsStrayClosing(char c) => c is '”' or '」' or '』';

    // Not "don’t", not "’90s": a closing single mark stands behind a word or a point and before no letter.
    private static bool IsSingleClosing(char opening, ReadOnlySpan<char> text, int index)
    {
        char c = text[index];
        if (c is not ('\'' or '’') && !(opening == '‚' && c == '‘'))
        {
            return false;
        }

        return index > 0 && !char.IsWhiteSpace(text[index - 1]) && (index + 1 >= text.Length || !char.IsLetterOrDigit(text[index + 1]));
    }

    private static bool IsAtWordEnd(ReadOnlySpan<char> text, int index) =>
        index > 0 && !char.IsWhiteSpace(text[index - 1]) && (index + 1 >= text.Length || !char.IsLetterOrDigit(text[index + 1]));

    private static bool IsSentenceEnd(char c) => c is '.' or ',' or '!' or '?' or '…';
}
