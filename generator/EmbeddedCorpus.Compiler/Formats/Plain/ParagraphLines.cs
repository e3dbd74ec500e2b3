using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Plain;

/// <summary>Tells where paragraphs start in a text that has no blank lines between them.</summary>
internal static class ParagraphLines
{
    // Prose is wrapped at fewer columns; a line that is longer is a paragraph.
    private const int MaxWrapped = 100;
    private const int LongLine = 160;
    private const int LongAverage = 60;

    // Of so few full lines that end sentences, each may end by chance where an editor broke it.
    private const int ChanceLines = 3;

    private const int MinIndents = 2;
    private const int MinWrappedLines = 8;

    /// <summary>Whether each line of a block is a paragraph, or all are one.</summary>
    public static bool AreParagraphs(LineBlock block)
    {
        int breaks = block.Lines - 1;
        if (breaks < 1)
        {
            return false;
        }

        bool areSentences = block.Ended * 3 >= breaks * 2 && block.Wrapped * 10 <= breaks;
        bool isWrapped = block.Short == 0 && block.Width <= MaxWrapped && block.Lines <= ChanceLines;
        bool areLong = block.Width > LongLine && block.Short * 2 >= breaks && block.Characters >= (long)LongAverage * block.Lines;
        return (areSentences && !isWrapped) || areLong;
    }

    /// <summary>Whether an editor broke most lines of a block, so that the few that it did not break end paragraphs.</summary>
    public static bool AreWrapped(LineBlock block) => block.Lines >= MinWrappedLines && block.Wrapped * 2 >= block.Lines;

    /// <summary>Whether a line of wrapped prose is the last of its paragraph: it ends a sentence, and the next word would have fitted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line.</param>
    /// <param name="next">The next line.</param>
    /// <param name="width">How wide lines are.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static bool IsLastLine(ReadOnlySpan<char> text, TextRange line, TextRange next, int width) =>
        SentenceEnd.IsAtEnd(text, line) && !LineShape.StartsInLowerCase(text, next) && LineBlock.IsShort(text, line, next, width);

    /// <summary>Counts the lines of a text that are indented.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static IndentCount CountIndents(ReadOnlySpan<char> text, int start)
    {
        IndentCount count = default;
        TextLine before = default;
        for (TextLine line = TextLine.FirstFrom(text, start); !line.IsEmpty; line = TextLine.FirstFrom(text, line.Next))
        {
            bool isInBlock = before.Next == line.Start && !before.IsEmpty;
            bool isIndented = IsIndented(text, line);
            count.Lines++;
            count.Blocks += isInBlock ? 0 : 1;
            count.Indented += isInBlock && isIndented ? 1 : 0;
            count.AfterSentence += isInBlock && isIndented && SentenceEnd.IsAtEnd(text, before.Words) ? 1 : 0;
            count.AtMargin += isIndented ? 0 : 1;
            before = line;
        }

        return count;
    }

    /// <summary>Whether a line is indented: by two spaces or more, a tab, or the wide space of Chinese and Japanese.</summary>
    public static bool IsIndented(ReadOnlySpan<char> text, TextLine line) =>
        line.Words.Start - line.Start >= 2 || (line.Words.Start > line.Start && text[line.Start] is '\t' or '\u3000');

    /// <summary>The lines of a text by where they start.</summary>
    internal struct IndentCount
    {
        /// <summary>Lines that are not blank.</summary>
        public int Lines;

        /// <summary>Runs of lines with no blank line between them.</summary>
        public int Blocks;

        /// <summary>Indented lines that follow another with no blank line between.</summary>
        public int Indented;

        /// <summary>Of these, those that follow the end of a sentence.</summary>
        public int AfterSentence;

        /// <summary>Lines at the margin.</summary>
        public int AtMargin;

        /// <summary>Whether indents start paragraphs: they follow sentences, there are more of them than blocks, and lines at the margin go on with them.</summary>
        /// <remarks>Verse is indented after any line, and lists are mostly apart.</remarks>
        public readonly bool StartParagraphs =>
            Indented >= MinIndents && Indented > Blocks && AfterSentence * 10 >= Indented * 9 && AtMargin * 5 >= Lines && AtMargin > 1;
    }
}
