using System.Diagnostics.CodeAnalysis;
using System.Text;
using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus;

/// <summary>Finds articles by id or by date.</summary>
/// <remarks>
/// <para>The methods search a list, or the property <c>Articles</c> of a generated class.</para>
/// <para>The methods allocate memory only if a call of <c>Get</c> fails.</para>
/// </remarks>
/// <example>
/// <code>
/// if (Corpus.Articles.TryGet("000_57d7b6845617c7f7", out Article article)) …
/// foreach (Article article in Corpus.Articles.PublishedBetween(first, last)) …
/// </code>
/// </example>
public static class ArticleListExtensions
{
    /// <summary>Gets the article with a given id, or with a given earlier id.</summary>
    /// <remarks>The field <c>aliases</c> has the earlier ids of an article.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No article of the list has this id. The message names the nearest id if the list has at most 10,000
    /// articles.</exception>
    public static Article Get(this CorpusList<Article> articles, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return articles.Get(id.AsSpan());
    }

    /// <inheritdoc cref="Get(CorpusList{Article}, string)"/>
    public static Article Get(this CorpusList<Article> articles, ReadOnlySpan<char> id) =>
        articles.TryGet(id, out Article article) ? article : throw NotFound(articles, id.ToString());

    /// <inheritdoc cref="Get(CorpusList{Article}, string)"/>
    public static Article Get(this CorpusList<Article> articles, ReadOnlySpan<byte> utf8Id) =>
        articles.TryGet(utf8Id, out Article article) ? article : throw NotFound(articles, Encoding.UTF8.GetString(utf8Id));

    /// <summary>Gets the article with a given id or earlier id, or <c>default</c> if no article has that id.</summary>
    /// <returns>Whether an article of the list has this id. The result is <see langword="false"/> for a null id.</returns>
    public static bool TryGet(this CorpusList<Article> articles, [NotNullWhen(true)] string? id, out Article article) => articles.TryGet(id.AsSpan(), out article);

    /// <inheritdoc cref="TryGet(CorpusList{Article}, string?, out Article)"/>
    public static bool TryGet(this CorpusList<Article> articles, ReadOnlySpan<char> id, out Article article) =>
        articles.TryGetRow(NameLookup.FindArticle(articles.Storage, id), out article);

    /// <inheritdoc cref="TryGet(CorpusList{Article}, string?, out Article)"/>
    public static bool TryGet(this CorpusList<Article> articles, ReadOnlySpan<byte> utf8Id, out Article article) =>
        articles.TryGetRow(NameLookup.FindArticle(articles.Storage, utf8Id), out article);

    /// <summary>Returns the articles with the date <paramref name="date"/>.</summary>
    public static CorpusList<Article> PublishedOn(this CorpusList<Article> articles, DateOnly date) => articles.PublishedBetween(date, date);

    /// <summary>Returns the articles with a date from <paramref name="first"/> to <paramref name="last"/>, including both days.</summary>
    /// <returns>The articles. The list is empty if <paramref name="last"/> is before <paramref name="first"/>.</returns>
    public static CorpusList<Article> PublishedBetween(this CorpusList<Article> articles, DateOnly first, DateOnly last)
    {
        int start = articles.IndexOfDay(first.DayNumber);
        int end = articles.IndexOfDay(last.DayNumber + 1);
        return articles.Slice(start, Math.Max(end - start, 0));
    }

    /// <inheritdoc cref="Get(CorpusList{Article}, string)"/>
    public static Article Get(this CorpusCollection<Article> articles, string id) => articles.List.Get(id);

    /// <inheritdoc cref="Get(CorpusList{Article}, string)"/>
    public static Article Get(this CorpusCollection<Article> articles, ReadOnlySpan<char> id) => articles.List.Get(id);

    /// <inheritdoc cref="Get(CorpusList{Article}, string)"/>
    public static Article Get(this CorpusCollection<Article> articles, ReadOnlySpan<byte> utf8Id) => articles.List.Get(utf8Id);

    /// <inheritdoc cref="TryGet(CorpusList{Article}, string?, out Article)"/>
    public static bool TryGet(this CorpusCollection<Article> articles, [NotNullWhen(true)] string? id, out Article article) => articles.List.TryGet(id, out article);

    /// <inheritdoc cref="TryGet(CorpusList{Article}, string?, out Article)"/>
    public static bool TryGet(this CorpusCollection<Article> articles, ReadOnlySpan<char> id, out Article article) => articles.List.TryGet(id, out article);

    /// <inheritdoc cref="TryGet(CorpusList{Article}, string?, out Article)"/>
    public static bool TryGet(this CorpusCollection<Article> articles, ReadOnlySpan<byte> utf8Id, out Article article) => articles.List.TryGet(utf8Id, out article);

    /// <inheritdoc cref="PublishedOn(CorpusList{Article}, DateOnly)"/>
    public static CorpusList<Article> PublishedOn(this CorpusCollection<Article> articles, DateOnly date) => articles.List.PublishedOn(date);

    /// <inheritdoc cref="PublishedBetween(CorpusList{Article}, DateOnly, DateOnly)"/>
    public static CorpusList<Article> PublishedBetween(this CorpusCollection<Article> articles, DateOnly first, DateOnly last) => articles.List.PublishedBetween(first, last);

    /// <summary>Returns the index of the first article on or after a day.</summary>
    /// <remarks>Articles without a date come after all days.</remarks>
    internal static int IndexOfDay(this CorpusList<Article> articles, int dayNumber)
    {
        int low = 0;
        int high = articles.Count;
        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high) >> 1);
            if (articles[middle].Date is { } date && date.DayNumber < dayNumber)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static KeyNotFoundException NotFound(CorpusList<Article> articles, string id) =>
        NearestName.NotFound("article", "id", id, articles, static article => article.Id);
}
