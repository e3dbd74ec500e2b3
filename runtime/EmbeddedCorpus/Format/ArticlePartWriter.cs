using EmbeddedCorpus.Compiler.Model;
using static EmbeddedCorpus.Compiler.Format.ImageFormat;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>Writes the headings and the links of articles.</summary>
internal sealed class ArticlePartWriter
{
    /// <summary>The table of headings.</summary>
    public TableWriter Headings { get; } = new(Table.Headings);

    /// <summary>Its rows.</summary>
    public int HeadingRows { get; private set; }

    /// <summary>The table of links.</summary>
    public TableWriter Links { get; } = new(Table.Links);

    /// <summary>Its rows.</summary>
    public int LinkRows { get; private set; }

    /// <summary>Writes the headings and the links of the next article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="map">Where its characters lie in UTF-8.</param>
    /// <param name="source">The address of its source.</param>
    public void Write(ArticleModel article, Utf8Map map, uint source)
    {
        foreach (HeadingModel heading in article.Headings)
        {
            Write(Headings, map, source, heading.Text, heading.Level, heading.Anchor);
        }

        foreach (LinkModel link in article.Links)
        {
            Write(Links, map, source, link.Text, link.IsImage ? 1 : 0, link.Target);
        }

        HeadingRows += article.Headings.Count;
        LinkRows += article.Links.Count;
    }

    private static void Write(TableWriter table, Utf8Map map, uint source, TextRange text, int kind, TextRange target)
    {
        Text(table, map, source, text).Digit(kind);
        Text(table, map, source, target).EndRow();
    }

    private static TableWriter Text(TableWriter table, Utf8Map map, uint source, TextRange text)
    {
        int start = map.ToBytes(text.Start);
        return table.Address(source + (uint)start).Number(map.ToBytes(text.End) - start);
    }
}
