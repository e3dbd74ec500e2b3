namespace EmbeddedCorpus.Compiler.Corpus.Fields;

/// <summary>The articles of each value of a column, in rising order, each article once.</summary>
internal sealed class ColumnPostings
{
    private readonly int[] _starts;
    private readonly int[] _articles;

    /// <param name="column">The column.</param>
    public ColumnPostings(FieldColumn column)
    {
        // The first pass counts the articles of each value, and the second pass writes them. So no value needs a list.
        int[] last = new int[column.Values.Count];
        _starts = new int[column.Values.Count + 1];
        Visit(column, Cleared(last), (number, _) => _starts[number + 1]++);
        for (int number = 0; number < last.Length; number++)
        {
            _starts[number + 1] += _starts[number];
        }

        _articles = new int[_starts[last.Length]];
        int[] next = (int[])_starts.Clone();
        Visit(column, Cleared(last), (number, article) => _articles[next[number]++] = article);
    }

    /// <summary>The articles of a value.</summary>
    /// <param name="number">The number of the value.</param>
    public ReadOnlySpan<int> Of(int number) => _articles.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);

    private static int[] Cleared(int[] last)
    {
        last.AsSpan().Fill(-1);
        return last;
    }

    // A list can have a value twice, and its article counts once.
    private static void Visit(FieldColumn column, int[] last, Action<int, int> visit)
    {
        foreach (ColumnCell cell in column.Cells)
        {
            if (cell.Items is null)
            {
                visit(cell.Value, cell.Article);
                continue;
            }

            foreach (int number in cell.Items)
            {
                if (last[number] != cell.Article)
                {
                    last[number] = cell.Article;
                    visit(number, cell.Article);
                }
            }
        }
    }
}
