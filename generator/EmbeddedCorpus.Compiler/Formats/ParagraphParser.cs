using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>Cuts a text into paragraphs: by blank lines; in a text without any, by its lines, their indents or their lengths where these tell of paragraphs.</summary>
internal static class ParagraphParser
{
    private enum Border
    {
        BlankLine,
        Indent,
        Line,
        ShortLine,
    }

    /// <summary>The paragraphs from <paramref name="start"/> on, without white space at their ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first paragraph starts.</param>
    /// <param name="layout">What stands between paragraphs.</param>
    public static List<TextRange> Parse(ReadOnlySpan<char> text, int start, ParagraphLayout layout = ParagraphLayout.Auto)
    {
        int width = 0;
        Border border = layout switch
        {
            ParagraphLayout.BlankLines => Border.BlankLine,
            ParagraphLayout.Lines => Border.Line,
            _ => FindBorder(text, start, out width),
        };
        return Cut(text, start, border, width);
    }

    private static Border FindBorder(ReadOnlySpan<char> text, int start, out int width)
    {
        var indents = ParagraphLines.CountIndents(text, start);
        width = 0;
        if (indents.StartParagraphs)
        {
            return Border.Indent;
        }

        if (indents.Blocks != 1)
        {
            return Border.BlankLine;
        }

        var block = LineBlock.Measure(text, TextLine.SkipBlank(text, start));
        width = block.Width;
        return ParagraphLines.AreParagraphs(block) ? Border.Line
            : ParagraphLines.AreWrapped(block) ? Border.ShortLine
            : Border.BlankLine;
    }

    [MethodImpl(HotLoop.Optimized)]
    private static List<TextRange> Cut(ReadOnlySpan<char> text, int start, Border border, int width)
    {
        var paragraphs = new List<TextRange>();
        var reader = new LineReader(text, start);
        TextRange paragraph = default;
        TextRange before = default;
        while (reader.TryRead(out TextRange line))
        {
            TextRange words = LineReader.Trim(text, line);
            bool isBorder = words.IsEmpty || border switch
            {
                Border.Line => true,
                Border.Indent => ParagraphLines.IsIndented(text, new TextLine(line.Start, words, reader.Position)),
                Border.ShortLine => !before.IsEmpty && ParagraphLines.IsLastLine(text, before, words, width),
                _ => false,
            };
            if (isBorder && !paragraph.IsEmpty)
            {
                paragraphs.Add(paragraph);
                paragraph = default;
            }

            if (!words.IsEmpty)
            {
                paragraph = paragraph.IsEmpty ? words : paragraph with { End = words.End };
            }

            before = words;
        }

        if (!paragraph.IsEmpty)
        {
            paragraphs.Add(paragraph);
        }

        return paragraphs;
    }
}
