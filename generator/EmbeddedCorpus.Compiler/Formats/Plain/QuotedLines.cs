using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Plain;

/// <summary>Reads plain texts with block quotations: paragraphs of lines that all start with <c>> </c>.</summary>
/// <remarks>A quotation that runs over such lines would hold their signs, so the text is stored without them. Other plain texts stay slices of their files.</remarks>
internal sealed class QuotedLines : ITextFormat
{
    private const int MinLines = 2;

    private static readonly QuotedLines s_instance = new();

    private QuotedLines()
    {
    }

    /// <summary>The format, if a text without a format of its own has such a paragraph.</summary>
    /// <param name="document">The text.</param>
    /// <param name="start">Where it starts, after the front matter.</param>
    public static QuotedLines? Find(SourceDocument document, int start)
    {
        string text = document.Text;
        bool hasSign = document.Info.Reading.Format.Length == 0 && start < text.Length
            && (text[start] == '>' || text.IndexOf("\n>", start, StringComparison.Ordinal) >= 0 || text.IndexOf("\r>", start, StringComparison.Ordinal) >= 0);
        return hasSign && HasBlock(text, start) ? s_instance : null;
    }

    /// <inheritdoc/>
    public FormattedText Read(SourceDocument document, int start, ProblemCollector problems)
    {
        string text = document.Text;
        var plain = new PlainTextBuilder(text);
        var blocks = new List<MarkedBlock>();
        int position = start;
        while (position < text.Length)
        {
            // A paragraph, then the blank lines after it.
            (int end, int lines, int quoted) = Measure(text, position);
            if (lines == 0 || quoted < lines)
            {
                plain.Copy(new TextRange(position, end));
            }
            else
            {
                int before = plain.Length;
                CopyQuoted(text, new TextRange(position, end), plain);
                blocks.Add(new MarkedBlock(new TextRange(before, plain.Length), ParagraphKind.BlockQuotation));
            }

            position = end;
        }

        plain.TrimEnd(0);
        string characters = plain.ToString();
        ParagraphLayouts.TryParse(document.Info.Reading.Paragraphs, out ParagraphLayout layout);
        return new FormattedText(characters, 0, plain.Map, ParagraphParser.Parse(characters.AsSpan(), 0, layout)) { Blocks = blocks };
    }

    private static bool HasBlock(string text, int start)
    {
        for (int position = start; position < text.Length;)
        {
            (int end, int lines, int quoted) = Measure(text, position);
            if (lines >= MinLines && quoted == lines)
            {
                return true;
            }

            position = end;
        }

        return false;
    }

    // Where the next paragraph starts, and the lines of this one.
    private static (int End, int Lines, int Quoted) Measure(string text, int start)
    {
        int lines = 0;
        int quoted = 0;
        var reader = new LineReader(text.AsSpan(), start);
        int end = start;
        bool isBelow = false;
        while (reader.TryRead(out TextRange line))
        {
            bool isBlank = LineReader.Trim(text.AsSpan(), line).IsEmpty;
            if (!isBlank && isBelow)
            {
                break;
            }

            isBelow |= isBlank;
            lines += isBlank ? 0 : 1;
            quoted += isBlank || PrefixEnd(text, line) == line.Start ? 0 : 1;
            end = reader.Position;
        }

        return (end, lines, quoted);
    }

    private static void CopyQuoted(string text, TextRange range, PlainTextBuilder plain)
    {
        var reader = new LineReader(text.AsSpan(0, range.End), range.Start);
        while (reader.TryRead(out TextRange line))
        {
            plain.Copy(new TextRange(PrefixEnd(text, line), reader.Position));
        }
    }

    // "> ", "> > ", ">> ", and ">" alone. ">>> " is a line of a program.
    private static int PrefixEnd(string text, TextRange line)
    {
        int end = line.Start;
        for (int index = line.Start; index < line.End && text[index] is ' ' or '>'; index++)
        {
            end = text[index] == '>' ? index + 1 : end;
        }

        if (end == line.Start || (end < line.End && text[end] != ' ') || (end - line.Start > 2 && string.CompareOrdinal(text, end - 3, ">>>", 0, 3) == 0))
        {
            return line.Start;
        }

        return end < line.End ? end + 1 : end;
    }
}
