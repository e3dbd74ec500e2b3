using EmbeddedCorpus.Search.Format;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Numbers for each range of documents: what it can score at most, and the parts of that while they are added up.</summary>
/// <remarks>
/// A range may be a single document, where the documents that can be among the best are known. <br/>
/// Spans by their constructor, and no empty arrays: of <c>AsSpan</c> and <c>Array.Empty</c> the framework has no code for <c>double</c> that was
/// compiled ahead of time, and a first search would wait for it.
/// </remarks>
internal sealed class RangeScores
{
    private double[] _bounds = new double[1];
    private double[] _words = new double[1];
    private int[] _order = new int[1];
    private byte[] _digits = new byte[1];
    private double[] _clauseBounds = new double[1];
    private int[] _frequencies = new int[1];

    /// <summary>How many ranges there are.</summary>
    public int Count { get; private set; }

    /// <summary>What a document of a range can score at most.</summary>
    public Span<double> Bounds => new(_bounds, 0, Count);

    /// <summary>Of the clause at hand: frequency over its damping, summed over forms.</summary>
    public Span<double> Words => new(_words, 0, Count);

    /// <summary>Room for a digit of each range.</summary>
    public Span<byte> Digits => _digits.AsSpan(0, Count);

    /// <summary>Ranges as a heap, the one with the highest bound first.</summary>
    public Span<int> Order => _order.AsSpan(0, Count);

    /// <summary>What a document of a range can score at most by one clause.</summary>
    public Span<double> BoundsOf(int clause) => new(_clauseBounds, clause * Count, Count);

    /// <summary>How often a clause stands in each document of the range at hand, then how often in the query's own form.</summary>
    public Span<int> FrequenciesOf(int clause) => _frequencies.AsSpan(clause * 2 * SearchFormat.RangeDocuments, 2 * SearchFormat.RangeDocuments);

    /// <summary>Adds up the bounds of all clauses.</summary>
    public void AddBounds(int clauses)
    {
        for (int clause = 0; clause < clauses; clause++)
        {
            ReadOnlySpan<double> bounds = BoundsOf(clause);
            for (int range = 0; range < bounds.Length; range++)
            {
                _bounds[range] += bounds[range];
            }
        }
    }

    /// <summary>Sets all bounds to 0.</summary>
    public void Clear(int count, int clauses)
    {
        if (clauses * count > _clauseBounds.Length)
        {
            _clauseBounds = new double[clauses * count];
        }

        if (clauses * 2 * SearchFormat.RangeDocuments > _frequencies.Length)
        {
            _frequencies = new int[clauses * 2 * SearchFormat.RangeDocuments];
        }

        new Span<double>(_clauseBounds, 0, clauses * count).Clear();
        if (count > _bounds.Length)
        {
            _bounds = new double[count];
            _words = new double[count];
            _order = new int[count];
            _digits = new byte[count];
        }

        Count = count;
        Bounds.Clear();
    }

    /// <summary>Puts the ranges with a bound above 0, and not below another, into a heap.</summary>
    /// <returns>How many they are.</returns>
    public int Heapify(double least)
    {
        int size = 0;
        for (int range = 0; range < Count; range++)
        {
            if (_bounds[range] > 0 && _bounds[range] >= least)
            {
                _order[size++] = range;
            }
        }

        for (int parent = (size / 2) - 1; parent >= 0; parent--)
        {
            SiftDown(parent, size, _order[parent]);
        }

        return size;
    }

    /// <summary>Takes the range with the highest bound out of the heap.</summary>
    public int RemoveHighest(int size)
    {
        int highest = _order[0];
        SiftDown(0, size - 1, _order[size - 1]);
        return highest;
    }

    private void SiftDown(int parent, int size, int range)
    {
        while (true)
        {
            int child = (2 * parent) + 1;
            if (child >= size)
            {
                break;
            }

            if (child + 1 < size && _bounds[_order[child + 1]] > _bounds[_order[child]])
            {
                child++;
            }

            if (_bounds[_order[child]] <= _bounds[range])
            {
                break;
            }

            _order[parent] = _order[child];
            parent = child;
        }

        if (size > 0)
        {
            _order[parent] = range;
        }
    }
}
