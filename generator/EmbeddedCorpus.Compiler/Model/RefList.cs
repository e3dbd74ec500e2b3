using System.Runtime.CompilerServices;

namespace EmbeddedCorpus.Compiler.Model;

/// <summary>
/// A list of large structs that hands out references: the rules look at the marks, tokens and chunks around a place many times, and
/// need not copy them. It can show a window of itself, so that the paragraphs of an article share one piece of memory.
/// </summary>
/// <remarks>
/// Each thread keeps the room of one list until the next collection: what is freed serves the next article, and is not cleared. The
/// pool of the base library is in an assembly that not every compiler brings.
/// </remarks>
/// <typeparam name="T">The elements.</typeparam>
internal sealed class RefList<T>(int capacity)
    where T : unmanaged
{
    [ThreadStatic]
    private static WeakReference<T[]>? t_kept;

    private T[] _items = Rent(capacity);
    private int _first;

    /// <summary>The number of elements in the window.</summary>
    public int Count { get; private set; }

    /// <summary>The window's first element, counted from the first of all.</summary>
    public int Start => _first;

    /// <summary>One past the window's last element, counted from the first of all.</summary>
    public int End => _first + Count;

    /// <summary>An element, in place. The reference is good until the next <see cref="Add"/>.</summary>
    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _items[_first + index];
    }

    /// <summary>The elements of the window.</summary>
    public ReadOnlySpan<T> Span => _items.AsSpan(_first, Count);

    /// <summary>Shows some elements; those added from now on come behind the window.</summary>
    /// <param name="first">The first, counted from the first of all.</param>
    /// <param name="end">One past the last.</param>
    public void Show(int first, int end)
    {
        _first = first;
        Count = end - first;
    }

    /// <summary>Adds an element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in T item)
    {
        if (End == _items.Length)
        {
            Grow();
        }

        _items[End] = item;
        Count++;
    }

    /// <summary>Takes the elements of the window out, and keeps their room.</summary>
    public void Clear() => Count = 0;

    /// <summary>Gives the room back; the list is empty then.</summary>
    public void Free()
    {
        Return(_items);
        _items = [];
        Show(0, 0);
    }

    private void Grow()
    {
        T[] items = Rent(Math.Max(End * 2, 16));
        _items.AsSpan(0, End).CopyTo(items);
        Return(_items);
        _items = items;
    }

    private static T[] Rent(int length)
    {
        if (length == 0)
        {
            return [];
        }

        if (t_kept is null || !t_kept.TryGetTarget(out T[]? kept) || kept.Length < length)
        {
            return new T[length];
        }

        t_kept.SetTarget([]);
        return kept;
    }

    private static void Return(T[] items)
    {
        t_kept ??= new WeakReference<T[]>([]);
        if (!t_kept.TryGetTarget(out T[]? kept) || kept.Length < items.Length)
        {
            t_kept.SetTarget(items);
        }
    }
}
