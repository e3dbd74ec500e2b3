namespace EmbeddedCorpus.Analysis;

/// <summary>The window, the measure and the limits of <see cref="CorpusAnalysis.Collocates"/>.</summary>
/// <remarks>The <c>default</c> options have a window of five words on each side, and the measure log-dice.</remarks>
public readonly struct CollocateOptions
{
    private const int DefaultWindow = 5;
    private const int DefaultMinCount = 2;

    private readonly int? _before;
    private readonly int? _after;
    private readonly int? _minCount;

    /// <summary>The number of words before an occurrence. The default is 5.</summary>
    /// <remarks>The window never leaves the paragraph.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Before
    {
        get => _before ?? DefaultWindow;
        init => _before = NotNegative(value);
    }

    /// <summary>The number of words after an occurrence. The default is 5.</summary>
    /// <inheritdoc cref="Before"/>
    public int After
    {
        get => _after ?? DefaultWindow;
        init => _after = NotNegative(value);
    }

    /// <summary>The smallest <see cref="Collocate.Count"/> of a result. The default is 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MinCount
    {
        get => _minCount ?? DefaultMinCount;
        init => _minCount = NotNegative(value);
    }

    /// <summary>The measure.</summary>
    public CollocateMeasure Measure { get; init; }

    /// <summary>The limits of the search for occurrences.</summary>
    /// <remarks>The frequencies of all words are counted within the same limits.</remarks>
    public SearchOptions Search { get; init; }

    private static int NotNegative(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value;
    }
}
