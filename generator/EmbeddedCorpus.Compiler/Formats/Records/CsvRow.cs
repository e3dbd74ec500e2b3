using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>A cell of a row.</summary>
/// <param name="Range">The characters of the cell, without quotation marks around it.</param>
/// <param name="IsExact">Whether the characters are the value. Otherwise, a quotation mark in it is written twice.</param>
internal readonly record struct CsvCell(TextRange Range, bool IsExact)
{
    /// <summary>The value of the cell.</summary>
    public string Text(string source)
    {
        string written = Range.In(source).ToString();
        return IsExact ? written : written.Replace("\"\"", "\"");
    }
}

/// <summary>Reads rows of a table as RFC 4180 has them: a cell in quotation marks may hold separators and line ends.</summary>
/// <remarks>
/// A quotation mark that is not closed would make one cell of all rows to the next mark. Such a row ends with its line, and is said to be broken.
/// No row is read more than twice: between the line and the end of the cell no other cell opens.
/// </remarks>
internal static class CsvRow
{
    /// <summary>Reads the row at a position.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">The start of a line.</param>
    /// <param name="separator">The character between cells.</param>
    /// <param name="cells">Takes the cells.</param>
    /// <param name="next">The start of the line after the row.</param>
    /// <param name="lines">The number of lines of the row.</param>
    /// <returns>Whether all quotation marks are closed.</returns>
    public static bool Read(string text, int start, char separator, List<CsvCell> cells, out int next, out int lines)
    {
        cells.Clear();
        int position = start;
        lines = 1;
        while (true)
        {
            int after = ReadCell(text, position, separator, cells, ref lines);
            if (after < 0)
            {
                next = NextLine(text, LineEnd(text, start));
                lines = 1;
                return false;
            }

            if (after >= text.Length || text[after] != separator)
            {
                next = NextLine(text, after);
                return true;
            }

            position = after + 1;
        }
    }

    // Where the cell ends: at a separator or the end of a line. -1 for a mark that is not closed.
    private static int ReadCell(string text, int start, char separator, List<CsvCell> cells, ref int lines)
    {
        int opening = start;
        while (opening < text.Length && text[opening] == ' ')
        {
            opening++;
        }

        if (opening >= text.Length || text[opening] != '"')
        {
            int end = start;
            while (end < text.Length && text[end] != separator && text[end] is not ('\n' or '\r'))
            {
                end++;
            }

            cells.Add(new CsvCell(new TextRange(start, end), IsExact: true));
            return end;
        }

        int closing = FindClosing(text, opening, out int breaks, out bool isExact);
        if (closing < 0)
        {
            return -1;
        }

        int after = closing + 1;
        while (after < text.Length && text[after] is ' ' or '\t' && text[after] != separator)
        {
            after++;
        }

        if (after == text.Length || text[after] == separator || text[after] is '\n' or '\r')
        {
            lines += breaks;
            cells.Add(new CsvCell(new TextRange(opening + 1, closing), isExact));
            return after;
        }

        return breaks > 0 ? -1 : ReadAsWritten(text, start, separator, cells);
    }

    // Words after the closing mark: "Quay" news. The marks belong to the text.
    private static int ReadAsWritten(string text, int start, char separator, List<CsvCell> cells)
    {
        int end = start;
        bool isQuoted = false;
        while (end < text.Length && text[end] is not ('\n' or '\r') && (isQuoted || text[end] != separator))
        {
            isQuoted ^= text[end] == '"';
            end++;
        }

        cells.Add(new CsvCell(new TextRange(start, end), IsExact: true));
        return end;
    }

    private static int FindClosing(string text, int opening, out int breaks, out bool isExact)
    {
        breaks = 0;
        isExact = true;
        for (int index = opening + 1; index < text.Length; index++)
        {
            char c = text[index];
            if (c == '"')
            {
                if (index + 1 >= text.Length || text[index + 1] != '"')
                {
                    return index;
                }

                isExact = false;
                index++;
            }
            else if (c == '\n' || (c == '\r' && !(index + 1 < text.Length && text[index + 1] == '\n')))
            {
                breaks++;
            }
        }

        return -1;
    }

    private static int LineEnd(string text, int start)
    {
        int end = text.IndexOfAny(['\n', '\r'], start);
        return end < 0 ? text.Length : end;
    }

    private static int NextLine(string text, int end) =>
        end >= text.Length ? text.Length : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
}
