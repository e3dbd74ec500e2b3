using System.Numerics;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Counts a word by document while a list is made of it. All counts are 0 between two lists.</summary>
internal sealed class DocumentCounts
{
    private const int WordBits = 64;

    private int[] _frequencies = new int[1];
    private int[] _exact = new int[1];

    // Which documents were counted: a list is made of them without a look at the others.
    private ulong[] _counted = new ulong[1];

    // A search that failed leaves its counts behind.
    private bool _isCounting;

    /// <summary>Starts a list.</summary>
    public void Start(int documents)
    {
        if (_frequencies.Length < documents)
        {
            _frequencies = new int[documents];
            _exact = new int[documents];
            _counted = new ulong[(documents + WordBits - 1) / WordBits];
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
    /// <param name="document">The document.</param>
    /// <param name="frequency">How often, above 0.</param>
    /// <param name="exact">How often in the query's own form.</param>
    public void Add(int document, int frequency, int exact)
    {
        _frequencies[document] += frequency;
        _exact[document] += exact;
        _counted[document / WordBits] |= 1UL << document;
    }

    /// <summary>Counts a form in all its documents.</summary>
    public void Add(in SearchIndex index, SearchScratch scratch, ref PostingCursor cursor)
    {
        int exactly = cursor.IsExact ? -1 : 0;
        int[] frequencies = _frequencies;
        int[] exact = _exact;
        ulong[] counted = _counted;
        for (; cursor.Document != PostingCursor.End; cursor.MoveToNextBlock(index, scratch))
        {
            ReadOnlySpan<int> documents = cursor.All(scratch);
            for (int place = 0; place < documents.Length; place++)
            {
                int document = documents[place];
                int frequency = cursor.FrequencyAt(scratch, place);
                frequencies[document] += frequency;
                exact[document] += frequency & exactly;
                counted[document / WordBits] |= 1UL << document;
            }
        }
    }

    /// <summary>Makes a list of the documents that were counted, and sets all counts to 0.</summary>
    public PostingCursor ToList(SearchScratch scratch, int documents)
    {
        int words = (documents + WordBits - 1) / WordBits;
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
                int document = (word * WordBits) + BitOperations.TrailingZeroCount(rest);
                list[row] = document;
                list[count + row] = _frequencies[document];
                list[(2 * count) + row] = _exact[document];
                _frequencies[document] = 0;
                _exact[document] = 0;
                row++;
            }

            _counted[word] = 0;
        }

        _isCounting = false;
        return PostingCursor.OfList(scratch, buffer, count);
    }
}
