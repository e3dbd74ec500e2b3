using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>Tells a file of sayings from other texts: lines <c>%</c> are between its items.</summary>
/// <remarks>A program or a typesetter's text has such lines as comments. It also has comments with words, and long texts between them.</remarks>
internal static class FortuneSigns
{
    private const int MinLines = 2;
    private const int MaxItem = 4_000;

    /// <summary>Whether a text is a file of sayings.</summary>
    public static bool Are(string text)
    {
        // Most texts have no such sign at all, and none of the lines of the others is read before the first of them.
        int first = text.IndexOf('%');
        if (first < 0 || !HasLine(text, first))
        {
            return false;
        }

        var reader = new LineReader(text.AsSpan(), 0);
        int lines = 0;
        int comments = 0;
        int empty = 0;
        bool hasWords = false;
        while (reader.TryRead(out TextRange line))
        {
            TextRange words = LineReader.Trim(text.AsSpan(), line);
            if (IsSeparator(text, line, "%"))
            {
                lines++;
                empty += hasWords || line.Start == 0 ? 0 : 1;
                hasWords = false;
            }
            else
            {
                hasWords |= !words.IsEmpty;
                comments += !words.IsEmpty && text[words.Start] == '%' ? 1 : 0;
            }
        }

        return lines >= MinLines && comments < lines && empty * 2 < lines && text.Length / lines < MaxItem;
    }

    /// <summary>Whether a line is a separator. White space after it is not seen in an editor.</summary>
    public static bool IsSeparator(string text, TextRange line, string separator)
    {
        int length = separator.Length;
        return line.Length >= length && string.CompareOrdinal(text, line.Start, separator, 0, length) == 0
            && (line.Length == length || LineReader.Trim(text.AsSpan(), line with { Start = line.Start + length }).IsEmpty);
    }

    private static bool HasLine(string text, int first)
    {
        for (int at = first; at >= 0; at = at + 1 < text.Length ? text.IndexOf('%', at + 1) : -1)
        {
            bool isStart = at == 0 || text[at - 1] is '\n' or '\r';
            if (isStart && (at + 1 == text.Length || text[at + 1] is '\n' or '\r' or ' ' or '\t'))
            {
                return true;
            }
        }

        return false;
    }
}
