using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Corpus.Fields;

/// <summary>The fields of a corpus by name: a column for each name, with its distinct values and the value of each article.</summary>
/// <remarks>The number of a column is the key of the name. Columns have the order of their first articles.</remarks>
internal sealed class FieldColumns
{
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly List<FieldColumn> _columns = [];

    private FieldColumns()
    {
    }

    /// <summary>The columns, by key.</summary>
    public IReadOnlyList<FieldColumn> Columns => _columns;

    /// <summary>Collects the fields of articles.</summary>
    public static FieldColumns Of(EquatableArray<ArticleEntry> articles)
    {
        var columns = new FieldColumns();
        for (int index = 0; index < articles.Count; index++)
        {
            columns.Add(articles[index].Model, index);
        }

        return columns;
    }

    /// <summary>The key of a name that a field of the corpus has.</summary>
    public int KeyOf(string name) => _keys[name];

    private void Add(ArticleModel article, int index)
    {
        for (int field = 0; field < article.Fields.Count; field++)
        {
            string name = article.Fields[field].Name;
            if (!_keys.TryGetValue(name, out int key))
            {
                key = _columns.Count;
                _keys.Add(name, key);
                _columns.Add(new FieldColumn(name));
            }

            _columns[key].Add(article, index, field);
        }
    }
}
