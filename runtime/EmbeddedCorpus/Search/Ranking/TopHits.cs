namespace EmbeddedCorpus.Search.Ranking;

/// <summary>The best documents of a search so far: a heap whose root is the worst of them. One a thread, used again.</summary>
internal sealed class TopHits
{
    [ThreadStatic]
    private static TopHits? t_instance;

    private int[] _documents = new int[16];
    private double[] _scores = new double[16];
    private int _capacity;

    /// <summary>That of this thread.</summary>
    public static TopHits Instance => t_instance ??= new TopHits();

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>A score that a document must reach to be among them.</summary>
    public double Threshold => Count < _capacity ? 0 : _capacity == 0 ? double.MaxValue : _scores[0];

    /// <summary>Starts anew.</summary>
    /// <param name="capacity">How many are wanted.</param>
    public void Clear(int capacity)
    {
        Count = 0;
        _capacity = capacity;
    }

    /// <summary>Adds a document; of two with one score the first in the corpus is the better.</summary>
    public void Add(int document, double score)
    {
        if (Count < _capacity)
        {
            Append(document, score);
        }
        else if (_capacity > 0 && IsWorse(_documents[0], _scores[0], document, score))
        {
            SiftDown(0, Count, document, score);
        }
    }

    /// <summary>Takes the worst out.</summary>
    public (int Document, double Score) RemoveWorst()
    {
        (int Document, double Score) worst = (_documents[0], _scores[0]);
        Count--;
        if (Count > 0)
        {
            SiftDown(0, Count, _documents[Count], _scores[Count]);
        }

        return worst;
    }

    private void Append(int document, double score)
    {
        if (Count == _documents.Length)
        {
            Array.Resize(ref _documents, Count * 2);
            Array.Resize(ref _scores, Count * 2);
        }

        int child = Count++;
        while (child > 0)
        {
            int parent = (child - 1) >> 1;
            if (!IsWorse(document, score, parent))
            {
                break;
            }

            (_documents[child], _scores[child]) = (_documents[parent], _scores[parent]);
            child = parent;
        }

        (_documents[child], _scores[child]) = (document, score);
    }

    private void SiftDown(int parent, int count, int document, double score)
    {
        while (true)
        {
            int child = (2 * parent) + 1;
            if (child >= count)
            {
                break;
            }

            if (child + 1 < count && IsWorse(_documents[child + 1], _scores[child + 1], child))
            {
                child++;
            }

            if (!IsWorse(_documents[child], _scores[child], document, score))
            {
                break;
            }

            (_documents[parent], _scores[parent]) = (_documents[child], _scores[child]);
            parent = child;
        }

        (_documents[parent], _scores[parent]) = (document, score);
    }

    private bool IsWorse(int document, double score, int other) => IsWorse(document, score, _documents[other], _scores[other]);

    private static bool IsWorse(int document, double score, int otherDocument, double otherScore) =>
        score < otherScore || (score.Equals(otherScore) && document > otherDocument);
}
