using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>Cuts a text into paragraphs: runs of lines with a blank line between them.</summary>
internal static class ParagraphParser
{
    /// <summary>The paragraphs from <paramref name="start"/> on, without white space at their ends.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static List<TextRange> Parse(ReadOnlySpan<char> text, int start)
    {
        var paragraphs = new List<TextRange>();
        var reader = new LineReader(text, start);
        TextRange paragraph = default;
        while (reader.TryRead(out TextRange line))
        {
            TextRange words = LineReader.Trim(text, line);
            if (!words.IsEmpty)
            {
                paragraph = paragraph.IsEmpty ? words : paragraph with { End = words.End };
            }
            else if (!paragraph.IsEmpty)
            {
                paragraphs.Add(paragraph);
                paragraph = default;
            }
        }

        if (!paragraph.IsEmpty)
        {
            paragraphs.Add(paragraph);
        }

        return paragraphs;
    }
}
