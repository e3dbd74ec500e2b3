namespace EmbeddedCorpus.Compiler.Quotes.Marks;

/// <summary>What the characters on both sides of a mark say about it.</summary>
internal enum MarkSide
{
    /// <summary>It touches text on both sides, or on none.</summary>
    Either,

    /// <summary>It touches text on its right only.</summary>
    Opening,

    /// <summary>It touches text on its left only.</summary>
    Closing,
}

/// <summary>What is next to a mark.</summary>
internal enum Neighbour
{
    /// <summary>Space, or what is written without a space on the mark's other side: the mark does not belong to it.</summary>
    Space,

    /// <summary>A word, or what is written without a space between it and the mark.</summary>
    Word,

    /// <summary>A dash or another mark, which may be on either side.</summary>
    Unclear,
}

/// <summary>Reads the sides of marks.</summary>
internal static class MarkSides
{
    /// <summary>What the sides of the mark at a position say.</summary>
    /// <param name="text">The text, to the end of the paragraph.</param>
    /// <param name="index">The mark.</param>
    /// <param name="width">Its width.</param>
    /// <param name="start">Where the paragraph starts.</param>
    public static MarkSide Of(ReadOnlySpan<char> text, int index, int width, int start)
    {
        Neighbour before = index > start ? Before(text[index - 1]) : Neighbour.Space;
        Neighbour after = index + width < text.Length ? After(text, index + width) : Neighbour.Space;
        return (before, after) switch
        {
            (Neighbour.Space, Neighbour.Word or Neighbour.Unclear) or (Neighbour.Unclear, Neighbour.Word) => MarkSide.Opening,
            (Neighbour.Word, Neighbour.Space or Neighbour.Unclear) or (Neighbour.Unclear, Neighbour.Space) => MarkSide.Closing,
            _ => MarkSide.Either,
        };
    }

    /// <summary>What the character before a mark is for it.</summary>
    public static Neighbour Before(char c) => c switch
    {
        '(' or '[' or '{' or '“' or '‘' or '„' or '‚' or '«' or '「' or '『' or '¿' or '¡' => Neighbour.Space,
        '-' or '–' or '—' or '―' or '/' or '"' or '\'' or '»' or '>' => Neighbour.Unclear,
        _ => char.IsWhiteSpace(c) ? Neighbour.Space : Neighbour.Word,
    };

    /// <summary>Whether a sentence may end after the character.</summary>
    public static bool EndsSentence(char c) => c is '.' or '!' or '?' or '…' or ':' or '”' or '’' or '"' or '\'' or '»' or ')';

    // "...and so", ". . . and so" and ".com" are words, "." is an end.
    private static Neighbour After(ReadOnlySpan<char> text, int index)
    {
        char c = text[index];
        char next = index + 1 < text.Length ? text[index + 1] : ' ';
        if (c == '.')
        {
            bool isEllipsis = next == '.' || (next == ' ' && index + 2 < text.Length && text[index + 2] == '.');
            return isEllipsis || char.IsLetterOrDigit(next) || next is '@' or '#' ? Neighbour.Word : Neighbour.Space;
        }

        return c switch
        {
            ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '”' or '」' or '』' or '>' or '<' => Neighbour.Space,
            '-' or '–' or '—' or '―' or '/' or '’' or '»' or '«' => Neighbour.Unclear,
            '"' or '\'' => char.IsLetterOrDigit(next) ? Neighbour.Word : Neighbour.Unclear,
            _ => char.IsWhiteSpace(c) ? Neighbour.Space : Neighbour.Word,
        };
    }
}
