using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Json;

namespace EmbeddedCorpus;

/// <summary>A keyword in its context: one occurrence of a word or a phrase in a text.</summary>
/// <remarks>
/// <para>The three parts follow one another in <see cref="Article.Text"/>. Only the method <see cref="ToString"/> allocates memory.</para>
/// <para>A line never changes and is safe to use from any thread.</para>
/// <para>The <c>default</c> line belongs to no corpus. All texts of the <c>default</c> line are empty.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly struct ConcordanceLine : IEquatable<ConcordanceLine>
{
    private readonly CorpusStorage? _storage;
    private readonly int _article;
    private readonly int _before;
    private readonly int _after;

    internal ConcordanceLine(CorpusStorage storage, int article, int word, (int Start, int End) before, (int Start, int End) after)
    {
        _storage = storage;
        _article = article;
        Note = word;
        Start = before.End;
        End = after.Start;
        _before = before.End - before.Start;
        _after = after.End - after.Start;
    }

    private ConcordanceLine(in ConcordanceLine line, int quote)
    {
        this = line;
        Note = quote;
    }

    /// <summary>Whether this is the <c>default</c> value.</summary>
    /// <remarks>The <c>default</c> line belongs to no corpus.</remarks>
    public bool IsDefault => _storage is null;

    /// <summary>The article that contains the keyword.</summary>
    public Article Article => _storage is null ? default : new Article(_storage, _article);

    /// <summary>The text before the keyword.</summary>
    public Utf8Text Before => Part(Start - _before, Start);

    /// <summary>The word or the phrase.</summary>
    public Utf8Text Keyword => Part(Start, End);

    /// <summary>The text after the keyword.</summary>
    public Utf8Text After => Part(End, End + _after);

    /// <summary>The quotation that contains the keyword, or <see langword="null"/>.</summary>
    public Quote? Quote => _storage is null || Note < 0 ? null : new Quote(_storage, Note);

    /// <summary>The number of the article.</summary>
    internal int ArticleIndex => _article;

    /// <summary>The first byte of the keyword.</summary>
    internal int Start { get; }

    /// <summary>The byte after the keyword.</summary>
    internal int End { get; }

    /// <summary>The index of the quotation, or -1; of a line that is not yet in the result the position of its first word.</summary>
    internal int Note { get; }

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are the same part of the same article.</summary>
    public static bool operator ==(ConcordanceLine left, ConcordanceLine right) => left.Equals(right);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are different parts.</summary>
    public static bool operator !=(ConcordanceLine left, ConcordanceLine right) => !left.Equals(right);

    /// <summary>Whether this line and <paramref name="other"/> are the same part of the same article.</summary>
    public bool Equals(ConcordanceLine other) => ReferenceEquals(_storage, other._storage)
        && (_article, Start, End, _before, _after) == (other._article, other.Start, other.End, other._before, other._after);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ConcordanceLine other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_storage, _article, Start, End);

    /// <summary>Returns the line, with the keyword in square brackets.</summary>
    public override string ToString() => _storage is null ? string.Empty : $"{Before}[{Keyword}]{After}";

    /// <summary>The line with its quotation in place of its word.</summary>
    internal ConcordanceLine WithQuote(int quote) => new(this, quote);

    private Utf8Text Part(int start, int end) => _storage is null ? default : Article.Text.StoredSlice(start, end - start);
}
