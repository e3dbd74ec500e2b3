using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Json;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus;

/// <summary>A heading of an article, for a table of contents.</summary>
/// <remarks>
/// <para>A heading is a small value that refers to its corpus. Only the method <see cref="ToString"/> allocates memory.</para>
/// <para>A heading never changes and is safe to use from any thread.</para>
/// <para>The <c>default</c> heading belongs to no corpus. The texts of the <c>default</c> heading are empty.</para>
/// </remarks>
/// <example>
/// <code>
/// foreach (ArticleHeading heading in article.Headings)
///     Console.WriteLine($"{new string(' ', 2 * heading.Level)}{heading.Text} (#{heading.Anchor})");
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly struct ArticleHeading : IEquatable<ArticleHeading>, ICorpusElement<ArticleHeading>
{
    private readonly CorpusStorage? _storage;
    private readonly int _row;

    internal ArticleHeading(CorpusStorage storage, int row)
    {
        _storage = storage;
        _row = row;
    }

    /// <summary>Whether this is the <c>default</c> value.</summary>
    /// <remarks>The <c>default</c> heading belongs to no corpus.</remarks>
    public bool IsDefault => _storage is null;

    /// <summary>The level of the heading, from 1 to 6.</summary>
    /// <remarks>The level of the <c>default</c> heading is 0.</remarks>
    public int Level => _storage is null ? 0 : ArticlePartReader.Kind(_storage, Table.Headings, _row);

    /// <summary>The words of the heading, without markup.</summary>
    /// <remarks>The text is a slice of <see cref="Article.Text"/>.</remarks>
    public Utf8Text Text => _storage is null ? default : ArticlePartReader.Text(_storage, Table.Headings, _row);

    /// <summary>The fragment of a link to the heading, such as <c>what-it-cost</c>.</summary>
    /// <remarks>The anchor has the same form as an anchor on GitHub. The second heading with the same words gets the suffix <c>-1</c>.</remarks>
    public Utf8Text Anchor => _storage is null ? default : ArticlePartReader.Target(_storage, Table.Headings, _row);

    /// <summary>The article that contains the heading.</summary>
    public Article Article => _storage is null ? default : new Article(_storage, _storage.ArticleOf(ArticleRow.FirstHeading, _row));

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are the same heading of the same article.</summary>
    public static bool operator ==(ArticleHeading left, ArticleHeading right) => left.Equals(right);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are different headings.</summary>
    public static bool operator !=(ArticleHeading left, ArticleHeading right) => !left.Equals(right);

    static ArticleHeading ICorpusElement<ArticleHeading>.At(CorpusStorage storage, int index) => new(storage, index);

    /// <summary>Whether this heading and <paramref name="other"/> are the same heading of the same article.</summary>
    public bool Equals(ArticleHeading other) => ReferenceEquals(_storage, other._storage) && _row == other._row;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ArticleHeading other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_storage, _row);

    /// <summary>Returns the words of the heading.</summary>
    public override string ToString() => Text.ToString();
}
