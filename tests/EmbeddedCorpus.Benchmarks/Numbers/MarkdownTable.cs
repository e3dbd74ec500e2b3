namespace EmbeddedCorpus.Benchmarks.Numbers;

/// <summary>A table in the output of a script.</summary>
/// <param name="Section">The last heading before the table, or empty.</param>
/// <param name="Columns">The cells of the head.</param>
/// <param name="Rows">The rows below.</param>
internal sealed record MarkdownTable(string Section, IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows)
{
    /// <summary>All tables of a text. An empty first cell repeats the first cell above it.</summary>
    public static IReadOnlyList<MarkdownTable> ReadAll(string text)
    {
        var tables = new List<MarkdownTable>();
        string[] lines = text.Split('\n');
        string section = string.Empty;
        for (int index = 0; index < lines.Length; index++)
        {
            if (lines[index].StartsWith("## ", StringComparison.Ordinal))
            {
                section = lines[index][3..];
            }

            if (index + 1 == lines.Length || !IsRow(lines[index]) || !lines[index + 1].StartsWith("|--", StringComparison.Ordinal))
            {
                continue;
            }

            string[] columns = Cells(lines[index]);
            var rows = new List<TableRow>();
            for (index += 2; index < lines.Length && IsRow(lines[index]); index++)
            {
                string[] cells = Cells(lines[index]);
                if (cells[0].Length == 0 && rows.Count > 0)
                {
                    cells[0] = rows[^1].Cells[0];
                }

                rows.Add(new TableRow(columns, cells));
            }

            tables.Add(new MarkdownTable(section, columns, rows));
        }

        return tables;
    }

    /// <summary>The row with the first of these cells.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public TableRow Row(params IReadOnlyList<string> cells) =>
        Rows.FirstOrDefault(row => row.Cells.Take(cells.Count).SequenceEqual(cells)) ?? throw new FormatException($"There is no row '{string.Join(" | ", cells)}'.");

    private static bool IsRow(string line) => line.StartsWith('|') && line.EndsWith('|');

    private static string[] Cells(string line) => [.. line[1..^1].Split('|').Select(static cell => cell.Trim())];
}

/// <summary>A row of a table.</summary>
/// <param name="Columns">The cells of the head.</param>
/// <param name="Cells">The cells.</param>
internal sealed record TableRow(IReadOnlyList<string> Columns, IReadOnlyList<string> Cells)
{
    /// <summary>The cell in the first column of a name.</summary>
    /// <exception cref="FormatException">There is no such column.</exception>
    public string this[string column]
    {
        get
        {
            int index = Columns.ToList().IndexOf(column);
            return index >= 0 ? Cells[index] : throw new FormatException($"There is no column '{column}'.");
        }
    }
}
