using EmbeddedCorpus.Compiler.Formats.Plain;

namespace EmbeddedCorpus.Compiler.Formats.Bounds;

/// <summary>Finds the line that a project names as the start or the end of a text.</summary>
internal static class BoundLine
{
    /// <summary>Finds the first line that is the words, else the first line that starts with them, else the first line that contains them.</summary>
    /// <remarks>The order tells a heading from its line in the table of contents, and <c>Notes</c> from a sentence with that word.</remarks>
    /// <param name="source">The file.</param>
    /// <param name="start">The position where the search starts.</param>
    /// <param name="end">The position where the search ends.</param>
    /// <param name="words">The words.</param>
    /// <returns>The line, or an empty line.</returns>
    public static TextLine Find(string source, int start, int end, string words)
    {
        TextLine starts = default;
        TextLine contains = default;
        for (int position = start; position < end;)
        {
            position = source.IndexOf(words, position, end - position, StringComparison.Ordinal);
            if (position < 0)
            {
                break;
            }

            var line = TextLine.At(source.AsSpan(), LineStart(source, position, start));
            if (line.Words.Start == position && line.Words.Length == words.Length)
            {
                return line;
            }

            starts = starts.IsEmpty && line.Words.Start == position ? line : starts;
            contains = contains.IsEmpty ? line : contains;
            position = Math.Max(line.Next, position + 1);
        }

        return starts.IsEmpty ? contains : starts;
    }

    /// <summary>Whether a line is a mark around a text, such as <c>*** START OF THE BOOK ***</c> or <c>-----</c>, and no line of the text.</summary>
    public static bool IsMark(ReadOnlySpan<char> words)
    {
        const int MinSigns = 3;
        int signs = 0;
        while (signs < words.Length && words[signs] is '*' or '-' or '=' or '_' or '#' or '~' or '+' or '<' or '>' or '[' or '%')
        {
            signs++;
        }

        return signs >= MinSigns || (words.Length > 0 && words[0] is '<' or '[' && words[words.Length - 1] is '>' or ']');
    }

    /// <summary>The start of the line of a position.</summary>
    /// <param name="source">The file.</param>
    /// <param name="position">The position.</param>
    /// <param name="start">The first position that is asked for.</param>
    public static int LineStart(string source, int position, int start) =>
        position == start ? start : Math.Max(start, source.LastIndexOfAny(['\n', '\r'], position - 1, position - start) + 1);
}
