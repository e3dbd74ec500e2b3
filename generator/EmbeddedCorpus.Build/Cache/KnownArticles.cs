using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build.Cache;

/// <summary>The articles of a document that need not be read.</summary>
/// <param name="articles">The articles. Of a document that changed, those of its records that may be there still.</param>
/// <param name="isWhole">Whether they are all articles of the document as it is now.</param>
internal sealed class KnownArticles(IReadOnlyList<ArticleModel> articles, bool isWhole)
{
    private Dictionary<ContentHash, ArticleModel> _records = [];

    /// <summary>The articles.</summary>
    public IReadOnlyList<ArticleModel> Articles { get; } = articles;

    /// <summary>Whether they are all articles of the document as it is now.</summary>
    public bool IsWhole { get; } = isWhole;

    /// <summary>Prepares to find records; from then on, threads may ask at the same time.</summary>
    public void Prepare() => _records = Index();

    /// <summary>Finds the article of a record, wherever it was in the file.</summary>
    /// <param name="part">The place of the record now.</param>
    /// <param name="text">The characters of the record.</param>
    /// <returns>The article, at another place, or null.</returns>
    public ArticleModel? Find(DocumentPart part, string text) =>
        _records.TryGetValue(part.Content, out ArticleModel? article) && string.Equals(article.File, text, StringComparison.Ordinal) ? article : null;

    private Dictionary<ContentHash, ArticleModel> Index()
    {
        var records = new Dictionary<ContentHash, ArticleModel>(Articles.Count);
        foreach (ArticleModel article in Articles)
        {
            if (article.Document.Part is { } part)
            {
                records[part.Content] = article;
            }
        }

        return records;
    }
}
