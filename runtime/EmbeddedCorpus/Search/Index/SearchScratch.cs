using EmbeddedCorpus.Search.Filters;
using EmbeddedCorpus.Search.Queries;
using EmbeddedCorpus.Search.Ranking;

namespace EmbeddedCorpus.Search.Index;

/// <summary>The working memory of a search: one a thread, which grows to what its largest query needed and is used again.</summary>
/// <remarks>Fields, for each accessor is a method to compile before a process has its first result.</remarks>
internal sealed class SearchScratch
{
    [ThreadStatic]
    private static SearchScratch? t_instance;

    private int _reserved;
    private FilterSets? _filters;
    private ArticleBits?[] _groups = [];

    /// <summary>That of this thread. A search calls no code of others, so there is never a second one at work.</summary>
    public static SearchScratch Instance => t_instance ??= new SearchScratch();

    /// <summary>The query that was read.</summary>
    public readonly Query Query = new();

    /// <summary>Looks up words for a set of corpora, while a query of the set is read; otherwise null.</summary>
    public SetDictionary? Dictionary;

    /// <summary>Whether the query of a set was read already, and its words are those of the corpus that is asked.</summary>
    public bool IsBound;

    /// <summary>The best articles so far.</summary>
    public readonly TopHits Top = new();

    /// <summary>Decoded blocks and lists made for a query.</summary>
    public int[] Numbers = new int[1 << 12];

    /// <summary>Positions of words, shifted left by one; the low bit tells whether it is the query's own term.</summary>
    public readonly NumberBuffer Positions = new();

    /// <summary>More positions, while two lists are compared.</summary>
    public readonly NumberBuffer OtherPositions = new();

    /// <summary>Quotations as ranges of positions, start and end after one another.</summary>
    public readonly NumberBuffer Quotes = new();

    /// <summary>Positions where parts of an article start.</summary>
    public readonly NumberBuffer Bounds = new();

    /// <summary>Open postings.</summary>
    public PostingCursor[] Cursors = new PostingCursor[16];

    /// <summary>How many of them are in use.</summary>
    public int CursorCount;

    /// <summary>The first cursor of each word of a <see cref="QueryTrace"/>, where they are opened once for many articles; then the cursor after the last.</summary>
    public readonly int[] FirstCursors = new int[QueryTrace.MaxWords + 1];

    /// <summary>Terms of the words of a query.</summary>
    public TermInfo[] Terms = new TermInfo[16];

    /// <summary>How many of them are in use.</summary>
    public int TermCount;

    /// <summary>A score for each article.</summary>
    public readonly ArticleScores Scores = new();

    /// <summary>Counts of another clause.</summary>
    public readonly ArticleCounts OtherCounts = new();

    /// <summary>Articles that a query can find.</summary>
    public readonly ArticleBits Bits = new();

    /// <summary>The best scores of one clause, from which a threshold is learnt.</summary>
    public readonly TopHits Expected = new();

    /// <summary>What a range of articles can score at most, and its parts while they are added up.</summary>
    public readonly BlockMaxScores Ranges = new();

    /// <summary>The best scores of a phrase whose list is being made.</summary>
    public readonly TopPhrases TopPhrases = new();

    /// <summary>What articles can score for it at most.</summary>
    public readonly PhraseBounds PhraseBounds = new();

    /// <summary>Where it can start.</summary>
    public readonly PhraseStarts PhraseStarts = new();

    /// <summary>Counts by article, of a list that is being made.</summary>
    public readonly ArticleCounts Counts = new();

    /// <summary>The articles that pass a filter.</summary>
    public FilterSets Filters => _filters ??= new FilterSets();

    /// <summary>The articles of a group of the query.</summary>
    public ArticleBits GroupBits(int group)
    {
        if (group >= _groups.Length)
        {
            Array.Resize(ref _groups, Math.Max(group + 1, 2 * _groups.Length));
        }

        return _groups[group] ??= new ArticleBits();
    }

    /// <summary>Forgets what the last query left.</summary>
    public void Clear()
    {
        _reserved = 0;
        CursorCount = 0;
        TermCount = 0;
        Positions.Count = 0;
        OtherPositions.Count = 0;
        Quotes.Count = 0;
        Bounds.Count = 0;
    }

    /// <summary>Takes a piece of <see cref="Numbers"/>, which may move.</summary>
    /// <returns>Where it starts.</returns>
    public int Reserve(int count)
    {
        int start = _reserved;
        _reserved = checked(_reserved + count);
        if (_reserved > Numbers.Length)
        {
            Array.Resize(ref Numbers, Math.Max(_reserved, Numbers.Length * 2));
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
            Array.Resize(ref Cursors, CursorCount * 2);
        }

        Cursors[CursorCount++] = cursor;
    }

    /// <summary>Adds a term.</summary>
    public void Add(in TermInfo term)
    {
        if (TermCount == Terms.Length)
        {
            Array.Resize(ref Terms, TermCount * 2);
        }

        Terms[TermCount++] = term;
    }

    /// <summary>Takes back all cursors from one on.</summary>
    public void RemoveCursors(int first) => CursorCount = first;
}
