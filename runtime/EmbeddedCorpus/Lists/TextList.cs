using System.Collections;
using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Json;

namespace EmbeddedCorpus;

/// <summary>A read-only list of texts.</summary>
/// <remarks>
/// <para>The texts are read in place. The indexer and <c>foreach</c> allocate nothing.</para>
/// <para>A list never changes and is safe to use from any thread. The <c>default</c> list is empty.</para>
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly struct TextList : IReadOnlyList<Utf8Text>
{
    private readonly CorpusStorage? _storage;
    private readonly int _start;

    // The one text of a list that has no rows of its own.
    private readonly Utf8Text _single;

    internal TextList(Utf8Text single)
    {
        _single = single;
        Count = 1;
    }

    internal TextList(CorpusStorage storage, int start, int count)
    {
        _storage = storage;
        _start = start;
        Count = count;
    }

    /// <summary>The number of texts.</summary>
    public int Count { get; }

    /// <summary>The text at <paramref name="index"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or is not less than <see cref="Count"/>.</exception>
    public Utf8Text this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _storage is null ? _single : FieldColumnReader.Item(_storage, _start + index);
        }
    }

    /// <summary>Enumerates the texts without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Utf8Text> IEnumerable<Utf8Text>.GetEnumerator() => Enumerate();

    IEnumerator IEnumerable.GetEnumerator() => Enumerate();

    /// <summary>Returns the texts, separated by commas.</summary>
    public override string ToString() => string.Join(", ", this);

    private IEnumerator<Utf8Text> Enumerate()
    {
        for (int index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    /// <summary>Enumerates a list without allocating.</summary>
    public struct Enumerator
    {
        private readonly TextList _list;
        private int _index;

        internal Enumerator(TextList list)
        {
            _list = list;
            _index = -1;
        }

        /// <summary>The text at the current position.</summary>
        public readonly Utf8Text Current => _list[_index];

        /// <summary>Moves to the next text.</summary>
        /// <returns>Whether there is a next text.</returns>
        public bool MoveNext() => ++_index < _list.Count;
    }
}
