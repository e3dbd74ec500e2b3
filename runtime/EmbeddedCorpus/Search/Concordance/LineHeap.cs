namespace EmbeddedCorpus.Search.Concordance;

/// <summary>The first lines of an order: a heap whose root is the last of them, in memory of the caller.</summary>
internal ref struct LineHeap(Span<ConcordanceLine> lines, bool isBefore)
{
    private readonly Span<ConcordanceLine> _lines = lines;
    private readonly bool _isBefore = isBefore;

    /// <summary>How many lines there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a line if it is one of the first.</summary>
    public void Add(in ConcordanceLine line)
    {
        if (Count < _lines.Length)
        {
            int child = Count++;
            for (int parent = (child - 1) >> 1; child > 0 && IsAfter(line, _lines[parent]); parent = (child - 1) >> 1)
            {
                _lines[child] = _lines[parent];
                child = parent;
            }

            _lines[child] = line;
        }
        else if (Count > 0 && IsAfter(_lines[0], line))
        {
            SiftDown(Count, line);
        }
    }

    /// <summary>Puts the lines in their order.</summary>
    public readonly void Sort()
    {
        for (int count = Count - 1; count > 0; count--)
        {
            ConcordanceLine last = _lines[0];
            SiftDown(count, _lines[count]);
            _lines[count] = last;
        }
    }

    private readonly void SiftDown(int count, ConcordanceLine line)
    {
        int parent = 0;
        for (int child = 1; child < count; child = (2 * parent) + 1)
        {
            child += child + 1 < count && IsAfter(_lines[child + 1], _lines[child]) ? 1 : 0;
            if (!IsAfter(_lines[child], line))
            {
                break;
            }

            _lines[parent] = _lines[child];
            parent = child;
        }

        _lines[parent] = line;
    }

    private readonly bool IsAfter(in ConcordanceLine line, in ConcordanceLine other) => ContextOrder.Compare(line, other, _isBefore) > 0;
}
