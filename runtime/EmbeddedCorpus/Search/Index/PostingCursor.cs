using System.Runtime.CompilerServices;
using EmbeddedCorpus.Format;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Goes through the articles of a term, or of a list that was made for one query.</summary>
/// <remarks>
/// What it decodes lies in the numbers of a <see cref="SearchScratch"/>: articles, then how often, then how often in the headline (of a
/// made list: how often in the query's own term). Of a frequent term a block is there at a time, of any other all articles are.
/// </remarks>
internal partial struct PostingCursor
{
    /// <summary>Stands for the article behind the last.</summary>
    public const int End = int.MaxValue;

    private const ulong ExactUnit = 1UL << 32;

    private TermInfo _term;
    private int _bits;
    private int _buffer;
    private int _capacity;
    private int _index;
    private int _count;
    private bool _isBefore;

    // How often a clause occurs in an article, and above 32 bits how often exactly: each of the two numbers that are decoded, times these.
    private ulong _unit;
    private ulong _secondUnit;

    // The block that is decoded, and the last article before it; of a cursor that has all its articles the first.
    private int _block;
    private int _blocks;
    private int _before;

    // Where the block after it starts.
    private uint _nextBlock;

    // Positions of a block are read in order: where the reader stands, and before the positions of which article.
    private BitPosition _positions;
    private BitPosition _firstPositions;
    private int _positionsBlock;
    private int _positionsRead;

    /// <summary>The article it stands at; <see cref="End"/> behind the last.</summary>
    public int Article { get; private set; }

    /// <summary>Whether the term is the one that the query has.</summary>
    public bool IsExact { get; private set; }

    /// <summary>How many articles there are in all.</summary>
    public readonly int ArticleCount => _term.Articles;

    /// <summary>The address of score bounds by range; 0 without.</summary>
    public readonly uint Bounds => _term.Bounds;

    private readonly bool HasAll => _blocks == 1;

    /// <summary>Opens the postings of a term and stands at its first article.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where articles are decoded to.</param>
    /// <param name="term">The term.</param>
    /// <param name="isExact">Whether it is the one that the query has.</param>
    public static PostingCursor Open(in SearchIndex index, SearchScratch scratch, in TermInfo term, bool isExact)
    {
        PostingCursor cursor = OpenBefore(index, scratch, term, isExact);
        cursor.Load(index, scratch, 0);
        return cursor;
    }

    /// <summary>Opens the postings of a term and stands before its first article: nothing is decoded before an article is sought.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where articles are decoded to.</param>
    /// <param name="term">The term.</param>
    /// <param name="isExact">Whether it is the one that the query has.</param>
    public static PostingCursor OpenBefore(in SearchIndex index, SearchScratch scratch, in TermInfo term, bool isExact)
    {
        // Of a term without bounds every article is looked at anyway.
        bool byBlock = term.Bounds != 0;
        int capacity = byBlock ? BlockArticles : term.Articles;
        if (term.Articles > index.Articles)
        {
            index.Storage.ThrowDamaged();
        }

        ulong unit = isExact ? 1 + ExactUnit : 1;
        return new PostingCursor
        {
            _term = term,
            _unit = unit,
            _secondUnit = term.HasHeadline ? unit * (Bm25.HeadlineWeight - 1) : 0,
            _bits = term.Bounds != 0 ? GapBits(index.Articles, term.Articles) : RiceBits(index.Articles, term.Articles),
            _capacity = capacity,
            _buffer = scratch.Reserve(3 * capacity),
            _blocks = byBlock ? BlocksOf(term.Articles) : 1,
            _block = byBlock ? -1 : 0,
            _positionsBlock = -1,
            _isBefore = true,
            IsExact = isExact,
            Article = -1,
        };
    }

    /// <summary>Makes a cursor over a list whose articles, frequencies and exact frequencies lie in the scratch already.</summary>
    /// <param name="scratch">The scratch.</param>
    /// <param name="buffer">Where they start.</param>
    /// <param name="count">How many articles there are: the distance from one of the three lists to the next.</param>
    public static PostingCursor OfList(SearchScratch scratch, int buffer, int count) => new()
    {
        _term = new TermInfo { Articles = count },
        _blocks = 1,
        _buffer = buffer,
        _capacity = count,
        _count = count,
        _unit = 1,
        _secondUnit = ExactUnit,
        IsExact = true,
        Article = count == 0 ? End : scratch.Numbers[buffer],
    };

    /// <summary>Goes to the first article of the next block; there is none behind the last.</summary>
    public void MoveToNextBlock(in SearchIndex index, SearchScratch scratch) => MoveToBlock(index, scratch, _block + 1);

    /// <summary>Goes to the first article, wherever it is.</summary>
    public void MoveToStart(in SearchIndex index, SearchScratch scratch)
    {
        if (_isBefore || !HasAll)
        {
            Load(index, scratch, 0);
        }
        else
        {
            _index = 0;
            Article = _count == 0 ? End : scratch.Numbers[_buffer];
        }
    }

    /// <summary>All articles, rising, of a term without score bounds or a list; of any other those of a block.</summary>
    public readonly ReadOnlySpan<int> All(SearchScratch scratch) => scratch.Numbers.AsSpan(_buffer, _count);

    /// <summary>The numbers behind <see cref="All"/>: how often, and how often in headlines, or of a list how often exactly; with what each counts.</summary>
    public readonly DecodedCounts Counts(SearchScratch scratch) =>
        new(scratch.Numbers.AsSpan(_buffer + _capacity, _count), scratch.Numbers.AsSpan(_buffer + (2 * _capacity), _count), _unit, _secondUnit);

    /// <summary>How often the clause occurs in the article, headline words counted several times, and above 32 bits how often exactly.</summary>
    public readonly ulong Count(SearchScratch scratch) => CountAt(scratch, _index);

    /// <summary>The same for the article at a place among those that are decoded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong CountAt(SearchScratch scratch, int place) =>
        ((uint)scratch.Numbers[_buffer + _capacity + place] * _unit) + ((uint)scratch.Numbers[_buffer + (2 * _capacity) + place] * _secondUnit);

    /// <summary>How often the clause occurs in the article.</summary>
    public readonly int Frequency(SearchScratch scratch) => (int)(uint)Count(scratch);

    /// <summary>The same for the article at a place among those that are decoded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int FrequencyAt(SearchScratch scratch, int place) => (int)(uint)CountAt(scratch, place);

    /// <summary>How often the query's own term occurs in the article, weighted alike.</summary>
    public readonly int ExactFrequency(SearchScratch scratch) => (int)(Count(scratch) >> 32);

    /// <summary>The same for the article at a place among those that are decoded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int ExactFrequencyAt(SearchScratch scratch, int place) => (int)(CountAt(scratch, place) >> 32);

    /// <summary>How often the term stands in the article.</summary>
    public readonly int Occurrences(SearchScratch scratch) => scratch.Numbers[_buffer + _capacity + _index];

    /// <summary>How often the term stands in the article's headline.</summary>
    public readonly int HeadlineFrequency(SearchScratch scratch) => _term.HasHeadline ? scratch.Numbers[_buffer + (2 * _capacity) + _index] : 0;

    /// <summary>How often the term occurs in the article outside of its headline.</summary>
    public readonly int TextFrequency(SearchScratch scratch) => Occurrences(scratch) - HeadlineFrequency(scratch);

    /// <summary>Goes to the next article.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MoveNext(in SearchIndex index, SearchScratch scratch)
    {
        if (++_index < _count)
        {
            Article = scratch.Numbers[_buffer + _index];
        }
        else
        {
            MoveToBlock(index, scratch, _block + 1);
        }
    }

    /// <summary>Whether no article of the range around an article has the term, as far as bounds tell.</summary>
    public readonly bool IsAbsentAround(in SearchIndex index, int article) =>
        _term.Bounds != 0 && article >= 0 && index.BoundAt(_term.Bounds, article >> RangeBits) == 0;

    /// <summary>Goes on to an article, or to the first behind it.</summary>
    public void Seek(in SearchIndex index, SearchScratch scratch, int article)
    {
        if (_isBefore)
        {
            Load(index, scratch, article);
        }

        if (Article < article)
        {
            Find(index, scratch, article, _block + 1, _index);
        }
    }

    /// <summary>Goes to an article, or to the first behind it, from wherever it stands.</summary>
    public void SeekAnywhere(in SearchIndex index, SearchScratch scratch, int article)
    {
        if (_isBefore)
        {
            Load(index, scratch, article);
        }

        if (_count == 0 || article > _before)
        {
            Find(index, scratch, article, _block + 1, 0);
        }
        else
        {
            Find(index, scratch, article, 0, 0);
        }
    }

    // The first article from some place on that is not before another, in the decoded block or in one from some block on.
    private void Find(in SearchIndex index, SearchScratch scratch, int article, int block, int from)
    {
        if (_count == 0 || article > scratch.Numbers[_buffer + _count - 1] || (block == 0 && !HasAll))
        {
            MoveToBlock(index, scratch, BlockOf(index, article, block));
            if (Article == End)
            {
                return;
            }

            from = 0;
        }

        ReadOnlySpan<int> articles = scratch.Numbers.AsSpan(_buffer, _count);
        int low = from;
        int step = 4;

        // Mostly a few steps; where not, by halves.
        while (low + step < articles.Length && articles[low + step] < article)
        {
            low += step;
            step *= 2;
        }

        int high = Math.Min(articles.Length - 1, low + step);
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (articles[middle] < article)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        _index = low;
        Article = articles[low];
    }

    private void MoveToBlock(in SearchIndex index, SearchScratch scratch, int block)
    {
        if (block < _blocks)
        {
            LoadBlock(index, scratch, block);
        }
        else
        {
            _index = _count;
            Article = End;
        }
    }
}
