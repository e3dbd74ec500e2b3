using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Dialogue;

/// <summary>A piece of a paragraph that starts with a dash, up to the next one.</summary>
/// <param name="Paragraph">The index of the paragraph.</param>
/// <param name="Text">The text after the dash, without white space at its ends.</param>
/// <param name="IsLong">Whether the dash is an em dash or a horizontal bar, which lists seldom have.</param>
/// <param name="IsOpening">Whether a French quotation mark opens the whole dialogue there, in place of the dash: <c>« Qui est là ?</c></param>
internal readonly record struct DashLine(int Paragraph, TextRange Text, bool IsLong, bool IsOpening)
{
    // Two characters of a typewriter, before a letter.
    private const string Typed = "--";

    // A shorter line with the end of a sentence is a paragraph: no editor breaks it there.
    private const int ShortLine = 60;

    /// <summary>Finds the lines of a text that start with a dash.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static List<DashLine> Find(string source, IReadOnlyList<TextRange> paragraphs)
    {
        var lines = new List<DashLine>();
        for (int index = 0; index < paragraphs.Count; index++)
        {
            TextRange paragraph = paragraphs[index];
            int position = paragraph.Start;
            int open = IsOpen(source, paragraph) ? position + 1 : -1;
            bool isOpening = open >= 0;
            bool isLong = false;
            while (position < paragraph.End)
            {
                int dash = DashAt(source, position, paragraph.End, out bool isLongDash);
                if (dash > 0)
                {
                    Add(lines, source, index, open, position, isLong, isOpening);
                    open = position + dash;
                    isOpening = false;
                    isLong = isLongDash;
                }

                int end = source.IndexOf('\n', position, paragraph.End - position);
                if (open >= 0 && end >= 0 && end - position < ShortLine && source[end - 1] is '.' or '!' or '?' or '…')
                {
                    Add(lines, source, index, open, end, isLong, isOpening);
                    open = -1;
                }

                position = end < 0 ? paragraph.End : end + 1;
                while (position < paragraph.End && source[position] is ' ' or '\t' or '\r')
                {
                    position++;
                }
            }

            Add(lines, source, index, open, paragraph.End, isLong, isOpening);
        }

        return lines;
    }

    /// <summary>The length of the dash at a position; 0 without one.</summary>
    /// <param name="source">The text.</param>
    /// <param name="position">The position.</param>
    /// <param name="end">The end of the paragraph.</param>
    /// <param name="isLong">Whether it is an em dash or a horizontal bar.</param>
    public static int DashAt(string source, int position, int end, out bool isLong)
    {
        char c = source[position];
        isLong = c is '—' or '―';
        return isLong || c == '–' ? 1
            : position + Typed.Length < end && string.CompareOrdinal(source, position, Typed, 0, Typed.Length) == 0 && source[position + Typed.Length] != '-' ? Typed.Length
            : 0;
    }

    // The mark is closed at the end of the dialogue, if at all.
    private static bool IsOpen(string source, TextRange paragraph) =>
        !paragraph.IsEmpty && source[paragraph.Start] == '«' && source.IndexOf('»', paragraph.Start, paragraph.Length) < 0;

    private static void Add(List<DashLine> lines, string source, int paragraph, int start, int end, bool isLong, bool isOpening)
    {
        if (start < 0)
        {
            return;
        }

        while (start < end && char.IsWhiteSpace(source[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(source[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            lines.Add(new DashLine(paragraph, new TextRange(start, end), isLong, isOpening));
        }
    }
}
