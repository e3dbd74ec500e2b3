using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Model;
using static EmbeddedCorpus.Compiler.Format.ImageFormat;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>Writes the fields of articles.</summary>
internal sealed class ArticleFieldWriter
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly List<string> _ordered = [];

    /// <param name="articles">The articles, whose fields have the names.</param>
    public ArticleFieldWriter(EquatableArray<ArticleEntry> articles)
    {
        foreach (ArticleEntry article in articles)
        {
            foreach (FieldModel field in article.Model.Fields)
            {
                if (!_names.ContainsKey(field.Name))
                {
                    _names.Add(field.Name, _ordered.Count);
                    _ordered.Add(field.Name);
                }
            }
        }
    }

    /// <summary>The table of fields.</summary>
    public TableWriter Fields { get; } = new(Table.Fields);

    /// <summary>Its rows.</summary>
    public int Rows { get; private set; }

    /// <summary>The table of the names of fields.</summary>
    public TableWriter NameRows { get; } = new(Table.FieldNames);

    /// <summary>The names, in the order of their first article.</summary>
    public IReadOnlyList<string> Names => _ordered;

    /// <summary>The table of the items of lists.</summary>
    public TableWriter Items { get; } = new(Table.FieldItems);

    /// <summary>Its rows.</summary>
    public int ItemRows { get; private set; }

    /// <summary>Writes where the next of <see cref="Names"/> lies.</summary>
    public void WriteName(uint address, int length) => NameRows.Address(address).Number(length).EndRow();

    /// <summary>Writes the fields of the next article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="map">Where its characters lie in UTF-8.</param>
    /// <param name="source">The address of its source.</param>
    public void Write(ArticleModel article, Utf8Map map, uint source)
    {
        foreach (FieldModel field in article.Fields)
        {
            Text(Fields.Number(_names[field.Name]).Digit((int)field.Kind), map, source, field.Text).Number(ItemRows).EndRow();
            foreach (TextRange item in field.Items)
            {
                Text(Items, map, source, item).EndRow();
            }

            Rows++;
            ItemRows += field.Items.Count;
        }
    }

    /// <summary>Closes the table of fields, where there are any: a list ends where that of the next row starts.</summary>
    public void Finish()
    {
        if (Rows > 0)
        {
            Fields.Number(0).Digit(0).Address(0).Number(0).Number(ItemRows).EndRow();
            Rows++;
        }
    }

    private static TableWriter Text(TableWriter table, Utf8Map map, uint source, TextRange text)
    {
        int start = map.ToBytes(text.Start);
        return table.Address(source + (uint)start).Number(map.ToBytes(text.End) - start);
    }
}
