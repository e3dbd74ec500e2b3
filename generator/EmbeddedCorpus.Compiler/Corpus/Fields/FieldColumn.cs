using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Corpus.Fields;

/// <summary>The values of one field in all articles of a corpus.</summary>
/// <param name="name">The name of the field.</param>
internal sealed class FieldColumn(string name)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<ColumnValue> _values = [];
    private readonly List<ColumnCell> _cells = [];

    /// <summary>The name of the field.</summary>
    public string Name { get; } = name;

    /// <summary>The distinct texts, in the order of their first articles. Items of lists are texts of their own.</summary>
    public IReadOnlyList<ColumnValue> Values => _values;

    /// <summary>The articles that have the field, in their order.</summary>
    public IReadOnlyList<ColumnCell> Cells => _cells;

    /// <summary>Adds a field of the next article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="index">The index of the article.</param>
    /// <param name="field">The index of the field in the article.</param>
    public void Add(ArticleModel article, int index, int field)
    {
        FieldModel model = article.Fields[field];
        if (model.Kind != ArticleFieldKind.List)
        {
            _cells.Add(new ColumnCell(index, field, NumberOf(article, model.Text, new ColumnPlace(index, field, ColumnPlace.Whole)), null));
            return;
        }

        int[] items = new int[model.Items.Count];
        for (int item = 0; item < items.Length; item++)
        {
            items[item] = NumberOf(article, model.Items[item], new ColumnPlace(index, field, item));
        }

        _cells.Add(new ColumnCell(index, field, -1, items));
    }

    private int NumberOf(ArticleModel article, TextRange range, ColumnPlace place)
    {
        string text = article.Source.Read(range);
        if (!_numbers.TryGetValue(text, out int number))
        {
            number = _values.Count;
            _numbers.Add(text, number);
            _values.Add(new ColumnValue(text, place));
        }

        return number;
    }
}

/// <summary>A distinct value of a column.</summary>
/// <param name="Text">The text.</param>
/// <param name="First">The first place of the value in the corpus.</param>
internal sealed record ColumnValue(string Text, ColumnPlace First);

/// <summary>The field of an article, or an item of it.</summary>
/// <param name="Article">The index of the article.</param>
/// <param name="Field">The index of the field in the article.</param>
/// <param name="Item">The index of the item in a list, or <see cref="Whole"/>.</param>
internal readonly record struct ColumnPlace(int Article, int Field, int Item)
{
    /// <summary>The item of a value that is not a list.</summary>
    public const int Whole = -1;
}

/// <summary>The value of an article in a column.</summary>
/// <param name="Article">The index of the article.</param>
/// <param name="Field">The index of the field in the article.</param>
/// <param name="Value">The number of the value, or -1 for a list.</param>
/// <param name="Items">The numbers of the items of a list; null for a single text.</param>
internal readonly record struct ColumnCell(int Article, int Field, int Value, int[]? Items);
