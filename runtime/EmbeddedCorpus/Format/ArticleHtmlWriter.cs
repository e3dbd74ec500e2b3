using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>Writes the HTML of articles.</summary>
/// <remarks>All HTML is in one piece of the image, so a program that reads none of it loads none of its pages.</remarks>
internal sealed class ArticleHtmlWriter
{
    private ArticleHtmlWriter(int rows) => Rows = rows;

    /// <summary>The table.</summary>
    public TableWriter Table { get; } = new(ImageFormat.Table.Html);

    /// <summary>Its rows.</summary>
    public int Rows { get; }

    /// <summary>Places the HTML of all articles. A corpus without HTML gets no row.</summary>
    public static ArticleHtmlWriter Write(EquatableArray<ArticleEntry> articles, IImageSpace space)
    {
        bool hasHtml = articles.Any(static article => article.Model.Html is not null);
        var writer = new ArticleHtmlWriter(hasHtml ? articles.Count : 0);
        for (int index = 0; index < writer.Rows; index++)
        {
            int length = articles[index].Model.Html?.Utf8.Length ?? 0;
            uint address = length == 0 ? 0 : space.Add(articles[index].Model.Html!, length);
            writer.Table.Address(address).Number(length).EndRow();
        }

        return writer;
    }
}
