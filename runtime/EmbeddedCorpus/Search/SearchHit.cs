using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Json;
using EmbeddedCorpus.Search.Passages;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus;

/// <summary>An article that a search found.</summary>
/// <remarks>
/// <para>Each call finds the passage or the quotation again, without allocating. A hit never changes and is safe to use from any thread.</para>
/// <para><c>default</c> belongs to no corpus: its article is <c>default</c> and its passage is empty.</para>
/// </remarks>
/// <example>
/// <code>
/// var hits = new SearchHit[10];
/// var highlights = new Range[16];
/// foreach (SearchHit hit in hits.AsSpan(0, Corpus.Search("arms +azerbaijan", hits)))
/// {
///     Utf8Text passage = hit.GetPassage(highlights, out int count);
///     Console.WriteLine($"{hit.Article.Headline} ({hit.Score:0.00}): {passage}");
///     foreach (Range highlight in highlights.AsSpan(0, count))
///         Console.WriteLine(passage[highlight]);
/// }
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
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

    /// <summary>Whether this is <c>default</c>, a hit of no corpus.</summary>
    public bool IsDefault => _storage is null;

    /// <summary>The article that was found.</summary>
    public Article Article => _storage is null ? default : new Article(_storage, _article);

    /// <summary>The BM25 score: above 0, and comparable within one search only.</summary>
    public double Score { get; }

    /// <summary>Finds the part of <see cref="Article.Text"/> that answers the query best.</summary>
    /// <returns>About 320 bytes of one paragraph. If only the headline has the words, it is the start of the text.</returns>
    public Utf8Text GetPassage() => GetPassage([], out _);

    /// <summary>Finds the passage, and the places of the query's words in it.</summary>
    /// <param name="highlights">Receives the places in order, such that <c>passage[highlights[0]]</c> is the first word. If there is not enough room, the last ones are left out.</param>
    /// <param name="count">The number of places.</param>
    /// <returns>The same as <see cref="GetPassage()"/>.</returns>
    public Utf8Text GetPassage(Span<Range> highlights, out int count)
    {
        count = 0;
        return _storage is null ? default : PassageFinder.Find(_storage, _article, _trace, highlights, out count);
    }

    /// <summary>Finds the quotation that has the first highlighted word of the passage.</summary>
    /// <returns><see langword="null"/> if no quotation contains that word.</returns>
    public Quote? GetQuote() => _storage is null ? null : PassageFinder.FindQuote(_storage, _article, _trace);

    /// <summary>Whether both are the same article with the same score.</summary>
    public bool Equals(SearchHit other) => Article == other.Article && Score.Equals(other.Score);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SearchHit other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Article, Score);

    /// <summary>The article and the score.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Article} ({Score:0.000})");
}
