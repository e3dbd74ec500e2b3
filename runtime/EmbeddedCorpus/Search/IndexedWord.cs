using System.Diagnostics;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Storage;

namespace EmbeddedCorpus;

/// <summary>A word that stands in the texts of a corpus, as the search index has it: in lower case.</summary>
/// <remarks><para><c>default</c> is the empty word.</para></remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct IndexedWord : IEquatable<IndexedWord>, ISpanFormattable, IUtf8SpanFormattable
{
    private readonly CorpusStorage? _storage;
    private readonly int _form;

    internal IndexedWord(CorpusStorage storage, int form)
    {
        _storage = storage;
        _form = form;
    }

    /// <summary>The number of articles that it stands in.</summary>
    public int ArticleCount => _storage is null ? 0 : WordFormatter.ArticleCount(_storage, _form);

    /// <summary>Whether both are the same word of the same corpus.</summary>
    public static bool operator ==(IndexedWord left, IndexedWord right) => left.Equals(right);

    /// <summary>Whether they are different words.</summary>
    public static bool operator !=(IndexedWord left, IndexedWord right) => !left.Equals(right);

    /// <summary>Whether both are the same word of the same corpus.</summary>
    public bool Equals(IndexedWord other) => ReferenceEquals(_storage, other._storage) && _form == other._form;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IndexedWord other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_storage, _form);

    /// <summary>The word as a string: the one member that allocates.</summary>
    public override string ToString() => WordFormatter.ToString(_storage, _form);

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used: a word reads the same in every culture.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes the word as UTF-16.</summary>
    /// <param name="destination">Where to write; 64 characters are enough for any word.</param>
    /// <param name="charsWritten">The number of characters written; 0 when the destination is too short.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether the whole word fitted.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        WordFormatter.TryFormat(_storage, _form, destination, out charsWritten);

    /// <summary>Writes the word as UTF-8.</summary>
    /// <param name="utf8Destination">Where to write; 64 bytes are enough for any word.</param>
    /// <param name="bytesWritten">The number of bytes written; 0 when the destination is too short.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether the whole word fitted.</returns>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        WordFormatter.TryFormat(_storage, _form, utf8Destination, out bytesWritten);

    /// <inheritdoc cref="TryFormat(Span{char}, out int, ReadOnlySpan{char}, IFormatProvider?)"/>
    public bool TryFormat(Span<char> destination, out int charsWritten) => TryFormat(destination, out charsWritten, default, null);

    /// <inheritdoc cref="TryFormat(Span{byte}, out int, ReadOnlySpan{char}, IFormatProvider?)"/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten) => TryFormat(utf8Destination, out bytesWritten, default, null);
}
