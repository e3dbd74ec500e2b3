using EmbeddedCorpus.Search.Format;
using static EmbeddedCorpus.Search.Format.SearchFormat;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Goes through the documents of a form, or of a list that was made for one query, in order. A block of documents is decoded at once.</summary>
/// <remarks>What it decodes lies in the numbers of a <see cref="SearchScratch"/>: documents, then how often, then how often in the headline (of a made list: how often in the query's own form).</remarks>
internal struct PostingCursor
{
    /// <summary>Stands for the document behind the last.</summary>
    public const int End = int.MaxValue;

    private uint _postings;
    private int _documentCount;
    private int _blocks;
    private int _rice;
    private int _buffer;
    private int _capacity;
    private int _block;
    private int _index;
    private int _count;
    private bool _hasHeadline;
    private bool _isMade;

    // Positions of the block are read in order: where the reader stands, and before the positions of which document.
    private BitPosition _positions;
    private int _positionsRead;

    /// <summary>The document it stands at; <see cref="End"/> behind the last.</summary>
    public int Document { get; private set; }

    /// <summary>Whether the form is the one that the query has.</summary>
    public bool IsExact { get; private set; }

    /// <summary>The highest saturation of any document, 0 to 1.</summary>
    public double MaxSaturation { get; private set; }

    /// <summary>The highest saturation of any document of the block it stands in.</summary>
    public double BlockSaturation { get; private set; }

    /// <summary>The last document of the block it stands in.</summary>
    public int BlockEnd { get; private set; }

    /// <summary>How many documents there are in all.</summary>
    public readonly int DocumentCount => _documentCount;

    /// <summary>Opens the postings of a form and stands at its first document.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where blocks are decoded to.</param>
    /// <param name="term">The form.</param>
    /// <param name="isExact">Whether it is the one that the query has.</param>
    public static PostingCursor Open(in SearchIndex index, SearchScratch scratch, in TermReader term, bool isExact)
    {
        int capacity = Math.Min(term.Documents, BlockDocuments);
        var cursor = new PostingCursor
        {
            _postings = term.Postings,
            _documentCount = term.Documents,
            _blocks = (term.Documents + BlockDocuments - 1) / BlockDocuments,
            _rice = RiceBits(index.Documents, term.Documents),
            _hasHeadline = term.HasHeadline,
            _capacity = capacity,
            _buffer = scratch.Reserve(3 * capacity),
            IsExact = isExact,
        };
        cursor.MaxSaturation = (double)term.Bound / MaxBound;
        cursor.LoadBlock(index, scratch, 0);
        if (cursor._blocks == 1)
        {
            cursor.MaxSaturation = cursor.BlockSaturation;
        }

        return cursor;
    }

    /// <summary>Makes a cursor over a list whose documents, frequencies and exact frequencies lie in the scratch already.</summary>
    /// <param name="scratch">The scratch.</param>
    /// <param name="buffer">Where they start.</param>
    /// <param name="capacity">The distance from one of the three lists to the next.</param>
    /// <param name="count">How many documents there are.</param>
    public static PostingCursor OfList(SearchScratch scratch, int buffer, int capacity, int count)
    {
        int highest = 0;
        for (int index = 0; index < count; index++)
        {
            highest = Math.Max(highest, scratch.Numbers[buffer + capacity + index]);
        }

        double bound = highest / (highest + (Bm25.K1 * (1 - Bm25.B)));
        return new PostingCursor
        {
            _documentCount = count,
            _blocks = 1,
            _buffer = buffer,
            _capacity = capacity,
            _count = count,
            _isMade = true,
            IsExact = true,
            MaxSaturation = bound,
            BlockSaturation = bound,
            BlockEnd = count == 0 ? -1 : scratch.Numbers[buffer + count - 1],
            Document = count == 0 ? End : scratch.Numbers[buffer],
        };
    }

    /// <summary>Goes back to the first document.</summary>
    public void Reset(in SearchIndex index, SearchScratch scratch)
    {
        if (!_isMade && _block != 0)
        {
            LoadBlock(index, scratch, 0);
        }

        _index = 0;
        Document = _count == 0 ? End : scratch.Numbers[_buffer];
    }

    /// <summary>How often the form stands in the document, headline words counted several times.</summary>
    public readonly int Frequency(SearchScratch scratch)
    {
        int frequency = scratch.Numbers[_buffer + _capacity + _index];
        return _isMade || !_hasHeadline ? frequency : frequency + (scratch.Numbers[_buffer + (2 * _capacity) + _index] * (Bm25.HeadlineWeight - 1));
    }

    /// <summary>How often the query's own form stands in the document, weighted alike.</summary>
    public readonly int ExactFrequency(SearchScratch scratch) =>
        _isMade ? scratch.Numbers[_buffer + (2 * _capacity) + _index] : IsExact ? Frequency(scratch) : 0;

    /// <summary>How often the form stands in the document's headline.</summary>
    public readonly int HeadlineFrequency(SearchScratch scratch) => _hasHeadline ? scratch.Numbers[_buffer + (2 * _capacity) + _index] : 0;

    /// <summary>Goes to the next document.</summary>
    public void MoveNext(in SearchIndex index, SearchScratch scratch)
    {
        if (++_index < _count)
        {
            Document = scratch.Numbers[_buffer + _index];
        }
        else
        {
            MoveToBlock(index, scratch, _block + 1);
        }
    }

    /// <summary>Goes to the first document of the next block; there is none behind the last.</summary>
    public void MoveToNextBlock(in SearchIndex index, SearchScratch scratch) => MoveToBlock(index, scratch, _block + 1);

    /// <summary>Goes past blocks whose documents cannot be among the best: without decoding them.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The scratch.</param>
    /// <param name="saturation">What a block must be able to exceed.</param>
    public void SkipBlocks(in SearchIndex index, SearchScratch scratch, double saturation)
    {
        int block = _block;
        while (++block < _blocks)
        {
            if ((double)SkipRowAt(index, block).Bound / MaxBound > saturation)
            {
                break;
            }
        }

        MoveToBlock(index, scratch, block);
    }

    /// <summary>Goes to a document, or to the first behind it.</summary>
    public void Seek(in SearchIndex index, SearchScratch scratch, int document)
    {
        if (Document >= document)
        {
            return;
        }

        if (document > BlockEnd)
        {
            MoveToBlock(index, scratch, BlockOf(index, document));
            if (Document >= document)
            {
                return;
            }
        }

        // Mostly a few steps; where not, by halves.
        ReadOnlySpan<int> documents = scratch.Numbers.AsSpan(_buffer, _count);
        int low = _index;
        int high = _count - 1;
        int step = 8;
        while (low + step < high && documents[low + step] < document)
        {
            low += step;
            step *= 2;
        }

        high = Math.Min(high, low + step);
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (documents[middle] < document)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        _index = low;
        Document = documents[low];
    }

    /// <summary>Appends the positions of the form in the document.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The scratch, to whose positions they are added.</param>
    public void ReadPositions(in SearchIndex index, SearchScratch scratch)
    {
        if (_positionsRead > _index)
        {
            RewindPositions(index, scratch);
        }

        var bits = new BitReader(index.Storage, _positions);
        for (; _positionsRead <= _index; _positionsRead++)
        {
            int document = scratch.Numbers[_buffer + _positionsRead];
            int frequency = scratch.Numbers[_buffer + _capacity + _positionsRead];
            int length = index.LengthOf(document);
            if (frequency > length)
            {
                index.Storage.ThrowDamaged();
            }

            int rice = RiceBits(length, frequency);
            int position = -1;
            for (int occurrence = 0; occurrence < frequency; occurrence++)
            {
                position += bits.Rice(rice) + 1;
                if (_positionsRead == _index)
                {
                    scratch.Positions.Add((position << 1) | (IsExact ? 1 : 0));
                }
            }
        }

        _positions = bits.Position;
    }

    private void MoveToBlock(in SearchIndex index, SearchScratch scratch, int block)
    {
        if (block < _blocks)
        {
            LoadBlock(index, scratch, block);
        }
        else
        {
            // Nothing of what was decoded is asked for any more.
            _index = _count;
            BlockEnd = End;
            Document = End;
        }
    }

    private void LoadBlock(in SearchIndex index, SearchScratch scratch, int block)
    {
        _block = block;
        _index = 0;
        _count = Math.Min(_documentCount - (block * BlockDocuments), BlockDocuments);
        uint documents = _postings;
        int before = -1;
        SkipRowData row = default;
        if (_blocks > 1)
        {
            row = SkipRowAt(index, block);
            documents += (uint)row.Documents;
            before = block == 0 ? -1 : SkipRowAt(index, block - 1).LastDocument;
        }

        BitPosition end = Decode(index, scratch, documents, before);
        if (_blocks > 1)
        {
            BlockSaturation = (double)row.Bound / MaxBound;
            _positions = new BitPosition(_postings + (uint)row.Positions, 0);
        }
        else
        {
            _positions = new BitPosition(end.Bits == 0 ? end.Address : end.Address + 1, 0);
        }

        _positionsRead = 0;
        BlockEnd = scratch.Numbers[_buffer + _count - 1];
        Document = scratch.Numbers[_buffer];
    }

    private BitPosition Decode(in SearchIndex index, SearchScratch scratch, uint address, int before)
    {
        var bits = new BitReader(index.Storage, address);
        Span<int> documents = scratch.Numbers.AsSpan(_buffer, _count);
        Span<int> frequencies = scratch.Numbers.AsSpan(_buffer + _capacity, _count);
        Span<int> headlines = scratch.Numbers.AsSpan(_buffer + (2 * _capacity), _count);
        int document = before;
        int highest = 0;
        for (int posting = 0; posting < documents.Length; posting++)
        {
            document += bits.Rice(_rice) + 1;
            documents[posting] = document;
            int frequency = bits.Gamma() + 1;
            frequencies[posting] = frequency;
            if (_hasHeadline)
            {
                int headline = bits.Gamma();
                headlines[posting] = headline;
                frequency += headline * (Bm25.HeadlineWeight - 1);
            }

            highest = Math.Max(highest, frequency);
        }

        // They rise: where the last is one of the corpus, all are.
        if ((uint)document >= (uint)index.Documents)
        {
            index.Storage.ThrowDamaged();
        }

        if (_blocks == 1)
        {
            BlockSaturation = highest / (highest + (Bm25.K1 * (1 - Bm25.B)));
        }

        return bits.Position;
    }

    private void RewindPositions(in SearchIndex index, SearchScratch scratch)
    {
        int at = _index;
        LoadBlock(index, scratch, _block);
        _index = at;
        Document = scratch.Numbers[_buffer + at];
    }

    private readonly int BlockOf(in SearchIndex index, int document)
    {
        int low = _block + 1;
        int high = _blocks;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (SkipRowAt(index, middle).LastDocument < document)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private readonly SkipRowData SkipRowAt(in SearchIndex index, int block)
    {
        var bits = new BitReader(index.Storage, _postings + (uint)(block * SkipRow.Size));
        return new SkipRowData(bits.Read(NumberBits), bits.Read(NumberBits), bits.Read(NumberBits), bits.Read(BoundBits));
    }

    private readonly record struct SkipRowData(int LastDocument, int Documents, int Positions, int Bound);
}
