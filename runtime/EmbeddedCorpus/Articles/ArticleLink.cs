using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Json;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus;

/// <summary>A link or an image of an article.</summary>
/// <remarks>
/// <para>A link is a small value that refers to its corpus. Only the method <see cref="ToString"/> allocates memory.</para>
/// <para>A link never changes and is safe to use from any thread.</para>
/// <para>The <c>default</c> link belongs to no corpus. The texts of the <c>default</c> link are empty.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly struct ArticleLink : IEquatable<ArticleLink>, ICorpusElement<ArticleLink>
{
    private readonly CorpusStorage? _storage;
    private readonly int _row;

    internal ArticleLink(CorpusStorage storage, int row)
    {
        _storage = storage;
        _row = row;
    }

    /// <summary>Whether this is the <c>default</c> value.</summary>
    /// <remarks>The <c>default</c> link belongs to no corpus.</remarks>
    public bool IsDefault => _storage is null;

    /// <summary>The words of the link, or the description of the image.</summary>
    /// <remarks>The words of a link are a slice of <see cref="Article.Text"/>.</remarks>
    public Utf8Text Text => _storage is null ? default : ArticlePartReader.Text(_storage, Table.Links, _row);

    /// <summary>The target as the author wrote it, such as <c>https://example.org/</c>.</summary>
    /// <remarks>The target is not checked. Check the scheme of the target before your program shows the link on a page.</remarks>
    public Utf8Text Target => _storage is null ? default : ArticlePartReader.Target(_storage, Table.Links, _row);

    /// <summary>Whether the target is an image.</summary>
    public bool IsImage => _storage is not null && ArticlePartReader.Kind(_storage, Table.Links, _row) != 0;

    /// <summary>The article that contains the link.</summary>
    public Article Article => _storage is null ? default : new Article(_storage, _storage.ArticleOf(ArticleRow.FirstLink, _row));

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are the same link of the same article.</summary>
    public static bool operator ==(ArticleLink left, ArticleLink right) => left.Equals(right);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are different links.</summary>
    public static bool operator !=(ArticleLink left, ArticleLink right) => !left.Equals(right);

    static ArticleLink ICorpusElement<ArticleLink>.At(CorpusStorage storage, int index) => new(storage, index);

    /// <summary>Whether this link and <paramref name="other"/> are the same link of the same article.</summary>
    public bool Equals(ArticleLink other) => ReferenceEquals(_storage, other._storage) && _row == other._row;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ArticleLink other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_storage, _row);

    /// <summary>Returns the words and the target, such as <c>the plan (https://example.org/plan)</c>.</summary>
    public override string ToString() => IsDefault ? string.Empty : $"{Text} ({Target})";
}
