using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using EmbeddedCorpus.Json;

namespace EmbeddedCorpus;

/// <summary>A list of articles by date, then path, undated ones last, with look-up by id and by date. Nothing but LINQ allocates.</summary>
/// <remarks><para><c>default</c> is the empty list.</para></remarks>
/// <example>
/// <code>
/// if (Corpus.Articles.TryFind("000_57d7b6845617c7f7", out Article found)) …
/// foreach (Article article in Corpus.Articles.PublishedBetween(from, to)) …
/// </code>
/// </example>
[DebuggerDisplay("Count = {Count}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly struct ArticleList : IReadOnlyList<Article>, IEquatable<ArticleList>
{
    private readonly CorpusList<Article> _articles;

    internal ArticleList(CorpusList<Article> articles) => _articles = articles;

    /// <summary>The number of articles.</summary>
    public int Count => _articles.Count;

    /// <summary>The article at <paramref name="index"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or not less than <see cref="Count"/>.</exception>
    public Article this[int index] => _articles[index];

    /// <summary>Whether both are the same part of the same corpus.</summary>
    public static bool operator ==(ArticleList left, ArticleList right) => left.Equals(right);

    /// <summary>Whether they are different.</summary>
    public static bool operator !=(ArticleList left, ArticleList right) => !left.Equals(right);

    /// <summary>Enumerates the articles without allocating.</summary>
    public CorpusList<Article>.Enumerator GetEnumerator() => _articles.GetEnumerator();

    IEnumerator<Article> IEnumerable<Article>.GetEnumerator() => ((IEnumerable<Article>)_articles).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_articles).GetEnumerator();

    /// <summary>The article with the id <paramref name="id"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No article of the list has that id; the message names the nearest one.</exception>
    public Article Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Find(id.AsSpan());
    }

    /// <summary>The article with the id <paramref name="id"/>.</summary>
    /// <exception cref="KeyNotFoundException">No article of the list has that id; the message names the nearest one.</exception>
    public Article Find(ReadOnlySpan<char> id) =>
        TryFind(id, out Article article) ? article : throw NearestName.NotFound("article", "id", id.ToString(), _articles, static article => article.Id);

    /// <summary>Looks for the article with the id <paramref name="id"/>; <see langword="null"/> is the id of none.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryFind([NotNullWhen(true)] string? id, out Article article) => TryFind(id.AsSpan(), out article);

    /// <summary>Looks for the article with the id <paramref name="id"/>.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(ReadOnlySpan<char> id, out Article article) => Found(NameLookup.FindArticle(_articles.Storage, id), out article);

    /// <summary>Looks for the article with the id <paramref name="utf8Id"/>.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(ReadOnlySpan<byte> utf8Id, out Article article) => Found(NameLookup.FindArticle(_articles.Storage, utf8Id), out article);

    /// <summary>The articles of one day.</summary>
    public ArticleList PublishedOn(DateOnly date) => PublishedBetween(date, date);

    /// <summary>The articles from <paramref name="first"/> to <paramref name="last"/>, both included; empty when <paramref name="last"/> is before <paramref name="first"/>.</summary>
    public ArticleList PublishedBetween(DateOnly first, DateOnly last)
    {
        int start = IndexOfDay(first.DayNumber);
        int end = IndexOfDay(last.DayNumber + 1);
        return new ArticleList(_articles.Part(start, Math.Max(end - start, 0)));
    }

    /// <summary>Whether both are the same part of the same corpus.</summary>
    public bool Equals(ArticleList other) => _articles.Equals(other._articles);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ArticleList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _articles.GetHashCode();

    /// <summary>The type and the number of articles.</summary>
    public override string ToString() => _articles.ToString();

    private bool Found(int row, out Article article)
    {
        // The list may be a part of the corpus: what is found must lie in it.
        if (row >= 0)
        {
            int index = _articles.IndexOfRow(row);
            if (index < Count && _articles.RowAt(index) == row)
            {
                article = new Article(_articles.Storage!, row);
                return true;
            }
        }

        article = default;
        return false;
    }

    // The first article on or after a day; undated articles come after all days.
    internal int IndexOfDay(int dayNumber)
    {
        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high) >> 1);
            if (_articles[middle].Date is { } date && date.DayNumber < dayNumber)
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
}
