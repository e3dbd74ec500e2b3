namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Which words of the corpus, counted from its first, belong to which article.</summary>
/// <param name="articles">The number of articles.</param>
internal sealed class ArticleMap(int articles)
{
    private const int StrideBits = 6;

    private readonly int[] _starts = new int[articles + 1];
    private readonly int[] _headlineWords = new int[articles];
    private readonly int[] _streams = new int[articles];
    private int[] _strides = [];

    /// <summary>How many articles there are so far.</summary>
    public int Count { get; private set; }

    /// <summary>Words of all articles.</summary>
    public int Words => _starts[Count];

    /// <summary>Words of an article on average; 1 where there is none, so that it can divide.</summary>
    public double AverageLength => Words == 0 ? 1 : (double)Words / Count;

    /// <summary>Adds the next article.</summary>
    public void Add(int headlineWords, int textWords, int stream)
    {
        _headlineWords[Count] = headlineWords;
        _streams[Count] = stream;
        _starts[Count + 1] = checked(_starts[Count] + headlineWords + textWords);
        Count++;
    }

    /// <summary>Adds the articles of a segment.</summary>
    /// <param name="segment">The articles.</param>
    /// <param name="streams">Where the first of their streams starts.</param>
    public void Add(ArticleMap segment, int streams)
    {
        for (int article = 0; article < segment.Count; article++)
        {
            int headlineWords = segment._headlineWords[article];
            Add(headlineWords, segment.Length(article) - headlineWords, streams + segment._streams[article]);
        }
    }

    /// <summary>The words of an article.</summary>
    public int Length(int article) => _starts[article + 1] - _starts[article];

    /// <summary>The words of an article's headline.</summary>
    public int HeadlineWords(int article) => _headlineWords[article];

    /// <summary>Where the stream of an article starts.</summary>
    public int Stream(int article) => _streams[article];

    /// <summary>The article that a word belongs to.</summary>
    /// <param name="word">The word, counted from the first of the corpus.</param>
    /// <param name="article">An article that is not behind it.</param>
    public int Find(int word, int article)
    {
        if (_starts[article + 1] > word)
        {
            return article;
        }

        if (_strides.Length == 0)
        {
            _strides = Strides();
        }

        article = Math.Max(article + 1, _strides[word >> StrideBits]);
        while (_starts[article + 1] <= word)
        {
            article++;
        }

        return article;
    }

    /// <summary>The position of a word in its article: behind the headline one number is left out.</summary>
    public int Position(int word, int article)
    {
        int index = word - _starts[article];
        return index < _headlineWords[article] ? index : index + 1;
    }

    private int[] Strides()
    {
        int[] strides = new int[(Words >> StrideBits) + 1];
        int article = 0;
        for (int stride = 0; stride < strides.Length; stride++)
        {
            while (article < Count - 1 && _starts[article + 1] <= stride << StrideBits)
            {
                article++;
            }

            strides[stride] = article;
        }

        return strides;
    }
}
