using System.Collections;
using System.Diagnostics;
using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus;

/// <summary>The fields of an article, in the order of the text.</summary>
/// <remarks>
/// <para>Names are compared ordinally, and looking one up allocates nothing. The fields never change and are safe to use from any thread.
/// <c>default</c> has no field.</para>
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
public readonly struct ArticleFields : IReadOnlyList<ArticleField>
{
    private readonly CorpusStorage? _storage;
    private readonly int _start;

    internal ArticleFields(CorpusStorage? storage, int start, int count)
    {
        _storage = storage;
        _start = start;
        Count = count;
    }

    /// <summary>The number of fields.</summary>
    public int Count { get; }

    /// <summary>The field at <paramref name="index"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or not less than <see cref="Count"/>.</exception>
    public ArticleField this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new ArticleField(_storage!, _start + index);
        }
    }

    /// <summary>The field with a name, or a missing field if the article has none.</summary>
    public ArticleField this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            _ = TryGet(name, out ArticleField field);
            return field;
        }
    }

    /// <summary>Gets the field with a name, if there is one.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string? name, out ArticleField field) => TryGet(name.AsSpan(), out field);

    /// <summary>Gets the field with a name, if there is one.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(ReadOnlySpan<char> name, out ArticleField field)
    {
        for (int row = _start; row < _start + Count; row++)
        {
            field = new ArticleField(_storage!, row);
            if (field.Name.Equals(name))
            {
                return true;
            }
        }

        field = default;
        return false;
    }

    /// <summary>Gets the field with a name in UTF-8, if there is one.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(ReadOnlySpan<byte> utf8Name, out ArticleField field)
    {
        for (int row = _start; row < _start + Count; row++)
        {
            field = new ArticleField(_storage!, row);
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

    /// <summary>The names, with commas between them.</summary>
    public override string ToString() => string.Join(", ", this.Select(static field => field.Name.ToString()));

    private IEnumerator<ArticleField> Enumerate()
    {
        for (int index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    /// <summary>Enumerates fields without allocating.</summary>
    public struct Enumerator
    {
        private readonly ArticleFields _fields;
        private int _index;

        internal Enumerator(ArticleFields fields)
        {
            _fields = fields;
            _index = -1;
        }

        /// <summary>The field that <see cref="MoveNext"/> reached.</summary>
        public readonly ArticleField Current => _fields[_index];

        /// <summary>Moves to the next field.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => ++_index < _fields.Count;
    }
}
