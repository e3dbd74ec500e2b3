using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Json;

namespace EmbeddedCorpus;

/// <summary>A named value of an article, such as a date or an author.</summary>
/// <remarks>
/// <para>Only the method <see cref="ToString"/> allocates memory. A field never changes and is safe to use from any thread.</para>
/// <para>The <c>default</c> value is a missing field. The name, the text and the list of a missing field are empty.</para>
/// </remarks>
/// <example>
/// <code>
/// Utf8Text date = article.Fields["date"].Text;       // as the author wrote it
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly struct ArticleField : IEquatable<ArticleField>
{
    private readonly CorpusStorage? _storage;
    private readonly int _article;
    private readonly int _key;
    private readonly int _cell;

    internal ArticleField(CorpusStorage storage, int article, int key, int cell)
    {
        _storage = storage;
        _article = article;
        _key = key;
        _cell = cell;
    }

    /// <summary>Whether the article has the field.</summary>
    public bool Exists => _storage is not null;

    /// <summary>The name of the field, such as <c>date</c>.</summary>
    public Utf8Text Name => _storage is null ? default : FieldColumnReader.Name(_storage, _key);

    /// <summary>The form of the value: one text, a list, or missing.</summary>
    public ArticleFieldKind Kind => _storage is null ? ArticleFieldKind.Missing : FieldColumnReader.Kind(_cell);

    /// <summary>The value as the author wrote it.</summary>
    /// <remarks>Articles with the same value share one text.</remarks>
    public Utf8Text Text => _storage is null ? default : FieldColumnReader.Text(_storage, _cell);

    /// <summary>The text of a value that is not a list.</summary>
    internal Utf8Text Single => _storage is null || (_cell & FieldCell.List) != 0 ? default : FieldColumnReader.Value(_storage, _cell - 1);

    /// <summary>The texts of a list, or the single text of a field that is not a list.</summary>
    public TextList Items => _storage is null ? default : FieldColumnReader.Items(_storage, _cell);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are the same field of the same article, or are both missing fields.</summary>
    public static bool operator ==(ArticleField left, ArticleField right) => left.Equals(right);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are different fields.</summary>
    public static bool operator !=(ArticleField left, ArticleField right) => !left.Equals(right);

    /// <summary>Whether this field and <paramref name="other"/> are the same field of the same article, or are both missing fields.</summary>
    public bool Equals(ArticleField other) => ReferenceEquals(_storage, other._storage) && _article == other._article && _key == other._key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ArticleField other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_storage, _article, _key);

    /// <summary>Returns the name and the text of the field, such as <c>date: 2022-10-03</c>.</summary>
    /// <remarks>The string is empty for a missing field.</remarks>
    public override string ToString() => Exists ? $"{Name}: {Text}" : string.Empty;
}
