namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Which words of the corpus, counted from its first, belong to which document.</summary>
/// <param name="documents">The number of documents.</param>
internal sealed class DocumentMap(int documents)
{
    private const int StrideBits = 6;
    private const int LastBits = 64;

    private readonly int[] _starts = new int[documents + 1];
    private readonly int[] _headlineWords = new int[documents];
    private readonly int[] _streams = new int[documents];
    private int[] _strides = [];

    // A bit of each word: whether it is the last of a headline or of a text.
    private ulong[] _lasts = [];

    /// <summary>How many documents there are so far.</summary>
    public int Count { get; private set; }

    /// <summary>Words of all documents.</summary>
    public int Words => _starts[Count];

    /// <summary>Words of a document on average; 1 where there is none, so that it can divide.</summary>
    public double AverageLength => Words == 0 ? 1 : (double)Words / Count;

    /// <summary>Adds the next document.</summary>
    public void Add(int headlineWords, int textWords, int stream)
    {
        _headlineWords[Count] = headlineWords;
        _streams[Count] = stream;
        _starts[Count + 1] = checked(_starts[Count] + headlineWords + textWords);
        Count++;
    }

    /// <summary>The words of a document.</summary>
    public int Length(int document) => _starts[document + 1] - _starts[document];

    /// <summary>The words of a document's headline.</summary>
    public int HeadlineWords(int document) => _headlineWords[document];

    /// <summary>Where the stream of a document starts.</summary>
    public int Stream(int document) => _streams[document];

    /// <summary>The document that a word belongs to.</summary>
    /// <param name="word">The word, counted from the first of the corpus.</param>
    /// <param name="document">A document that is not behind it.</param>
    public int Find(int word, int document)
    {
        if (_starts[document + 1] > word)
        {
            return document;
        }

        if (_strides.Length == 0)
        {
            _strides = Strides();
        }

        document = Math.Max(document + 1, _strides[word >> StrideBits]);
        while (_starts[document + 1] <= word)
        {
            document++;
        }

        return document;
    }

    /// <summary>The position of a word in its document: behind the headline one number is left out.</summary>
    public int Position(int word, int document)
    {
        int index = word - _starts[document];
        return index < _headlineWords[document] ? index : index + 1;
    }

    /// <summary>Whether a word is the last of a headline or of a text, so that the next one does not follow it.</summary>
    public bool IsLast(int word)
    {
        if (_lasts.Length == 0)
        {
            _lasts = Lasts();
        }

        return (_lasts[word / LastBits] >> (word % LastBits) & 1) != 0;
    }

    private ulong[] Lasts()
    {
        ulong[] lasts = new ulong[(Words / LastBits) + 1];
        for (int document = 0; document < Count; document++)
        {
            Set(_starts[document] + _headlineWords[document] - 1);
            Set(_starts[document + 1] - 1);
        }

        return lasts;

        // Before the first word there is none, and what is set of an empty headline is the end of the text before it.
        void Set(int word)
        {
            if (word >= 0)
            {
                lasts[word / LastBits] |= 1UL << (word % LastBits);
            }
        }
    }

    private int[] Strides()
    {
        int[] strides = new int[(Words >> StrideBits) + 1];
        int document = 0;
        for (int stride = 0; stride < strides.Length; stride++)
        {
            while (document < Count - 1 && _starts[document + 1] <= stride << StrideBits)
            {
                document++;
            }

            strides[stride] = document;
        }

        return strides;
    }
}
