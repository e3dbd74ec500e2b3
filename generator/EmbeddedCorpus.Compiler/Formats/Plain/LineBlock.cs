using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Plain;

/// <summary>How the lines of a block end, a block being lines with no blank line between them.</summary>
/// <remarks>
/// An editor breaks a line only where the next word does not fit any more. So a line to which the next word would have fitted was ended
/// by its author: it is a verse, an item, a headline or a paragraph, and no piece of wrapped prose.
/// </remarks>
internal struct LineBlock
{
    // What decides stands in the first lines; the rest of a long text says the same.
    private const int MaxLines = 400;

    /// <summary>The number of lines.</summary>
    public int Lines;

    /// <summary>The width of the widest line.</summary>
    public int Width;

    /// <summary>The characters of all lines.</summary>
    public long Characters;

    /// <summary>Lines, but for the last, that end as a sentence does where the next starts as one does.</summary>
    public int Ended;

    /// <summary>Lines, but for the last, to which the next word would have fitted.</summary>
    public int Short;

    /// <summary>Lines, but for the last, that are neither: only an editor ends a line there.</summary>
    public int Wrapped;

    /// <summary>Lines, but for the last, that end no sentence, and to which the next word would have fitted: verses, items, addresses.</summary>
    public int Broken;

    /// <summary>Whether the last line ends as a sentence does, or announces what follows the block.</summary>
    public bool EndsSentence;

    /// <summary>Measures the lines from a position up to a blank line.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static LineBlock Measure(ReadOnlySpan<char> text, int position)
    {
        LineBlock block = default;
        for (TextLine line = TextLine.At(text, position); !line.IsEmpty && block.Lines < MaxLines; line = TextLine.At(text, line.Next))
        {
            block.Lines++;
            block.Characters += line.Words.Length;
            block.Width = Math.Max(block.Width, LineShape.Width(text, line.Words));
        }

        TextLine current = TextLine.At(text, position);
        for (int index = 1; index < block.Lines; index++)
        {
            TextLine next = TextLine.At(text, current.Next);
            bool isEnded = SentenceEnd.IsAtEnd(text, current.Words) && !LineShape.StartsInLowerCase(text, next.Words);
            bool isShort = IsShort(text, current.Words, next.Words, block.Width);
            block.Ended += isEnded ? 1 : 0;
            block.Short += isShort ? 1 : 0;
            block.Wrapped += isEnded || isShort ? 0 : 1;
            block.Broken += isShort && !isEnded ? 1 : 0;
            current = next;
        }

        block.EndsSentence = block.Lines > 0 && (SentenceEnd.IsAtEnd(text, current.Words) || text[current.Words.End - 1] is ':' or '：');
        return block;
    }

    /// <summary>The width of the widest of the lines from a position on, over blank lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where to start.</param>
    /// <param name="lines">How many lines to look at.</param>
    public static int WidthOf(ReadOnlySpan<char> text, int position, int lines)
    {
        int width = 0;
        TextLine line = TextLine.FirstFrom(text, position);
        for (int index = 0; index < lines && !line.IsEmpty; index++)
        {
            width = Math.Max(width, LineShape.Width(text, line.Words));
            line = TextLine.FirstFrom(text, line.Next);
        }

        return width;
    }

    /// <summary>Whether the first word of the next line would have fitted into a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line.</param>
    /// <param name="next">The next line.</param>
    /// <param name="width">How wide lines are.</param>
    /// <remarks>A fifth is left: people who break lines themselves do not count characters.</remarks>
    [MethodImpl(HotLoop.Optimized)]
    public static bool IsShort(ReadOnlySpan<char> text, TextRange line, TextRange next, int width) =>
        (LineShape.Width(text, line) + FirstWord(text, next)) * 5 < width * 4;

    [MethodImpl(HotLoop.Optimized)]
    private static int FirstWord(ReadOnlySpan<char> text, TextRange line)
    {
        if (LineShape.IsWide(text[line.Start]))
        {
            return 2;
        }

        int end = line.Start;
        while (end < line.End && !char.IsWhiteSpace(text[end]) && !LineShape.IsWide(text[end]))
        {
            end++;
        }

        return end - line.Start + 1;
    }
}
