using System.Diagnostics;
using EmbeddedCorpus.Search.Passages;
using EmbeddedCorpus.Search.Queries;
using EmbeddedCorpus.Storage;

namespace EmbeddedCorpus;

/// <summary>An article that a search found. Passage, highlights and quote are looked for when they are asked for, and allocate nothing.</summary>
/// <remarks><para><c>default</c> is a hit of no corpus: its article is <c>default</c> and its passage empty.</para></remarks>
/// <example>
/// <code>
/// var hits = new SearchHit[10];
/// var highlights = new SearchHighlight[16];
/// foreach (SearchHit hit in hits.AsSpan(0, Corpus.Search("arms +azerbaijan", hits)))
/// {
///     Utf8Text passage = hit.GetPassage(highlights, out int count);
///     Console.WriteLine($"{hit.Article.Headline} ({hit.Score:0.00}): {passage}");
/// }
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct SearchHit : IEquatable<SearchHit>
{
    private readonly CorpusStorage? _storage;
    private readonly int _article;
    private readonly QueryTrace _trace;

    internal SearchHit(CorpusStorage storage, int article, double score, QueryTrace trace)
    {
        _storage = storage;
        _article = article;
        Score = score;
        _trace = trace;
    }

    /// <summary>The article.</summary>
    public Article Article => _storage is null ? default : new Article(_storage, _article);

    /// <summary>How well it fits, as BM25 has it; above 0, and comparable within one search only.</summary>
    public double Score { get; }

    /// <summary>The part of <see cref="Article.Text"/> that answers the query best; the start of the text where only the headline does.</summary>
    public Utf8Text Passage => GetPassage([], out _);

    /// <summary>The quotation that the best passage's first word of the query stands in; <see langword="null"/> when it stands in none.</summary>
    public Quote? Quote => _storage is null ? null : PassageFinder.FindQuote(_storage, _article, _trace);

    /// <summary>Whether both are the same hit of the same corpus.</summary>
    public static bool operator ==(SearchHit left, SearchHit right) => left.Equals(right);

    /// <summary>Whether they are different hits.</summary>
    public static bool operator !=(SearchHit left, SearchHit right) => !left.Equals(right);

    /// <summary>The passage, and which of its words the query asked for.</summary>
    /// <param name="highlights">Filled with the words, in order; what does not fit is left out.</param>
    /// <param name="count">How many were filled in.</param>
    /// <returns>The same as <see cref="Passage"/>.</returns>
    public Utf8Text GetPassage(Span<SearchHighlight> highlights, out int count)
    {
        count = 0;
        return _storage is null ? default : PassageFinder.Find(_storage, _article, _trace, highlights, out count);
    }

    /// <summary>Whether both are the same article with the same score.</summary>
    public bool Equals(SearchHit other) => Article == other.Article && Score.Equals(other.Score);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SearchHit other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Article, Score);

    /// <summary>The article and the score.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Article} ({Score:0.000})");
}
