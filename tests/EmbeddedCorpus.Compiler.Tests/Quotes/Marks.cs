using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Marks;

namespace EmbeddedCorpus.Compiler.Tests.Quotes;

/// <summary>Scans texts for marks as the extractor does: one paragraph after the other.</summary>
internal static class Marks
{
    /// <summary>The spans and the marks without a partner.</summary>
    public static (List<MarkedSpan> Spans, List<TextRange> Unbalanced) Scan(string text, bool isHeadline)
    {
        var spans = new List<MarkedSpan>();
        var unbalanced = new List<TextRange>();
        var scanner = new MarkScanner(text, Language.English, spans, unbalanced);
        List<TextRange> paragraphs = ParagraphParser.Parse(text, 0);
        for (int index = 0; index < paragraphs.Count; index++)
        {
            MarkFamily next = index + 1 < paragraphs.Count ? MarkStyle.OpeningOf(text, paragraphs[index + 1].Start, Language.English.Apostrophes) : MarkFamily.None;
            scanner.Scan(paragraphs[index], index, next, isHeadline);
        }

        return (spans, unbalanced);
    }
}
