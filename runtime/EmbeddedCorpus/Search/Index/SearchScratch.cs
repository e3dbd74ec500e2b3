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

    /// <summary>Quotations as ranges of positions, start and end after one another.</summary>
    public NumberBuffer Quotes { get; } = new();

    /// <summary>Open postings.</summary>
    public PostingCursor[] Cursors { get; private set; } = new PostingCursor[16];

    /// <summary>How many of them are in use.</summary>
    public int CursorCount { get; private set; }

    /// <summary>Forms of the words of a query.</summary>
    public FormInfo[] Forms { get; private set; } = new FormInfo[16];

    /// <summary>How many of them are in use.</summary>
    public int FormCount { get; private set; }

    /// <summary>What a range of documents can score at most, and its parts while they are added up.</summary>
    public RangeScores Ranges { get; } = new();

    /// <summary>Counts by document, of a list that is being made.</summary>
    public DocumentCounts Counts { get; } = new();

    /// <summary>Forgets what the last query left.</summary>
    public void Clear()
    {
        _reserved = 0;
        CursorCount = 0;
        FormCount = 0;
        Positions.Clear();
        OtherPositions.Clear();
        Quotes.Clear();
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
    public void Add(in PostingCursor cursor)
    {
        if (CursorCount == Cursors.Length)
        {
            PostingCursor[] cursors = Cursors;
            Array.Resize(ref cursors, CursorCount * 2);
            Cursors = cursors;
        }

        Cursors[CursorCount++] = cursor;
    }

    /// <summary>Adds a form.</summary>
    public void Add(in FormInfo form)
    {
        if (FormCount == Forms.Length)
        {
            FormInfo[] forms = Forms;
            Array.Resize(ref forms, FormCount * 2);
            Forms = forms;
        }

        Forms[FormCount++] = form;
    }

    /// <summary>Takes back all cursors from one on.</summary>
    public void RemoveCursors(int first) => CursorCount = first;
}
