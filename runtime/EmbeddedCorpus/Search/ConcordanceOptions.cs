namespace EmbeddedCorpus;

/// <summary>The limits and the order of a concordance.</summary>
/// <remarks>With the <c>default</c> options, a concordance has no limits, and the lines are in the order of the corpus.</remarks>
/// <example>
/// <code>
/// var options = new ConcordanceOptions { Order = ConcordanceOrder.After, Width = 40, Search = new() { From = new(2022, 1, 1) } };
/// int count = Corpus.GetConcordance("arms", lines, out int total, options);
/// </code>
/// </example>
public readonly struct ConcordanceOptions
{
    private const int DefaultWidth = 60;

    private readonly int _width;

    /// <summary>The order of the lines.</summary>
    public ConcordanceOrder Order { get; init; }

    /// <summary>The limits of the search for articles.</summary>
    /// <remarks>
    /// <see cref="SearchOptions.Skip"/> is the number of lines to leave out. <see cref="SearchOptions.Sort"/> has an effect only on the order <see
    /// cref="ConcordanceOrder.Date"/>: with <see cref="SearchSort.Newest"/>, the latest date comes first.
    /// </remarks>
    public SearchOptions Search { get; init; }

    /// <summary>The largest number of characters on each side of the keyword. The default is 60.</summary>
    /// <remarks>A character is a Unicode code point. The context ends at a word border and never leaves the paragraph.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int Width
    {
        get => _width == 0 ? DefaultWidth : _width;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _width = value;
        }
    }
}
