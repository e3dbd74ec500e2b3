namespace EmbeddedCorpus.Analysis;

/// <summary>The words with the highest values: a heap of their numbers whose root is the lowest.</summary>
internal sealed class TopWords(int capacity)
{
    // The lowest value comes first; of equal values the later word.
    private readonly PriorityQueue<int, (double Value, int Word)> _heap = new(Comparer<(double Value, int Word)>.Create(
        static (left, right) => left.Value.CompareTo(right.Value) is var order and not 0 ? order : right.Word.CompareTo(left.Word)));

    /// <summary>How many words were added.</summary>
    public int Added { get; private set; }

    /// <summary>Adds a word.</summary>
    public void Add(int word, double value)
    {
        Added++;
        if (_heap.Count < capacity)
        {
            _heap.Enqueue(word, (value, word));
        }
        else if (capacity > 0)
        {
            _heap.EnqueueDequeue(word, (value, word));
        }
    }

    /// <summary>The words, the highest value first.</summary>
    public int[] ToArray()
    {
        int[] words = new int[_heap.Count];
        for (int rank = words.Length - 1; rank >= 0; rank--)
        {
            words[rank] = _heap.Dequeue();
        }

        return words;
    }
}
