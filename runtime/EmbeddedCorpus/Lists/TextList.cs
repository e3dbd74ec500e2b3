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

    // The first row, or the address of the one text of a list that has no rows of its own.
    private readonly uint _start;

    // The number of rows, or the length of the one text as ~length. 16 bytes are returned in two registers.
    private readonly int _count;

    internal TextList(CorpusStorage? storage, uint start, int count)
    {
        _storage = storage;
        _start = start;
        _count = count;
    }

    /// <summary>The number of texts.</summary>
    public int Count => _count < 0 ? 1 : _count;

    /// <summary>The text at <paramref name="index"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or is not less than <see cref="Count"/>.</exception>
    public Utf8Text this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _count < 0 ? new Utf8Text(_storage!, _start, ~_count) : FieldColumnReader.Item(_storage!, (int)_start + index);
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
