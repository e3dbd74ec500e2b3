using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Json;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus;

/// <summary>A word of the search index, in lower case.</summary>
/// <remarks><para>Only <see cref="ToString()"/> allocates. A word never changes and is safe to use from any thread. <c>default</c> is the empty word.</para></remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly struct IndexedWord : IEquatable<IndexedWord>, ISpanFormattable, IUtf8SpanFormattable
{
    private readonly CorpusStorage? _storage;
    private readonly int _form;

    internal IndexedWord(CorpusStorage storage, int form)
    {
        _storage = storage;
        _form = form;
    }

    /// <summary>Whether this is <c>default</c>, a word of no corpus.</summary>
    public bool IsDefault => _storage is null;

    /// <summary>The number of articles with this word.</summary>
    public int ArticleCount => _storage is null ? 0 : WordFormatter.ArticleCount(_storage, _form);

    /// <summary>Whether both are the same word of the same corpus.</summary>
    public static bool operator ==(IndexedWord left, IndexedWord right) => left.Equals(right);

    /// <summary>Whether these are different words.</summary>
    public static bool operator !=(IndexedWord left, IndexedWord right) => !left.Equals(right);

    /// <summary>Whether both are the same word of the same corpus.</summary>
    public bool Equals(IndexedWord other) => ReferenceEquals(_storage, other._storage) && _form == other._form;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IndexedWord other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_storage, _form);

    /// <summary>Makes a string of the word. No other member allocates.</summary>
    public override string ToString() => WordFormatter.ToString(_storage, _form);

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used: a word is the same in every culture.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes the word as UTF-16.</summary>
    /// <param name="destination">The characters to write to: 64 are enough for any word.</param>
    /// <param name="charsWritten">The number of characters written; 0 if the destination is too short.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether the whole word was written.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        WordFormatter.TryFormat(_storage, _form, destination, out charsWritten);

    /// <summary>Writes the word as UTF-8.</summary>
    /// <param name="utf8Destination">The bytes to write to: 64 are enough for any word.</param>
    /// <param name="bytesWritten">The number of bytes written; 0 if the destination is too short.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether the whole word was written.</returns>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        WordFormatter.TryFormat(_storage, _form, utf8Destination, out bytesWritten);
}
