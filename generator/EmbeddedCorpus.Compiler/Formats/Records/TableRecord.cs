using System.Globalization;
using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>Reads a row of a table.</summary>
internal static class TableRecord
{
    /// <summary>Reads the record.</summary>
    /// <param name="record">The row.</param>
    /// <param name="format">The separator and the names of the columns.</param>
    /// <param name="problems">Collects what is wrong with it.</param>
    /// <returns>The fields and the text; null for a record that cannot be read.</returns>
    public static RecordContent? Read(string record, RecordFormat format, ProblemCollector problems)
    {
        var cells = new List<CsvCell>(format.Columns.Count);
        TextRange row = LineReader.Trim(record.AsSpan(), new TextRange(0, record.Length));
        if (!CsvRow.Read(record, 0, format.Separator[0], cells, out _, out _))
        {
            problems.LeaveOut(ProblemKind.UnreadRecord, row, "a quotation mark in the row is not closed: close it, or write it twice if it belongs to the text");
            return null;
        }

        for (int index = format.Columns.Count; index < cells.Count; index++)
        {
            if (!LineReader.Trim(record.AsSpan(), cells[index].Range).IsEmpty)
            {
                string expected = format.Columns.Count.ToString(CultureInfo.InvariantCulture);
                string found = cells.Count.ToString(CultureInfo.InvariantCulture);
                problems.LeaveOut(
                    ProblemKind.UnreadRecord,
                    cells[index].Range,
                    $"the row has {found} cells, and the table has {expected} columns: put a cell with a '{format.Separator}' in it into quotation marks");
                return null;
            }
        }

        var fields = new List<FrontMatterField>(format.Columns.Count);
        for (int index = 0; index < format.Columns.Count && index < cells.Count; index++)
        {
            CsvCell cell = Trim(record, cells[index]);
            fields.Add(new FrontMatterField(format.Columns[index], cell.Range, ArticleFieldKind.Text, new FrontMatterText(cell.Text(record), cell.Range, cell.IsExact), []));
        }

        FrontMatterField? text = TextNames.Find(fields);
        return new RecordContent(FrontMatterForm.Yaml, fields.FindAll(field => field != text), TextOf(record, row, text));
    }

    private static CsvCell Trim(string record, CsvCell cell) => cell with { Range = LineReader.Trim(record.AsSpan(), cell.Range) };

    private static RecordText TextOf(string record, TextRange row, FrontMatterField? text) =>
        text is null ? new RecordText(new TextRange(row.End, row.End))
        : text.Value.IsExact ? new RecordText(text.Value.Range)
        : new RecordText(text.Value.Range, Unquote(record, text.Value.Range));

    private static PlainTextBuilder Unquote(string record, TextRange range)
    {
        var plain = new PlainTextBuilder(record);
        int start = range.Start;
        for (int at = Next(start); at >= 0; at = Next(start))
        {
            plain.Copy(new TextRange(start, at));
            plain.Replace("\"", new TextRange(at, at + 2));
            start = at + 2;
        }

        plain.Copy(new TextRange(start, range.End));
        return plain;

        int Next(int from) => record.IndexOf("\"\"", from, range.End - from, StringComparison.Ordinal);
    }
}
