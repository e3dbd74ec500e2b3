using System.Collections;
using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Json;

namespace EmbeddedCorpus;

/// <summary>The fields of an article, in the order of the source.</summary>
/// <remarks>
/// <para>The fields of the item and of the path come after the fields of the source. A name must match a field exactly, including the case. A lookup by name
/// allocates nothing.</para>
/// <para>The fields never change and are safe to use from any thread. The <c>default</c> value contains no fields.</para>
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly struct ArticleFields : IReadOnlyList<ArticleField>
{
    private readonly CorpusStorage? _storage;
    private readonly int _article;

    // The row of the first key.
    private readonly int _start;

    internal ArticleFields(CorpusStorage storage, int article, int order)
    {
        _storage = storage;
        _article = article;
        _start = order;
        Count = FieldColumnReader.Order(storage, order - 1);
    }

    /// <summary>The number of fields.</summary>
    public int Count { get; }

    /// <summary>The field at <paramref name="index"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or is not less than <see cref="Count"/>.</exception>
    public ArticleField this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return At(index);
        }
    }

    /// <summary>The field with the name <paramref name="name"/>.</summary>
    /// <remarks>The result is a missing field if the article has no field with that name. See <see cref="ArticleField.Exists"/>.</remarks>
    public ArticleField this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            _ = TryGet(name, out ArticleField field);
            return field;
        }
    }

    /// <summary>Gets the field with the name <paramref name="name"/>.</summary>
    /// <returns>Whether the article has a field with that name.</returns>
    public bool TryGet(string? name, out ArticleField field) => TryGet(name.AsSpan(), out field);

    /// <summary>Gets the field with the name <paramref name="name"/>.</summary>
    /// <returns>Whether the article has a field with that name.</returns>
    public bool TryGet(ReadOnlySpan<char> name, out ArticleField field)
    {
        for (int index = 0; index < Count; index++)
        {
            field = At(index);
            if (field.Name.Equals(name))
            {
                return true;
            }
        }

        field = default;
        return false;
    }

    /// <summary>Gets the field with the UTF-8 name <paramref name="utf8Name"/>.</summary>
    /// <returns>Whether the article has a field with that name.</returns>
    public bool TryGet(ReadOnlySpan<byte> utf8Name, out ArticleField field)
    {
        for (int index = 0; index < Count; index++)
        {
            field = At(index);
            if (field.Name.Bytes.SequenceEqual(utf8Name))
            {
                return true;
            }
        }

        field = default;
        return false;
    }

    /// <summary>Enumerates the fields without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<ArticleField> IEnumerable<ArticleField>.GetEnumerator() => Enumerate();

    IEnumerator IEnumerable.GetEnumerator() => Enumerate();

    /// <summary>Returns the names of the fields, separated by commas.</summary>
    public override string ToString() => string.Join(", ", this.Select(static field => field.Name.ToString()));

    private ArticleField At(int index) => FieldColumnReader.Field(_storage!, _article, FieldColumnReader.Order(_storage!, _start + index));

    private IEnumerator<ArticleField> Enumerate()
    {
        for (int index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    /// <summary>Enumerates the fields of an article without allocating.</summary>
    public struct Enumerator
    {
        private readonly ArticleFields _fields;
        private int _index;

        internal Enumerator(ArticleFields fields)
        {
            _fields = fields;
            _index = -1;
        }

        /// <summary>The field at the current position.</summary>
        public readonly ArticleField Current => _fields[_index];

        /// <summary>Moves to the next field.</summary>
        /// <returns>Whether there is a next field.</returns>
        public bool MoveNext() => ++_index < _fields.Count;
    }
}
