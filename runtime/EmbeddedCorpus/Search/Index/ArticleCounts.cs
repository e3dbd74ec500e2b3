using System.Numerics;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Counts a word by article while a list is made of it. All counts are 0 between two lists.</summary>
internal sealed class ArticleCounts
{
    private const int WordBits = 64;

    private int[] _frequencies = new int[1];
    private int[] _exact = new int[1];

    // Which articles were counted: a list is made of them without a look at the others.
    private ulong[] _counted = new ulong[1];

    // A search that failed leaves its counts behind.
    private bool _isCounting;

    /// <summary>Starts a list.</summary>
    public void Start(int articles)
    {
        if (_frequencies.Length < articles)
        {
            _frequencies = new int[articles];
            _exact = new int[articles];
            _counted = new ulong[(articles + WordBits - 1) / WordBits];
        }

        if (_isCounting)
        {
            Array.Clear(_frequencies);
            Array.Clear(_exact);
            Array.Clear(_counted);
        }

        _isCounting = true;
    }

    /// <summary>Counts.</summary>
    /// <param name="article">The article.</param>
    /// <param name="frequency">How often, above 0.</param>
    /// <param name="exact">How often in the query's own term.</param>
    public void Add(int article, int frequency, int exact)
    {
        _frequencies[article] += frequency;
        _exact[article] += exact;
        _counted[article / WordBits] |= 1UL << article;
    }

    /// <summary>Counts a term in all its articles.</summary>
    public void Add(in SearchIndex index, SearchScratch scratch, ref PostingCursor cursor)
    {
        int exactly = cursor.IsExact ? -1 : 0;
        int[] frequencies = _frequencies;
        int[] exact = _exact;
        ulong[] counted = _counted;
        for (cursor.MoveToStart(index, scratch); cursor.Article != PostingCursor.End; cursor.MoveToNextBlock(index, scratch))
        {
            ReadOnlySpan<int> articles = cursor.All(scratch);
            for (int place = 0; place < articles.Length; place++)
            {
                int article = articles[place];
                int frequency = cursor.FrequencyAt(scratch, place);
                frequencies[article] += frequency;
                exact[article] += frequency & exactly;
                counted[article / WordBits] |= 1UL << article;
            }
        }
    }

    /// <summary>Makes a list of the articles that were counted, and sets all counts to 0.</summary>
    public PostingCursor ToList(SearchScratch scratch, int articles)
    {
        int words = (articles + WordBits - 1) / WordBits;
        int count = 0;
        foreach (ulong word in _counted.AsSpan(0, words))
        {
            count += BitOperations.PopCount(word);
        }

        int buffer = scratch.Reserve(3 * count);
        Span<int> list = scratch.Numbers.AsSpan(buffer, 3 * count);
        int row = 0;
        for (int word = 0; word < words; word++)
        {
            for (ulong rest = _counted[word]; rest != 0; rest &= rest - 1)
            {
                int article = (word * WordBits) + BitOperations.TrailingZeroCount(rest);
                list[row] = article;
                list[count + row] = _frequencies[article];
                list[(2 * count) + row] = _exact[article];
                _frequencies[article] = 0;
                _exact[article] = 0;
                row++;
            }

            _counted[word] = 0;
        }

        _isCounting = false;
        return PostingCursor.OfList(scratch, buffer, count);
    }
}
