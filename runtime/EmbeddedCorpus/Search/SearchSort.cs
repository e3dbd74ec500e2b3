namespace EmbeddedCorpus;

/// <summary>The order of the hits of a search.</summary>
/// <remarks>
/// <para>Hits with equal values are in the order of the corpus, also in a descending order. Articles without the date or the field come last.</para>
/// <para>The <c>default</c> value is <see cref="Relevance"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// int count = Corpus.Search("arms", hits, new SearchOptions { Sort = SearchSort.Newest });
/// </code>
/// </example>
public readonly struct SearchSort : IEquatable<SearchSort>
{
    private SearchSort(SortKind kind, string name = "", bool descending = false)
    {
        Kind = kind;
        Name = name;
        IsDescending = descending;
    }

    /// <summary>The best hits first.</summary>
    public static SearchSort Relevance => default;

    /// <summary>The articles with the latest dates first.</summary>
    public static SearchSort Newest => new(SortKind.Date, descending: true);

    /// <summary>The articles with the earliest dates first.</summary>
    public static SearchSort Oldest => new(SortKind.Date);

    internal SortKind Kind { get; }

    internal string? Name { get; }

    internal bool IsDescending { get; }

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are the same order.</summary>
    public static bool operator ==(SearchSort left, SearchSort right) => left.Equals(right);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are different orders.</summary>
    public static bool operator !=(SearchSort left, SearchSort right) => !left.Equals(right);

    /// <summary>Returns the order of the values of a field.</summary>
    /// <param name="name">The name of the field, such as <c>priority</c>. The name must match exactly, including the case.</param>
    /// <param name="descending">Whether the largest values come first.</param>
    /// <remarks>
    /// Numbers are ordered by value and are smaller than all texts. Texts are in the order of their UTF-8 bytes, so ISO dates are in the order of
    /// time. A list is ordered by its first item.
    /// </remarks>
    public static SearchSort ByField(string name, bool descending = false)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new SearchSort(SortKind.Field, name, descending);
    }

    /// <summary>Whether this order and <paramref name="other"/> are the same.</summary>
    public bool Equals(SearchSort other) =>
        Kind == other.Kind && IsDescending == other.IsDescending && string.Equals(Name ?? string.Empty, other.Name ?? string.Empty, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SearchSort other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Name ?? string.Empty, IsDescending);

    /// <summary>Returns the name of the order, such as <c>Newest</c> or <c>priority descending</c>.</summary>
    public override string ToString() => Kind switch
    {
        SortKind.None => nameof(Relevance),
        SortKind.Date => IsDescending ? nameof(Newest) : nameof(Oldest),
        _ => IsDescending ? $"{Name} descending" : Name!,
    };
}

/// <summary>The kinds of <see cref="SearchSort"/>.</summary>
internal enum SortKind
{
    /// <summary>By score.</summary>
    None,

    /// <summary>By date.</summary>
    Date,

    /// <summary>By a field.</summary>
    Field,
}
