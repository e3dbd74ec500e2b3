namespace EmbeddedCorpus.Sets;

/// <summary>The first elements of several ordered lists in one order. Used again.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal abstract class SetMerge<T>
{
    private T[] _all = [];
    private T[] _merged = [];
    private T[] _added = [];
    private int _wanted;

    /// <summary>The number of elements.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there are as many as are wanted.</summary>
    public bool IsFull => Count == _wanted;

    /// <summary>The elements, in their order.</summary>
    public ReadOnlySpan<T> All => _all.AsSpan(0, Count);

    /// <summary>Room for the elements of the next list.</summary>
    protected Span<T> Added => _added.AsSpan(0, _wanted);

    /// <summary>Starts anew.</summary>
    /// <param name="wanted">How many elements are wanted.</param>
    protected void Start(int wanted)
    {
        if (_all.Length < wanted)
        {
            _all = new T[wanted];
            _merged = new T[wanted];
            _added = new T[wanted];
        }

        (_wanted, Count) = (wanted, 0);
    }

    /// <summary>Compares two elements; 0 or less if the first comes first.</summary>
    protected abstract int Compare(in T left, in T right);

    /// <summary>Adds the first elements of <see cref="Added"/>, which are in their order.</summary>
    protected void Merge(int added)
    {
        int count = Math.Min(Count + added, _wanted);
        int old = 0;
        int next = 0;
        for (int rank = 0; rank < count; rank++)
        {
            bool isOld = next == added || (old < Count && Compare(_all[old], _added[next]) <= 0);
            _merged[rank] = isOld ? _all[old++] : _added[next++];
        }

        (_all, _merged, Count) = (_merged, _all, count);
    }
}
