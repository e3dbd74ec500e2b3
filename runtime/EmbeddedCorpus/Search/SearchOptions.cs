namespace EmbeddedCorpus;

/// <summary>The limits of a search.</summary>
/// <remarks>The <c>default</c> options have no limits.</remarks>
/// <example>
/// <code>
/// // What did she say about arms in 2022?
/// var options = new SearchOptions { Speaker = Corpus.Speakers.GalliaLindenstrauss, From = new(2022, 1, 1), To = new(2022, 12, 31) };
/// int count = Corpus.Search("arms", hits, options);
/// </code>
/// </example>
public readonly struct SearchOptions
{
    private readonly int _skip;

    /// <summary>The first day of the articles to search, or <see langword="null"/> for no limit.</summary>
    /// <remarks>The search leaves out articles without a date if <see cref="From"/> or <see cref="To"/> is set.</remarks>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the articles to search, or <see langword="null"/> for no limit.</summary>
    /// <remarks>
    /// The search includes the articles of this day. The search leaves out articles without a date if <see cref="From"/> or <see cref="To"/> is set.
    /// </remarks>
    public DateOnly? To { get; init; }

    /// <summary>The speaker to search, or <see langword="null"/> for all speakers.</summary>
    /// <remarks>The words of the query must be in quotations of the speaker. The search finds nothing if the speaker belongs to another corpus.</remarks>
    public Speaker? Speaker { get; init; }

    /// <summary>The field for words of the query without a field name.</summary>
    /// <remarks>The search ignores this option if <see cref="Speaker"/> is set. A search for a speaker reads only the quotations of the speaker.</remarks>
    public SearchField Field { get; init; }

    /// <summary>The condition for the articles to search, or <see langword="null"/> for all articles.</summary>
    /// <remarks>A query without words lists all articles that pass the filter, in the order of the corpus.</remarks>
    public SearchFilter? Filter { get; init; }

    /// <summary>The number of hits to leave out before the first hit, for the later pages of a result.</summary>
    /// <remarks>The count of all matches includes the hits that are left out. The search takes about as long as a search for all pages up to this
    /// page.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Skip
    {
        get => _skip;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _skip = value;
        }
    }

    /// <summary>Whether an article must have all words of the query.</summary>
    /// <remarks>The words of the query are then required, as with the operator <c>+</c>. Excluded words are not affected.</remarks>
    public bool MatchAll { get; init; }

    /// <summary>Whether the search replaces each word that no text of the corpus has with the most similar word.</summary>
    /// <remarks>
    /// The replacement is a word with one or two edits, two words in place of a joined word, or a joined word in place of two words. The search never replaces
    /// words of one or two letters, or words with digits. The method <c>GetQueryProblems</c> of the corpus names the replacements.
    /// </remarks>
    public bool RepairWords { get; init; }

    /// <summary>Whether an article scores higher if neighbouring words of the query are near each other in the article.</summary>
    /// <remarks>
    /// The search then adds the phrase of all words, for up to 16 words, and a clause such as <c>"arms deals"~4^0.3</c> for each two neighbouring words. The
    /// same articles match. The option has no effect on a query with operators, phrases or fields. It takes the time of a search for phrases.
    /// </remarks>
    public bool PreferNearWords { get; init; }

    /// <summary>The order of the hits.</summary>
    /// <remarks>With another order than <see cref="SearchSort.Relevance"/>, a query without words lists all articles within the limits.</remarks>
    public SearchSort Sort { get; init; }

    internal bool LimitsNothing => Filter is null && Skip == 0 && !MatchAll && !RepairWords && !PreferNearWords && Sort.Kind == SortKind.None && From is null && To is null && Speaker is null && Field == SearchField.Anywhere;
}
