namespace EmbeddedCorpus.Search.Index;

/// <summary>The working memory of a search: one a thread, which grows to what its largest query needed and is used again.</summary>
internal sealed class SearchScratch
{
    [ThreadStatic]
    private static SearchScratch? t_instance;

    private int _reserved;

    /// <summary>That of this thread. A search calls no code of others, so there is never a second one at work.</summary>
    public static SearchScratch Instance => t_instance ??= new SearchScratch();

    /// <summary>Decoded blocks and lists made for a query.</summary>
    public int[] Numbers { get; private set; } = new int[1 << 12];

    /// <summary>Positions of words, shifted left by one; the low bit tells whether it is the query's own form.</summary>
    public NumberBuffer Positions { get; } = new();

    /// <summary>More positions, while two lists are compared.</summary>
    public NumberBuffer OtherPositions { get; } = new();

    /// <summary>Ranges of words, start and end after one another.</summary>
    public NumberBuffer Ranges { get; } = new();

    /// <summary>Open postings.</summary>
    public PostingCursor[] Cursors { get; private set; } = new PostingCursor[16];

    /// <summary>How many of them are in use.</summary>
    public int CursorCount { get; private set; }

    /// <summary>Cursors of a ranking by what they can add, the least first.</summary>
    public int[] Order { get; private set; } = new int[16];

    /// <summary>For each cursor of <see cref="Order"/> what it and all before it can add.</summary>
    public double[] Sums { get; private set; } = new double[16];

    /// <summary>For each cursor the clause it belongs to.</summary>
    public int[] ClauseOf { get; private set; } = new int[16];

    /// <summary>A number for each document, 0 between two uses.</summary>
    public int[] ByDocument { get; private set; } = [];

    /// <summary>More numbers for each document, 0 between two uses.</summary>
    public int[] ExactByDocument { get; private set; } = [];

    /// <summary>Forgets what the last query left.</summary>
    public void Clear()
    {
        _reserved = 0;
        CursorCount = 0;
        Positions.Clear();
        OtherPositions.Clear();
        Ranges.Clear();
    }

    /// <summary>Takes a piece of <see cref="Numbers"/>, which may move.</summary>
    /// <returns>Where it starts.</returns>
    public int Reserve(int count)
    {
        int start = _reserved;
        _reserved = checked(_reserved + count);
        if (_reserved > Numbers.Length)
        {
            int[] numbers = Numbers;
            Array.Resize(ref numbers, Math.Max(_reserved, numbers.Length * 2));
            Numbers = numbers;
        }

        return start;
    }

    /// <summary>How much of <see cref="Numbers"/> is taken.</summary>
    public int Reserved => _reserved;

    /// <summary>Gives back what was taken since.</summary>
    public void Release(int reserved) => _reserved = reserved;

    /// <summary>Adds an open cursor.</summary>
    public void Add(in PostingCursor cursor, int clause)
    {
        if (CursorCount == Cursors.Length)
        {
            Grow();
        }

        Cursors[CursorCount] = cursor;
        ClauseOf[CursorCount++] = clause;
    }

    /// <summary>Takes back all cursors from one on.</summary>
    public void RemoveCursors(int first) => CursorCount = first;

    /// <summary>Makes <see cref="ByDocument"/> and <see cref="ExactByDocument"/> long enough.</summary>
    public void EnsureDocuments(int documents)
    {
        if (ByDocument.Length < documents)
        {
            ByDocument = new int[documents];
            ExactByDocument = new int[documents];
        }
    }

    private void Grow()
    {
        int size = Cursors.Length * 2;
        PostingCursor[] cursors = Cursors;
        Array.Resize(ref cursors, size);
        Cursors = cursors;
        int[] clauses = ClauseOf;
        Array.Resize(ref clauses, size);
        ClauseOf = clauses;
        Order = new int[size];
        Sums = new double[size];
    }
}
