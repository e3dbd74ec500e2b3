namespace EmbeddedCorpus;

/// <summary>Limits of a search. <c>default</c> limits nothing.</summary>
/// <example>
/// <code>
/// // What did she say about arms in 2022?
/// var options = new SearchOptions { Speaker = Corpus.Speakers.GalliaLindenstrauss, From = new(2022, 1, 1), To = new(2022, 12, 31) };
/// int count = Corpus.Search("arms", hits, options);
/// </code>
/// </example>
public readonly struct SearchOptions
{
    /// <summary>The first day, or <see langword="null"/> for no limit. A limit on either side leaves out articles without a date.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, included, or <see langword="null"/> for no limit.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The speaker whose quotations must contain the words, or <see langword="null"/> for no limit. A speaker of another corpus finds nothing.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>The field for words without a field of their own in the query. Ignored if <see cref="Speaker"/> is set, which limits all words to the quotations of that speaker.</summary>
    public SearchField Field { get; init; }

    internal bool LimitsNothing => From is null && To is null && Speaker is null && Field == SearchField.Anywhere;
}
