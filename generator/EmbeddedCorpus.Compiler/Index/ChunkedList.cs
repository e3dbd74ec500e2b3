namespace EmbeddedCorpus.Compiler.Index;

/// <summary>A long list of numbers in pieces, so that it grows without being copied and without large objects.</summary>
internal sealed class ChunkedList
{
    private const int ChunkBits = 14;

    private readonly List<int[]> _chunks = [];
    private int[] _open = [];
    private int _used;

    /// <summary>How many numbers there are.</summary>
    public int Count { get; private set; }

    /// <summary>A number by its place.</summary>
    public int this[int index] => _chunks[index >> ChunkBits][index & ((1 << ChunkBits) - 1)];

    /// <summary>Appends a number.</summary>
    public void Add(int value)
    {
        if (_used == _open.Length)
        {
            _open = new int[1 << ChunkBits];
            _chunks.Add(_open);
            _used = 0;
        }

        _open[_used++] = value;
        Count = checked(Count + 1);
    }

    /// <summary>The numbers, piece by piece, in order.</summary>
    public IEnumerable<ArraySegment<int>> Chunks()
    {
        int rest = Count;
        foreach (int[] chunk in _chunks)
        {
            yield return new ArraySegment<int>(chunk, 0, Math.Min(rest, chunk.Length));
            rest -= chunk.Length;
        }
    }
}
