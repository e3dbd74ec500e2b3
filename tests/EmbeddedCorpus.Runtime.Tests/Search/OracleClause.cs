namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>A word or phrase of a query.</summary>
internal sealed record OracleClause(SearchField Field, List<OracleTerm> Terms)
{
    /// <summary>The <see cref="Reach"/> of words in one sentence.</summary>
    public const int Sentence = 10_000;

    /// <summary>The <see cref="Reach"/> of words in one paragraph.</summary>
    public const int Paragraph = Sentence + 1;

    /// <summary>The <see cref="Reach"/> of words in one quotation.</summary>
    public const int Quotation = Sentence + 2;

    public SearchField Field { get; set; } = Field;

    /// <summary>Of a clause without words: which articles have it.</summary>
    public Func<Article, bool>? Articles { get; init; }

    public int Repeats { get; set; } = 1;

    public double Factor { get; set; } = 1;

    public int Reach { get; set; }

    public bool IsExtra { get; set; }

    public bool IsExcluded { get; set; }

    public OracleClause Word(OracleTerm term) => new(Field, [term]) { Factor = Factor };
}
