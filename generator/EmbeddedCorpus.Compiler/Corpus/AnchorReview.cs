using EmbeddedCorpus.Compiler.Formats.Links;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Corpus;

/// <summary>Finds the links of a corpus to headings that do not exist.</summary>
/// <remarks>Such a link leads to the same text, or to another Markdown text of the corpus. Other files have no known headings.</remarks>
internal sealed class AnchorReview
{
    private readonly List<ArticleModel> _articles;
    private readonly Dictionary<string, Anchors?> _anchors = new(StringComparer.Ordinal);
    private Dictionary<string, ArticleModel>? _byPath;

    private AnchorReview(List<ArticleModel> articles) => _articles = articles;

    /// <summary>Adds the problems of the links, in the order of the articles and of their positions.</summary>
    public static void Review(List<ArticleModel> articles, List<TextProblem> problems)
    {
        AnchorReview? review = null;
        foreach (ArticleModel article in articles)
        {
            if (article.Links.Count > 0 && IsRead(article) && !article.Ignores(ProblemKind.BrokenAnchor))
            {
                (review ??= new AnchorReview(articles)).Add(article, problems);
            }
        }
    }

    // Components of MDX and parts of files with many articles have headings that the article does not show.
    private static bool IsRead(ArticleModel article) =>
        article.Document.Part is null
        && (article.Document.FilePath.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || article.Document.FilePath.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase));

    private void Add(ArticleModel article, List<TextProblem> problems)
    {
        var seen = new HashSet<TextRange>();
        foreach (LinkModel link in article.Links)
        {
            // Links to one definition have one place.
            if (link.Place.IsEmpty || link.IsImage || !seen.Add(link.Place))
            {
                continue;
            }

            string target = link.Target.In(article.Source).ToString();
            if (AnchorTarget.Read(target, out string path) is { } anchor && Destination(article, path) is { } destination && AnchorsOf(destination) is { } anchors && !anchors.Contains(anchor))
            {
                problems.Add(LinkProblem.Of(ProblemKind.BrokenAnchor, article, link, target, $"of the link is no heading of '{destination.Document.Name}': correct the anchor, or add the heading"));
            }
        }
    }

    private ArticleModel? Destination(ArticleModel article, string path)
    {
        if (path.Length == 0)
        {
            return article;
        }

        if (FileTarget.Read(path, isImage: false) is not { } file)
        {
            return null;
        }

        _byPath ??= ByPath();
        return _byPath.TryGetValue(FileTarget.Resolve(article.Document.FilePath, file), out ArticleModel? found) ? found : null;
    }

    private Dictionary<string, ArticleModel> ByPath()
    {
        var articles = new Dictionary<string, ArticleModel>(StringComparer.OrdinalIgnoreCase);
        foreach (ArticleModel article in _articles)
        {
            if (IsRead(article))
            {
                articles[article.Document.FilePath.Replace('\\', '/')] = article;
            }
        }

        return articles;
    }

    private Anchors? AnchorsOf(ArticleModel article)
    {
        if (!_anchors.TryGetValue(article.Document.FilePath, out Anchors? anchors))
        {
            _anchors.Add(article.Document.FilePath, anchors = Anchors.Of(article));
        }

        return anchors;
    }
}
