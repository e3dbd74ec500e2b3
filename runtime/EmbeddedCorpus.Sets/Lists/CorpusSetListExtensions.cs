using System.Diagnostics.CodeAnalysis;
using System.Text;
using EmbeddedCorpus.Sets;

namespace EmbeddedCorpus;

/// <summary>Finds articles and people of a set of corpora.</summary>
/// <remarks>
/// If several corpora have an article with the id, the methods find the article of the first of these corpora in the order of the set. To find the others,
/// search the list of one corpus: <c>set.Corpora[1].Articles.TryGet(id, out article)</c>.
/// </remarks>
public static class CorpusSetListExtensions
{
    /// <summary>Gets the article with a given id, or with a given earlier id.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No article of the list has this id.</exception>
    public static Article Get(this CorpusSetList<Article> articles, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return articles.Get(id.AsSpan());
    }

    /// <inheritdoc cref="Get(CorpusSetList{Article}, string)"/>
    public static Article Get(this CorpusSetList<Article> articles, ReadOnlySpan<char> id) =>
        articles.TryGet(id, out Article article) ? article : throw NotFound("article with the id", id.ToString());

    /// <inheritdoc cref="Get(CorpusSetList{Article}, string)"/>
    public static Article Get(this CorpusSetList<Article> articles, ReadOnlySpan<byte> utf8Id) =>
        articles.TryGet(utf8Id, out Article article) ? article : throw NotFound("article with the id", Encoding.UTF8.GetString(utf8Id));

    /// <summary>Gets the article with a given id or earlier id, or <c>default</c> if no article has that id.</summary>
    /// <returns>Whether an article of the list has this id. The result is <see langword="false"/> for a null id.</returns>
    public static bool TryGet(this CorpusSetList<Article> articles, [NotNullWhen(true)] string? id, out Article article) => articles.TryGet(id.AsSpan(), out article);

    /// <inheritdoc cref="TryGet(CorpusSetList{Article}, string?, out Article)"/>
    public static bool TryGet(this CorpusSetList<Article> articles, ReadOnlySpan<char> id, out Article article)
    {
        article = default;
        var source = (ArticleSource?)articles.Source;
        bool isFound = false;
        for (int number = 0; number < source?.Storages.Length && !isFound; number++)
        {
            isFound = TryGetRow(articles, source, number, NameLookup.FindArticle(source.Storages[number], id), out article);
        }

        return isFound;
    }

    /// <inheritdoc cref="TryGet(CorpusSetList{Article}, string?, out Article)"/>
    public static bool TryGet(this CorpusSetList<Article> articles, ReadOnlySpan<byte> utf8Id, out Article article)
    {
        article = default;
        var source = (ArticleSource?)articles.Source;
        bool isFound = false;
        for (int number = 0; number < source?.Storages.Length && !isFound; number++)
        {
            isFound = TryGetRow(articles, source, number, NameLookup.FindArticle(source.Storages[number], utf8Id), out article);
        }

        return isFound;
    }

    /// <summary>Returns the articles with the date <paramref name="date"/>.</summary>
    public static CorpusSetList<Article> PublishedOn(this CorpusSetList<Article> articles, DateOnly date) => articles.PublishedBetween(date, date);

    /// <summary>Returns the articles with a date from <paramref name="first"/> to <paramref name="last"/>, including both days.</summary>
    /// <returns>The articles. The list is empty if <paramref name="last"/> is before <paramref name="first"/>.</returns>
    public static CorpusSetList<Article> PublishedBetween(this CorpusSetList<Article> articles, DateOnly first, DateOnly last)
    {
        int start = IndexOfDay(articles, first.DayNumber);
        int end = IndexOfDay(articles, last.DayNumber + 1);
        return articles.Slice(start, Math.Max(end - start, 0));
    }

    /// <summary>Gets the person with a given canonical name, or with an alias in the registry of people of a corpus.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No person of the list has this name.</exception>
    public static SetSpeaker Get(this CorpusSetList<SetSpeaker> speakers, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return speakers.TryGet(name, out SetSpeaker speaker) ? speaker : throw NotFound("speaker with the name", name);
    }

    /// <summary>Gets the person with a given canonical name or alias, or <c>default</c> if no person has that name.</summary>
    /// <returns>Whether a person of the list has this name. The result is <see langword="false"/> for a null name.</returns>
    public static bool TryGet(this CorpusSetList<SetSpeaker> speakers, [NotNullWhen(true)] string? name, out SetSpeaker speaker) => speakers.TryGet(name.AsSpan(), out speaker);

    /// <inheritdoc cref="TryGet(CorpusSetList{SetSpeaker}, string?, out SetSpeaker)"/>
    public static bool TryGet(this CorpusSetList<SetSpeaker> speakers, ReadOnlySpan<char> name, out SetSpeaker speaker) =>
        TryGetPerson(speakers, (speakers.Source as People)?.Find(name) ?? -1, out speaker);

    /// <inheritdoc cref="TryGet(CorpusSetList{SetSpeaker}, string?, out SetSpeaker)"/>
    public static bool TryGet(this CorpusSetList<SetSpeaker> speakers, ReadOnlySpan<byte> utf8Name, out SetSpeaker speaker) =>
        TryGetPerson(speakers, (speakers.Source as People)?.Find(utf8Name) ?? -1, out speaker);

    private static bool TryGetRow(CorpusSetList<Article> articles, ArticleSource source, int number, int row, out Article article)
    {
        bool isFound = row >= 0 && (articles.Count == source.Count || (uint)(source.PlaceOf(number, row) - articles.Start) < (uint)articles.Count);
        article = isFound ? new Article(source.Storages[number], row) : default;
        return isFound;
    }

    private static bool TryGetPerson(CorpusSetList<SetSpeaker> speakers, int person, out SetSpeaker speaker)
    {
        bool isFound = (uint)(person - speakers.Start) < (uint)speakers.Count && person >= 0;
        speaker = isFound ? speakers[person - speakers.Start] : default;
        return isFound;
    }

    // Articles without a date come after all days.
    private static int IndexOfDay(CorpusSetList<Article> articles, int day)
    {
        int low = 0;
        int high = articles.Count;
        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high) >> 1);
            (low, high) = articles[middle].Date is { } date && date.DayNumber < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static KeyNotFoundException NotFound(string what, string wanted) => new($"The set has no {what} '{wanted}'.");
}
