namespace EmbeddedCorpus.Search.Index;

/// <summary>A list of numbers that keeps its memory when it is cleared.</summary>
internal sealed class NumberBuffer
{
    private int[] _numbers = new int[256];

    /// <summary>How many there are.</summary>
    public int Count;

    /// <summary>The numbers.</summary>
    public Span<int> Span => _numbers.AsSpan(0, Count);

    /// <summary>Appends a number.</summary>
    public void Add(int value)
    {
        if (Count == _numbers.Length)
        {
            Array.Resize(ref _numbers, Count * 2);
        }

        _numbers[Count++] = value;
    }

    /// <summary>Appends room for some numbers, which are set by the caller.</summary>
    public Span<int> Append(int count)
    {
        int start = Count;
        Count = checked(start + count);
        if (Count > _numbers.Length)
        {
            Array.Resize(ref _numbers, Math.Max(Count, _numbers.Length * 2));
        }

        return _numbers.AsSpan(start, count);
    }

    /// <summary>Keeps the first numbers only.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Removes all.</summary>
    public void Clear() => Count = 0;
}
