namespace EmbeddedCorpus;

/// <summary>What a search is limited to. <c>default</c> limits nothing.</summary>
/// <example>
/// <code>
/// // What did she say about arms, in 2022?
/// var said = new SearchOptions { Speaker = Corpus.Speakers.GalliaLindenstrauss, From = new(2022, 1, 1), To = new(2022, 12, 31) };
/// int count = Corpus.Search("arms", hits, said);
/// </code>
/// </example>
public readonly record struct SearchOptions
{
    /// <summary>The first day; <see langword="null"/> for no limit. With a limit on either side articles without a date are not found.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, included; <see langword="null"/> for no limit.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whose quotations the words must stand in; <see langword="null"/> for no limit. A speaker of another corpus said nothing in this one.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>Where words stand that name no field themselves. With a <see cref="Speaker"/> it is always that speaker's quotations.</summary>
    public SearchField Field { get; init; }
}
