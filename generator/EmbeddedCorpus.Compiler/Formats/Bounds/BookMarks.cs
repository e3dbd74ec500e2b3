using EmbeddedCorpus.Compiler.Formats.Plain;

namespace EmbeddedCorpus.Compiler.Formats.Bounds;

/// <summary>The lines around the text of a book: <c>*** START OF THE PROJECT GUTENBERG EBOOK … ***</c> and <c>*** END OF …</c>.</summary>
/// <remarks>
/// A mark of Project Gutenberg is certain alone. Marks of other makers are certain as a pair. Books from before 2004 have the licence first, which ends in
/// <c>*END*THE SMALL PRINT!</c>.
/// </remarks>
/// <param name="HeaderEnd">The position where the mark above the text starts.</param>
/// <param name="TextStart">The position after the mark above the text.</param>
/// <param name="TextEnd">The position where the mark below the text starts, or the end of the file.</param>
internal readonly record struct BookMarks(int HeaderEnd, int TextStart, int TextEnd)
{
    private const string Start = "START OF ";
    private const string End = "END OF ";
    private const string SmallPrint = "THE SMALL PRINT!";
    private const string Maker = "PROJECT GUTENBERG";

    // Licence and header of the oldest books have 12,000 characters.
    private const int MaxHeader = 1 << 16;
    private const int MaxMarkLines = 4;

    // The licence has 19,000 characters.
    private const int MaxFooter = 30_000;

    private static readonly string[] s_lastLines =
        ["End of the Project Gutenberg", "End of Project Gutenberg", "End of The Project Gutenberg", "End of this Project Gutenberg", "End of this is COPYRIGHTED Project Gutenberg"];

    /// <summary>Finds the marks.</summary>
    /// <param name="source">The file.</param>
    /// <param name="start">The position after the front matter.</param>
    /// <param name="marks">The marks.</param>
    /// <returns>Whether the file has marks.</returns>
    public static bool TryFind(string source, int start, out BookMarks marks)
    {
        marks = default;
        int headerEnd = FindMark(source, start, Math.Min(source.Length, start + MaxHeader), Start);
        bool isMaker = headerEnd >= 0 && IsMaker(source, headerEnd);
        if (headerEnd < 0 && (headerEnd = FindSmallPrint(source, start)) >= 0)
        {
            isMaker = true;
        }

        if (headerEnd < 0)
        {
            return false;
        }

        if (!TryEndMark(source, headerEnd, out int textStart) && !isMaker)
        {
            return false;
        }

        int textEnd = FindMark(source, textStart, source.Length, End);
        if (isMaker)
        {
            textEnd = FindLastLine(source, textStart, textEnd < 0 ? source.Length : textEnd);
        }

        marks = new BookMarks(headerEnd, textStart, textEnd);
        return textEnd >= 0;
    }

    // The start of the first line that has stars and then the words.
    private static int FindMark(string source, int start, int end, string words)
    {
        for (int position = start; position < end; position += words.Length)
        {
            position = source.IndexOf(words, position, end - position, StringComparison.Ordinal);
            if (position < 0)
            {
                return -1;
            }

            int line = BoundLine.LineStart(source, position, start);
            ReadOnlySpan<char> before = source.AsSpan(line, position - line).Trim();
            if (before.Length >= 3 && before.Trim('*').IsEmpty)
            {
                return line;
            }
        }

        return -1;
    }

    private static int FindSmallPrint(string source, int start)
    {
        int end = Math.Min(source.Length, start + MaxHeader);
        for (int position = start; position < end; position += SmallPrint.Length)
        {
            position = source.IndexOf(SmallPrint, position, end - position, StringComparison.Ordinal);
            if (position < 0)
            {
                return -1;
            }

            int line = BoundLine.LineStart(source, position, start);
            if (source.AsSpan(line, position - line).StartsWith("*END".AsSpan(), StringComparison.Ordinal))
            {
                return line;
            }
        }

        return -1;
    }

    private static bool IsMaker(string source, int line)
    {
        var mark = TextLine.At(source.AsSpan(), line);
        return mark.Words.In(source).IndexOf(Maker.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0;
    }

    // A long title runs over lines: the last of them ends in stars.
    private static bool TryEndMark(string source, int line, out int next)
    {
        ReadOnlySpan<char> text = source.AsSpan();
        var first = TextLine.At(text, line);
        next = first.Next;
        TextLine mark = first;
        for (int lines = 0; lines < MaxMarkLines && !mark.IsEmpty; lines++)
        {
            if (text[mark.Words.End - 1] == '*' && mark.Words.Length > 1)
            {
                next = mark.Next;
                return true;
            }

            mark = TextLine.At(text, mark.Next);
        }

        return false;
    }

    // A line in front of the mark below the text, or of the licence. Such words far above are text.
    private static int FindLastLine(string source, int textStart, int end)
    {
        int start = Math.Max(textStart, end - MaxFooter);
        foreach (string words in s_lastLines)
        {
            int position = start < end ? source.IndexOf(words, start, end - start, StringComparison.Ordinal) : -1;
            int line = position < 0 ? -1 : BoundLine.LineStart(source, position, start);
            if (line >= 0 && source.AsSpan(line, position - line).Trim().Trim('*').IsEmpty)
            {
                end = line;
            }
        }

        return end;
    }
}
