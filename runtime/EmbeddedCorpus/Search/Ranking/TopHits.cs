namespace EmbeddedCorpus.Search.Ranking;

/// <summary>The best documents of a search so far: a heap whose root is the worst of them. Part of a <see cref="Index.SearchScratch"/>, used again.</summary>
internal sealed class TopHits
{
    private int[] _documents = new int[16];
    private double[] _scores = new double[16];
    private int _capacity;
    private double _floor;

    /// <summary>How many there are.</summary>
    public int Count;

    /// <summary>A score that a document must reach to be among them.</summary>
    public double Threshold => Count < _capacity ? _floor : _capacity == 0 ? double.MaxValue : Math.Max(_scores[0], _floor);

    /// <summary>How many are wanted.</summary>
    public int Capacity => _capacity;

    /// <summary>Starts anew.</summary>
    /// <param name="capacity">How many are wanted.</param>
    public void Clear(int capacity)
    {
        Count = 0;
        _capacity = capacity;
        _floor = 0;
    }

    /// <summary>Takes it that as many documents as are wanted reach a score, found or not yet found.</summary>
    public void Expect(double score) => _floor = Math.Max(_floor, score);

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
    /// <param name="score">Its score.</param>
    /// <returns>The document.</returns>
    public int RemoveWorst(out double score)
    {
        int document = _documents[0];
        score = _scores[0];
        Count--;
        if (Count > 0)
        {
            SiftDown(0, Count, _documents[Count], _scores[Count]);
        }

        return document;
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
            if (!IsWorse(document, score, _documents[parent], _scores[parent]))
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

            if (child + 1 < count && IsWorse(_documents[child + 1], _scores[child + 1], _documents[child], _scores[child]))
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

    private static bool IsWorse(int document, double score, int otherDocument, double otherScore) =>
        score < otherScore || (score.Equals(otherScore) && document > otherDocument);
}
