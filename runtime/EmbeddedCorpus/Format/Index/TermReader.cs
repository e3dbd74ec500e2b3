using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Reads the dictionary term by term, from the start of a block.</summary>
internal ref struct TermReader
{
    private readonly CorpusStorage _storage;
    private readonly TableReader _blocks;
    private readonly int _terms;
    private readonly int _languages;
    private readonly uint _dictionary;
    private readonly uint _postings;
    private readonly Span<byte> _bytes;
    private BitReader _bits;
    private int _length;
    private int _nextPostings;

    /// <summary>Stands before the first term of a block.</summary>
    /// <param name="index">The index.</param>
    /// <param name="block">The block.</param>
    /// <param name="bytes">Room for a term: <see cref="WordReader.MaxTermBytes"/>.</param>
    public TermReader(in SearchIndex index, int block, Span<byte> bytes)
    {
        _storage = index.Storage;
        _blocks = index.Blocks;
        _terms = index.TermCount;
        _languages = index.Languages.Count;
        _dictionary = index.Dictionary.Start;
        _postings = index.Postings.Start;
        _bytes = bytes;
        Number = (block * BlockTerms) - 1;
    }

    /// <summary>The number of the term.</summary>
    public int Number { get; private set; }

    /// <summary>Its bytes.</summary>
    public readonly ReadOnlySpan<byte> Term => _bytes[.._length];

    /// <summary>Bytes that it has in common with the term before it; 0 for the first of a block.</summary>
    public int Shared { get; private set; }

    /// <summary>How many articles have it.</summary>
    public int Articles { get; private set; }

    /// <summary>Whether it stands in any headline.</summary>
    public bool HasHeadline { get; private set; }

    /// <summary>Whether the numbers of its skip table have four digits.</summary>
    public bool IsWide { get; private set; }

    /// <summary>The next term of its stem; itself when there is no other.</summary>
    public int Next { get; private set; }

    /// <summary>How many articles have any term of its stem; known at the first term of the stem.</summary>
    public int StemArticles { get; private set; }

    /// <summary>The address of its score bounds and postings.</summary>
    public uint Postings { get; private set; }

    /// <summary>Where they end.</summary>
    public readonly uint PostingsEnd => _postings + (uint)_nextPostings;

    /// <summary>Whether it is the first term of a stem that has more.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>In which languages of the index it is stemmed, a bit for each.</summary>
    public int Languages { get; private set; }

    /// <summary>Reads a term by its number.</summary>
    public static TermReader At(in SearchIndex index, int term, Span<byte> bytes)
    {
        var reader = new TermReader(index, term / BlockTerms, bytes);
        while (reader.Number < term && reader.MoveNext())
        {
        }

        return reader;
    }

    /// <summary>Reads the bytes of the first term of a block, and no more of it.</summary>
    public void MoveToHead(int block)
    {
        Number = block * BlockTerms;
        Open(block);
        ReadTerm();
    }

    /// <summary>Goes before the first term of a block.</summary>
    public void MoveToBlock(int block) => Number = (block * BlockTerms) - 1;

    /// <summary>Reads the next term.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        if (++Number >= _terms)
        {
            return false;
        }

        if (Number % BlockTerms == 0)
        {
            Open(Number / BlockTerms);
        }

        ReadTerm();
        Articles = _bits.Gamma() + 1;
        HasHeadline = _bits.Read(1) != 0;
        IsWide = Articles > BlockArticles && _bits.Read(1) != 0;
        Postings = _postings + (uint)_nextPostings;
        _nextPostings += _bits.Gamma();
        ReadRing();
        Languages = _languages > 1 ? _bits.Read(_languages) : 1;
        return true;
    }

    private void Open(int block)
    {
        ReadOnlySpan<byte> row = _storage.RowAt(_blocks, block, BlockRow.Size);
        _bits = new BitReader(_storage, _dictionary + (uint)DigitReader.Number(row[BlockRow.Terms..]));
        _nextPostings = DigitReader.Number(row[BlockRow.Postings..]);
        _length = 0;
    }

    private void ReadTerm()
    {
        Shared = _bits.Gamma();
        int length = Shared + _bits.Gamma();
        if (Shared > _length || length > _bytes.Length)
        {
            _storage.ThrowDamaged();
        }

        int width = _bits.Read(1) != 0 ? ImageFormat.DigitBits : 8;
        int at = Shared;
        if (width == ImageFormat.DigitBits)
        {
            // Four at once: most terms are ASCII, and this is most of the work.
            for (; at + 4 <= length; at += 4)
            {
                int four = _bits.Read(NumberBits);
                _bytes[at] = (byte)(four & ImageFormat.DigitMask);
                _bytes[at + 1] = (byte)((four >> 7) & ImageFormat.DigitMask);
                _bytes[at + 2] = (byte)((four >> 14) & ImageFormat.DigitMask);
                _bytes[at + 3] = (byte)(four >> 21);
            }
        }

        for (; at < length; at++)
        {
            _bytes[at] = (byte)_bits.Read(width);
        }

        _length = length;
    }

    private void ReadRing()
    {
        Next = Number;
        StemArticles = Articles;
        IsFirst = false;
        if (_bits.Read(1) == 0)
        {
            return;
        }

        Next = Number + FromZigZag((uint)_bits.Gamma());
        if (_bits.Read(1) != 0)
        {
            StemArticles = _bits.Gamma() + 1;
            IsFirst = true;
        }

        if ((uint)Next >= (uint)_terms)
        {
            _storage.ThrowDamaged();
        }
    }
}
