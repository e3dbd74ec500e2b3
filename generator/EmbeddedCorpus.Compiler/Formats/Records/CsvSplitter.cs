using System.Globalization;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>Splits a table into its rows.</summary>
internal static class CsvSplitter
{
    private static readonly char[] s_separators = [',', ';', '\t', '|'];

    /// <summary>The rows after the first one, which names the columns.</summary>
    /// <param name="text">The file.</param>
    /// <param name="separator">The character between cells. Another one is taken if the first row has it and not this one.</param>
    /// <param name="format">The separator and the names of the columns.</param>
    /// <param name="header">The first row.</param>
    public static List<RecordPlace> Split(string text, char separator, out RecordFormat format, out TextRange header)
    {
        var places = new List<RecordPlace>();
        var cells = new List<CsvCell>();
        var reader = new LineReader(text.AsSpan(), 0);
        int line = 0;
        header = default;
        while (header.IsEmpty && reader.TryRead(out TextRange range))
        {
            header = LineReader.Trim(text.AsSpan(), range).IsEmpty ? default : range;
            line += header.IsEmpty ? 1 : 0;
        }

        char used = Choose(header.In(text), separator);
        CsvRow.Read(text, header.Start, used, cells, out int position, out int lines);
        header = new TextRange(header.Start, Math.Max(header.Start, position));
        format = new RecordFormat(RecordKind.Table, used.ToString(), Names(text, cells));
        for (line += lines; position < text.Length; line += lines)
        {
            CsvRow.Read(text, position, used, cells, out int next, out lines);
            var row = new TextRange(position, next);
            if (!LineReader.Trim(text.AsSpan(), row).IsEmpty)
            {
                places.Add(new RecordPlace(row, line));
            }

            position = next;
        }

        return places;
    }

    private static char Choose(ReadOnlySpan<char> header, char separator)
    {
        if (header.IndexOf(separator) >= 0)
        {
            return separator;
        }

        foreach (char other in s_separators)
        {
            if (header.IndexOf(other) >= 0)
            {
                return other;
            }
        }

        return separator;
    }

    // A column without a name, as programs write one for the numbers of rows, and the second of a name get names of their own.
    private static EquatableArray<string> Names(string text, List<CsvCell> cells)
    {
        var names = new string[cells.Count];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int index = 0; index < names.Length; index++)
        {
            string number = (index + 1).ToString(CultureInfo.InvariantCulture);
            string name = cells[index].Text(text).Trim();
            name = name.Length == 0 ? "column" + number : name;
            names[index] = seen.Add(name) ? name : name + "." + number;
        }

        return new(names);
    }
}
