using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Json;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus;

/// <summary>A word of the search index, in lower case.</summary>
/// <remarks>
/// <para>Only the method <see cref="ToString()"/> allocates memory. A word never changes and is safe to use from any thread.</para>
/// <para>The <c>default</c> word is empty.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly struct IndexedWord : IEquatable<IndexedWord>, ISpanFormattable, IUtf8SpanFormattable
{
    private readonly CorpusStorage? _storage;
    private readonly int _form;
    private readonly int _articles;

    internal IndexedWord(CorpusStorage storage, int form, int articles = 0)
    {
        _storage = storage;
        _form = form;
        _articles = articles;
    }

    /// <summary>Whether this is the <c>default</c> value.</summary>
    /// <remarks>The <c>default</c> word belongs to no corpus.</remarks>
    public bool IsDefault => _storage is null;

    /// <summary>The number of articles that contain this word.</summary>
    /// <remarks>For the last word of a phrase from <c>Complete</c>, this is the number of articles that contain the phrase.</remarks>
    public int ArticleCount => _storage is null ? 0 : _articles > 0 ? _articles : WordFormatter.ArticleCount(_storage, _form);

    /// <summary>The number of the term.</summary>
    internal int Term => _form;

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are the same word of the same corpus.</summary>
    public static bool operator ==(IndexedWord left, IndexedWord right) => left.Equals(right);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are different words.</summary>
    public static bool operator !=(IndexedWord left, IndexedWord right) => !left.Equals(right);

    /// <summary>Whether this word and <paramref name="other"/> are the same word of the same corpus.</summary>
    public bool Equals(IndexedWord other) => ReferenceEquals(_storage, other._storage) && _form == other._form;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IndexedWord other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_storage, _form);

    /// <summary>Returns the word as a new string.</summary>
    public override string ToString() => WordFormatter.ToString(_storage, _form);

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used. A word is the same in every culture.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes the word as UTF-16.</summary>
    /// <param name="destination">The memory for the characters. A word has at most 64 characters.</param>
    /// <param name="charsWritten">The number of written characters, or 0 if <paramref name="destination"/> is too short.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether the method wrote the whole word.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        WordFormatter.TryFormat(_storage, _form, destination, out charsWritten);

    /// <summary>Writes the word as UTF-8.</summary>
    /// <param name="utf8Destination">The memory for the bytes. A word has at most 64 bytes.</param>
    /// <param name="bytesWritten">The number of written bytes, or 0 if <paramref name="utf8Destination"/> is too short.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether the method wrote the whole word.</returns>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        WordFormatter.TryFormat(_storage, _form, utf8Destination, out bytesWritten);
}
