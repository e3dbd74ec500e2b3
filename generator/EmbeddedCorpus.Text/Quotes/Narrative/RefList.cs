using System.Runtime.CompilerServices;

namespace EmbeddedCorpus.Text.Quotes.Narrative;

/// <summary>
/// A list of large structs that hands out references: the rules look at the tokens and chunks around a place many times, and
/// need not copy them.
/// </summary>
/// <typeparam name="T">The elements.</typeparam>
internal sealed class RefList<T>(int capacity)
    where T : struct
{
    private T[] _items = new T[Math.Max(capacity, 4)];

    /// <summary>The number of elements.</summary>
    public int Count { get; private set; }

    /// <summary>An element, in place. The reference is good until the next <see cref="Add"/>.</summary>
    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _items[index];
    }

    /// <summary>The elements.</summary>
    public ReadOnlySpan<T> Span => _items.AsSpan(0, Count);

    /// <summary>Adds an element.</summary>
    public void Add(in T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    /// <summary>Takes all elements out, and keeps their room.</summary>
    public void Clear() => Count = 0;
}
