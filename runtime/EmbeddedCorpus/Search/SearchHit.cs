using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Json;
using EmbeddedCorpus.Search.Passages;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus;

/// <summary>An article in the result of a search.</summary>
/// <remarks>
/// <para>A hit does not store a passage or a quotation. Each call of a method finds the passage or the quotation again, without allocating memory.</para>
/// <para>A hit never changes and is safe to use from any thread.</para>
/// <para>The <c>default</c> hit belongs to no corpus. The <c>default</c> hit has the <c>default</c> article and an empty passage.</para>
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

    /// <summary>Whether this is the <c>default</c> value.</summary>
    /// <remarks>The <c>default</c> hit belongs to no corpus.</remarks>
    public bool IsDefault => _storage is null;

    /// <summary>The article that the search found.</summary>
    public Article Article => _storage is null ? default : new Article(_storage, _article);

    /// <summary>The BM25 score of the article, or 0 for a query without words.</summary>
    /// <remarks>Compare only scores of the same search.</remarks>
    public double Score { get; }

    /// <summary>Finds the part of <see cref="Article.Text"/> that matches the query best.</summary>
    /// <returns>
    /// A part of one paragraph with about 320 bytes. The passage is the start of the text if only the headline or fields contain the words of the
    /// query.
    /// </returns>
    public Utf8Text GetPassage() => GetPassage([], out _);

    /// <summary>Finds the best passage, and the positions of the query words in that passage.</summary>
    /// <param name="highlights">
    /// Receives the ranges of the query words in order of position. For example, <c>passage[highlights[0]]</c> is the first query word. If the span is too
    /// short, the method leaves out the last ranges.
    /// </param>
    /// <param name="count">The number of ranges in <paramref name="highlights"/>.</param>
    /// <returns>The same passage as <see cref="GetPassage()"/>.</returns>
    public Utf8Text GetPassage(Span<Range> highlights, out int count)
    {
        count = 0;
        return _storage is null ? default : PassageFinder.Find(_storage, _article, _trace, highlights, out count);
    }

    /// <summary>Finds several passages of the article, the best first.</summary>
    /// <param name="passages">Receives the passages. Each passage shows words of the query that the earlier passages do not show.</param>
    /// <returns>The number of passages. The first passage is the same as the passage of <see cref="GetPassage()"/>.</returns>
    public int GetPassages(Span<Utf8Text> passages) => _storage is null ? 0 : PassageList.Find(_storage, _article, _trace, passages);

    /// <summary>Finds the words of the query in the headline or in a part of the text.</summary>
    /// <param name="part">The headline or the text of the article, or a part of the headline or the text, such as a paragraph.</param>
    /// <param name="highlights">Receives the ranges of the words in <paramref name="part"/>, in order of position.</param>
    /// <returns>The number of ranges. The number is 0 if <paramref name="part"/> is not a part of the article.</returns>
    public int GetHighlights(Utf8Text part, Span<Range> highlights) =>
        _storage is null ? 0 : HighlightFinder.Find(_storage, _article, _trace, part, highlights);

    /// <summary>Divides the score into the parts of the words and phrases of the query.</summary>
    /// <param name="scores">Receives the parts. Words and phrases with a larger weight come first. Nine parts are enough for every query.</param>
    /// <returns>The number of parts.</returns>
    /// <remarks>
    /// The sum of all parts is the score. A hit stores eight words of the query. The last part has no word, and is the sum for all other words of the query.
    /// </remarks>
    public int Explain(Span<TermScore> scores) => _storage is null ? 0 : HitExplainer.Explain(_storage, _article, Score, _trace, scores);

    /// <summary>Finds the quotation that contains the first highlighted word of the passage.</summary>
    /// <returns>The quotation, or <see langword="null"/> if no quotation contains that word.</returns>
    public Quote? GetQuote() => _storage is null ? null : PassageFinder.FindQuote(_storage, _article, _trace);

    /// <summary>Whether this hit and <paramref name="other"/> have the same article and the same score.</summary>
    public bool Equals(SearchHit other) => Article == other.Article && Score.Equals(other.Score);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SearchHit other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Article, Score);

    /// <summary>Returns the article and the score.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Article} ({Score:0.000})");
}
