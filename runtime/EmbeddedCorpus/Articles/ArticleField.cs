using System.Diagnostics;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;

namespace EmbeddedCorpus;

/// <summary>A named value that an article declares, such as its date as the author wrote it.</summary>
/// <remarks>
/// <para>Only <see cref="ToString"/> allocates. A field never changes and is safe to use from any thread.</para>
/// <para><c>default</c> is a field that the article does not have: its name, text and list are empty.</para>
/// </remarks>
/// <example>
/// <code>
/// Utf8Text date = article.Fields["date"].Text;       // as the author wrote it
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct ArticleField : IEquatable<ArticleField>
{
    private readonly CorpusStorage? _storage;
    private readonly int _row;

    internal ArticleField(CorpusStorage storage, int row)
    {
        _storage = storage;
        _row = row;
    }

    /// <summary>Whether the article has the field.</summary>
    public bool Exists => _storage is not null;

    /// <summary>The name of the value: <c>date</c>.</summary>
    public Utf8Text Name => _storage is null ? default : ArticleFieldReader.Name(_storage, _row);

    /// <summary>Whether the value is one text or a list, or is missing.</summary>
    public ArticleFieldKind Kind => _storage is null ? ArticleFieldKind.Missing : ArticleFieldReader.Kind(_storage, _row);

    /// <summary>The value as the author wrote it: a slice of <see cref="Article.Source"/>, if the source has it.</summary>
    public Utf8Text Text => _storage is null ? default : ArticleFieldReader.Text(_storage, _row);

    /// <summary>The texts of a list, or the single text.</summary>
    public TextList Items => _storage is null ? default : ArticleFieldReader.Items(_storage, _row);

    /// <summary>Whether both are the same field of the same article, or both are missing.</summary>
    public static bool operator ==(ArticleField left, ArticleField right) => left.Equals(right);

    /// <summary>Whether they are different fields.</summary>
    public static bool operator !=(ArticleField left, ArticleField right) => !left.Equals(right);

    /// <summary>Whether both are the same field of the same article, or both are missing.</summary>
    public bool Equals(ArticleField other) => ReferenceEquals(_storage, other._storage) && _row == other._row;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ArticleField other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_storage, _row);

    /// <summary>Name and text: <c>date: 2022-10-03</c>; empty for a missing field.</summary>
    public override string ToString() => Exists ? $"{Name}: {Text}" : string.Empty;
}
