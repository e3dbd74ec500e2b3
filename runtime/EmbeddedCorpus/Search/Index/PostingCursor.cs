using System.Runtime.CompilerServices;
using EmbeddedCorpus.Format;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Goes through the documents of a form, or of a list that was made for one query.</summary>
/// <remarks>
/// What it decodes lies in the numbers of a <see cref="SearchScratch"/>: documents, then how often, then how often in the headline (of a
/// made list: how often in the query's own form). Of a frequent form a block is there at a time, of any other all documents are.
/// </remarks>
internal partial struct PostingCursor
{
    /// <summary>Stands for the document behind the last.</summary>
    public const int End = int.MaxValue;

    private FormInfo _form;
    private int _rice;
    private int _buffer;
    private int _capacity;
    private int _index;
    private int _count;
    private bool _isMade;
    private bool _isBefore;

    // The block that is decoded, and the last document before it; of a cursor that has all its documents the first.
    private int _block;
    private int _blocks;
    private int _before;

    // How many documents it has, of which those up to the one that was sought are decoded, and where the others start.
    private int _blockCount;
    private BitPosition _rest;

    // Whether any headline of the block has the form.
    private bool _hasHeadline;

    // Positions of a block are read in order: where the reader stands, and before the positions of which document.
    private BitPosition _positions;
    private BitPosition _firstPositions;
    private uint _blockPositions;
    private int _positionsBlock;
    private int _positionsRead;

    /// <summary>The document it stands at; <see cref="End"/> behind the last.</summary>
    public int Document { get; private set; }

    /// <summary>Whether the form is the one that the query has.</summary>
    public bool IsExact { get; private set; }

    /// <summary>How many documents there are in all.</summary>
    public readonly int DocumentCount => _form.Documents;

    /// <summary>The address of score bounds by range; 0 without.</summary>
    public readonly uint Bounds => _form.Bounds;

    private readonly bool HasAll => _blocks == 1;

    /// <summary>Opens the postings of a form and stands at its first document.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where documents are decoded to.</param>
    /// <param name="form">The form.</param>
    /// <param name="isExact">Whether it is the one that the query has.</param>
    public static PostingCursor Open(in SearchIndex index, SearchScratch scratch, in FormInfo form, bool isExact)
    {
        PostingCursor cursor = OpenBefore(index, scratch, form, isExact);
        cursor.Load(index, scratch, 0, End);
        return cursor;
    }

    /// <summary>Opens the postings of a form and stands before its first document: nothing is decoded before a document is sought.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where documents are decoded to.</param>
    /// <param name="form">The form.</param>
    /// <param name="isExact">Whether it is the one that the query has.</param>
    public static PostingCursor OpenBefore(in SearchIndex index, SearchScratch scratch, in FormInfo form, bool isExact)
    {
        // Of a form without bounds every document is looked at anyway.
        bool byBlock = form.Bounds != 0 && form.Documents > BlockDocuments;
        int capacity = byBlock ? BlockDocuments : form.Documents;
        if (form.Documents > index.Documents)
        {
            index.Storage.ThrowDamaged();
        }

        return new PostingCursor
        {
            _form = form,
            _rice = RiceBits(index.Documents, form.Documents),
            _capacity = capacity,
            _buffer = scratch.Reserve(3 * capacity),
            _blocks = byBlock ? BlocksOf(form.Documents) : 1,
            _positionsBlock = -1,
            _isBefore = true,
            IsExact = isExact,
            Document = -1,
        };
    }

    /// <summary>Makes a cursor over a list whose documents, frequencies and exact frequencies lie in the scratch already.</summary>
    /// <param name="scratch">The scratch.</param>
    /// <param name="buffer">Where they start.</param>
    /// <param name="count">How many documents there are: the distance from one of the three lists to the next.</param>
    public static PostingCursor OfList(SearchScratch scratch, int buffer, int count) => new()
    {
        _form = new FormInfo { Documents = count },
        _blocks = 1,
        _buffer = buffer,
        _capacity = count,
        _count = count,
        _blockCount = count,
        _isMade = true,
        IsExact = true,
        Document = count == 0 ? End : scratch.Numbers[buffer],
    };

    /// <summary>Goes to the first document of the next block; there is none behind the last.</summary>
    public void MoveToNextBlock(in SearchIndex index, SearchScratch scratch) => MoveToBlock(index, scratch, _block + 1, End);

    /// <summary>All documents, rising, of a form without score bounds or a list; of any other those of a block.</summary>
    public readonly ReadOnlySpan<int> All(SearchScratch scratch) => scratch.Numbers.AsSpan(_buffer, _count);

    /// <summary>How often the form stands in the document, headline words counted several times.</summary>
    public readonly int Frequency(SearchScratch scratch) => FrequencyAt(scratch, _index);

    /// <summary>The same for the document at a place among those that are decoded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int FrequencyAt(SearchScratch scratch, int place)
    {
        int frequency = scratch.Numbers[_buffer + _capacity + place];
        return _isMade || !_form.HasHeadline ? frequency : frequency + (scratch.Numbers[_buffer + (2 * _capacity) + place] * (Bm25.HeadlineWeight - 1));
    }

    /// <summary>How often the query's own form stands in the document, weighted alike.</summary>
    public readonly int ExactFrequency(SearchScratch scratch) => ExactFrequencyAt(scratch, _index);

    /// <summary>The same for the document at a place among those that are decoded.</summary>
    public readonly int ExactFrequencyAt(SearchScratch scratch, int place) =>
        _isMade ? scratch.Numbers[_buffer + (2 * _capacity) + place] : IsExact ? FrequencyAt(scratch, place) : 0;

    /// <summary>How often the form stands in the document's headline.</summary>
    public readonly int HeadlineFrequency(SearchScratch scratch) => _form.HasHeadline ? scratch.Numbers[_buffer + (2 * _capacity) + _index] : 0;

    /// <summary>Goes to the next document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MoveNext(in SearchIndex index, SearchScratch scratch)
    {
        if (++_index < _count)
        {
            Document = scratch.Numbers[_buffer + _index];
        }
        else
        {
            MoveOn(index, scratch);
        }
    }

    /// <summary>Whether no document of the range around a document has the form, as far as bounds tell.</summary>
    public readonly bool IsAbsentAround(in SearchIndex index, int document) =>
        _form.Bounds != 0 && document >= 0 && index.BoundAt(_form.Bounds, document >> RangeBits) == 0;

    /// <summary>Goes on to a document, or to the first behind it.</summary>
    public void Seek(in SearchIndex index, SearchScratch scratch, int document)
    {
        if (_isBefore)
        {
            Load(index, scratch, document, document);
        }

        if (Document < document)
        {
            Find(index, scratch, document, _block + 1, _index);
        }
    }

    /// <summary>Goes to a document, or to the first behind it, from wherever it stands.</summary>
    public void SeekAnywhere(in SearchIndex index, SearchScratch scratch, int document)
    {
        if (_isBefore)
        {
            Load(index, scratch, document, document);
        }

        if (_count == 0 || document > _before)
        {
            Find(index, scratch, document, _block + 1, 0);
        }
        else
        {
            Find(index, scratch, document, 0, 0);
        }
    }

    // The first document from some place on that is not before another, in the decoded block or in one from some block on.
    private void Find(in SearchIndex index, SearchScratch scratch, int document, int block, int from)
    {
        if (_count == 0 || document > scratch.Numbers[_buffer + _count - 1] || (block == 0 && !HasAll))
        {
            if (_count < _blockCount && block > 0)
            {
                LoadMore(index, scratch, scratch.Numbers[_buffer + _count - 1], document);
            }

            if (_count == 0 || document > scratch.Numbers[_buffer + _count - 1] || (block == 0 && !HasAll))
            {
                MoveToBlock(index, scratch, BlockOf(index, document, block), document);
                if (Document == End)
                {
                    return;
                }
            }

            // Documents are decoded up to the one that is sought: it is the last.
            _index = _count - 1;
            Document = scratch.Numbers[_buffer + _index];
            return;
        }

        ReadOnlySpan<int> documents = scratch.Numbers.AsSpan(_buffer, _count);
        int low = from;
        int step = 4;

        // Mostly a few steps; where not, by halves.
        while (low + step < documents.Length && documents[low + step] < document)
        {
            low += step;
            step *= 2;
        }

        int high = Math.Min(documents.Length - 1, low + step);
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

    // Behind the last document that is decoded.
    private void MoveOn(in SearchIndex index, SearchScratch scratch)
    {
        if (_index < _blockCount)
        {
            LoadMore(index, scratch, Document, End);
            Document = scratch.Numbers[_buffer + _index];
        }
        else
        {
            MoveToBlock(index, scratch, _block + 1, End);
        }
    }

    private void MoveToBlock(in SearchIndex index, SearchScratch scratch, int block, int document)
    {
        if (block < _blocks)
        {
            LoadBlock(index, scratch, block, document);
        }
        else
        {
            _index = _count;
            Document = End;
        }
    }
}
