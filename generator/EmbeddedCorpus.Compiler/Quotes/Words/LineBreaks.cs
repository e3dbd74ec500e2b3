using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Words;

/// <summary>Finds the lines of a paragraph that end although the next word had room: headings, contact blocks and lists, no wrapped text.</summary>
/// <remarks>A text that an editor wraps fills each line up to a width. So no line of it has room for the first word of the next line.</remarks>
internal static class LineBreaks
{
    /// <summary>Ends a sentence at each such line end before a word in capitals.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="tokens">Its tokens.</param>
    public static void Mark(string source, TextRange paragraph, RefList<Token> tokens)
    {
        ReadOnlySpan<char> text = paragraph.In(source);
        if (text.IndexOf('\n') >= 0)
        {
            Mark(source, paragraph.Start, Width(text), tokens);
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private static void Mark(string source, int start, int width, RefList<Token> tokens)
    {
        for (int index = 1; index < tokens.Count; index++)
        {
            Token before = tokens[index - 1];
            Token token = tokens[index];
            int from = before.FullEnd;
            int lineEnd = source.IndexOf('\n', from, token.Range.Start - from);
            if (lineEnd < 0)
            {
                continue;
            }

            int lineStart = Math.Max(start, source.LastIndexOf('\n', Math.Max(start, lineEnd - 1), Math.Max(0, lineEnd - start)) + 1);
            bool hadRoom = from - lineStart + 1 + token.Range.Length <= width;
            bool isInName = before.Has(LexicalClass.FeminineName | LexicalClass.MasculineName) && !before.IsPossessive;
            if (hadRoom && !isInName && token.IsWord && token.IsCapitalized && before.IsWord)
            {
                tokens[index - 1] = before with { EndsSentence = true };
            }
        }
    }

    // The longest line without the white space at its end.
    [MethodImpl(HotLoop.Optimized)]
    private static int Width(ReadOnlySpan<char> text)
    {
        int width = 0;
        while (text.Length > 0)
        {
            int end = text.IndexOf('\n');
            ReadOnlySpan<char> line = end < 0 ? text : text.Slice(0, end);
            width = Math.Max(width, line.TrimEnd().Length);
            text = end < 0 ? default : text.Slice(end + 1);
        }

        return width;
    }
}
