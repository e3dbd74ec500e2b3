using System.Collections;
using System.Diagnostics;
using EmbeddedCorpus.Sets;

namespace EmbeddedCorpus;

/// <summary>A read-only list of elements of several corpora.</summary>
/// <typeparam name="T">The type of the elements, such as <see cref="Article"/>, <see cref="Quote"/> or <see cref="SetSpeaker"/>.</typeparam>
/// <remarks>
/// <para>The indexer and <c>foreach</c> allocate nothing. LINQ works with a list, but LINQ allocates memory.</para>
/// <para>A list never changes and is safe to use from any thread. The <c>default</c> list is empty.</para>
/// </remarks>
/// <seealso cref="CorpusSetListExtensions"/>
[DebuggerDisplay("Count = {Count}")]
public readonly struct CorpusSetList<T> : IReadOnlyList<T>
{
    internal CorpusSetList(SetSource<T> source, int start, int count)
    {
        Source = source;
        Start = start;
        Count = count;
    }

    /// <summary>The number of elements.</summary>
    public int Count { get; }

    internal SetSource<T>? Source { get; }

    internal int Start { get; }

    /// <summary>The element at <paramref name="index"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or is not less than <see cref="Count"/>.</exception>
    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return Source!.At(Start + index);
        }
    }

    /// <summary>Returns a part of the list.</summary>
    /// <param name="start">The index of the first element of the part.</param>
    /// <param name="length">The number of elements in the part.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not completely inside the list.</exception>
    public CorpusSetList<T> Slice(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start, (uint)Count, nameof(start));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)(Count - start), nameof(length));
        return Source is null ? this : new CorpusSetList<T>(Source, Start + start, length);
    }

    /// <summary>Enumerates the elements without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => Enumerate();

    IEnumerator IEnumerable.GetEnumerator() => Enumerate();

    private IEnumerator<T> Enumerate()
    {
        for (int index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    /// <summary>Enumerates the elements of a list.</summary>
    public struct Enumerator
    {
        private readonly CorpusSetList<T> _list;
        private int _index;

        internal Enumerator(CorpusSetList<T> list)
        {
            _list = list;
            _index = -1;
        }

        /// <summary>The current element.</summary>
        public readonly T Current => _list[_index];

        /// <summary>Moves to the next element.</summary>
        /// <returns>Whether there is a next element.</returns>
        public bool MoveNext() => ++_index < _list.Count;
    }
}
