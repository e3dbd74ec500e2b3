using System.Collections;
using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Json;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus;

/// <summary>A read-only list of elements of a corpus.</summary>
/// <typeparam name="T">
/// The type of the elements, such as <see cref="Article"/>, <see cref="Paragraph"/>, <see cref="Quote"/> or <see cref="Speaker"/>.
/// </typeparam>
/// <remarks>
/// <para>The elements are read in place. The indexer and <c>foreach</c> allocate nothing. LINQ works with a list, but LINQ allocates memory.</para>
/// <para>A list never changes and is safe to use from any thread. The <c>default</c> list is empty.</para>
/// </remarks>
/// <seealso cref="ArticleListExtensions"/>
/// <seealso cref="SpeakerListExtensions"/>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(CorpusListDebugView<>))]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly partial struct CorpusList<T> : IReadOnlyList<T>, IList<T>, IEquatable<CorpusList<T>>
    where T : struct, ICorpusElement<T>
{
    private readonly CorpusStorage? _storage;
    private readonly int _start;

    // The index list that the elements are reached through, or None where they follow one another.
    private readonly Table _indirection;

    // The article whose field names the elements; the number of the indirection is the key of the field then.
    private readonly CorpusStorage? _source;
    private readonly int _article;

    internal CorpusList(CorpusStorage? storage, int start, int count, Table indirection)
    {
        _storage = storage;
        _start = start;
        Count = count;
        _indirection = indirection;
    }

    private CorpusList(CorpusList<T> list, int start, int count)
    {
        this = list;
        _start = start;
        Count = count;
    }

    /// <summary>Creates the list of the elements that the items of a field name.</summary>
    /// <param name="storage">The corpus with the elements.</param>
    /// <param name="article">The article with the field.</param>
    /// <param name="key">The key of the field.</param>
    /// <param name="count">The number of items.</param>
    internal CorpusList(CorpusStorage? storage, Article article, int key, int count)
    {
        _storage = storage;
        Count = count;
        _indirection = (Table)key;
        _source = article.Storage;
        _article = article.Index;
        ListReferences.Use();
    }

    /// <summary>The number of elements.</summary>
    public int Count { get; }

    internal CorpusStorage? Storage => _storage;

    /// <summary>The element at <paramref name="index"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or is not less than <see cref="Count"/>.</exception>
    public T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
            {
                ListErrors.ThrowIndex(typeof(T), Count, index);
            }

            int row = RowAt(index);
            return row < 0 ? default : T.At(_storage!, row);
        }
    }

    /// <summary>Enumerates the elements without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => Enumerate();

    IEnumerator IEnumerable.GetEnumerator() => Enumerate();

    /// <summary>Returns a part of the list.</summary>
    /// <remarks>An index range such as <c>list[..10]</c> also returns a part of the list.</remarks>
    /// <param name="start">The index of the first element of the part.</param>
    /// <param name="length">The number of elements in the part.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not completely inside the list.</exception>
    public CorpusList<T> Slice(int start, int length)
    {
        if ((uint)start > (uint)Count || (uint)length > (uint)(Count - start))
        {
            ListErrors.ThrowSlice(typeof(T), Count, start, length);
        }

        return new CorpusList<T>(this, _start + start, length);
    }

    /// <summary>Whether this list and <paramref name="other"/> are the same part of the same corpus.</summary>
    /// <remarks>The method compares positions, and does not compare elements.</remarks>
    public bool Equals(CorpusList<T> other) =>
        ReferenceEquals(_storage, other._storage) && _start == other._start && Count == other.Count && _indirection == other._indirection
        && ReferenceEquals(_source, other._source) && _article == other._article;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CorpusList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_storage, _start, Count, _indirection);

    /// <summary>Returns the type of the elements and the number of the elements.</summary>
    public override string ToString() => $"{typeof(T).Name}[{Count}]";

    /// <summary>Returns the row of the element at an index, without a check of the index.</summary>
    /// <remarks>The row is negative if a field names no element. The build has checked the names, so the texts are others then.</remarks>
    internal int RowAt(int index) => _indirection == Table.None ? _start + index
        : _source is null ? _storage!.NumberAt(_indirection, _start + index)
        : ListReferences.Instance.Find(typeof(T) == typeof(Speaker), _storage, new Article(_source, _article), (int)_indirection, _start + index);

    /// <summary>Returns all elements as elements of another type with the same rows.</summary>
    internal CorpusList<TOther> As<TOther>()
        where TOther : struct, ICorpusElement<TOther> => new(_storage, _start, Count, _indirection);

    /// <summary>Gets the element of a row, if the list contains that element.</summary>
    /// <param name="row">The row, or a negative number for no row.</param>
    /// <param name="element">The element, or <c>default</c> if the list does not contain the element.</param>
    internal bool TryGetRow(int row, out T element)
    {
        // The list may be a part of the corpus: the row must be inside. An article has few speakers, in order of their quotations.
        bool isUnordered = _indirection == Table.ArticleSpeakers || _source is not null;
        int index = row < 0 ? Count : isUnordered ? 0 : IndexOfRow(row);
        int end = isUnordered ? Count : Math.Min(index + 1, Count);
        for (; index < end; index++)
        {
            if (RowAt(index) == row)
            {
                element = T.At(_storage!, row);
                return true;
            }
        }

        element = default;
        return false;
    }

    // The index of the first element whose row is not below: rows rise in every list but an article's speakers and those that a field names.
    private int IndexOfRow(int row)
    {
        if (_indirection == Table.None)
        {
            return Math.Clamp(row - _start, 0, Count);
        }

        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high) >> 1);
            if (RowAt(middle) < row)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private IEnumerator<T> Enumerate()
    {
        for (int index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    /// <summary>Enumerates a list without allocating.</summary>
    public struct Enumerator
    {
        private readonly CorpusList<T> _list;
        private int _index;

        internal Enumerator(CorpusList<T> list)
        {
            _list = list;
            _index = -1;
        }

        /// <summary>The element at the current position.</summary>
        public readonly T Current => _list[_index];

        /// <summary>Moves to the next element.</summary>
        /// <returns>Whether there is a next element.</returns>
        public bool MoveNext()
        {
            int next = _index + 1;
            if (next >= _list.Count)
            {
                return false;
            }

            _index = next;
            return true;
        }
    }
}

/// <summary>Shows the elements of a list in a debugger.</summary>
internal sealed class CorpusListDebugView<T>(CorpusList<T> list)
    where T : struct, ICorpusElement<T>
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public T[] Items { get; } = [.. list];
}
