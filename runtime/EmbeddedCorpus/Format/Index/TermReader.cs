using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Storage;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Reads the dictionary form by form, from the start of a block.</summary>
internal ref struct TermReader
{
    private readonly CorpusStorage _storage;
    private readonly TableReader _blocks;
    private readonly int _forms;
    private readonly uint _terms;
    private readonly uint _postings;
    private readonly Span<byte> _bytes;
    private BitReader _bits;
    private int _length;
    private int _nextPostings;

    /// <summary>Stands before the first form of a block.</summary>
    /// <param name="index">The index.</param>
    /// <param name="block">The block.</param>
    /// <param name="bytes">Room for a form: <see cref="WordReader.MaxFormBytes"/>.</param>
    public TermReader(in SearchIndex index, int block, Span<byte> bytes)
    {
        _storage = index.Storage;
        _blocks = index.Blocks;
        _forms = index.Forms;
        _terms = index.Terms.Start;
        _postings = index.Postings.Start;
        _bytes = bytes;
        Number = (block * BlockForms) - 1;
    }

    /// <summary>The number of the form.</summary>
    public int Number { get; private set; }

    /// <summary>Its bytes.</summary>
    public readonly ReadOnlySpan<byte> Form => _bytes[.._length];

    /// <summary>Bytes that it has in common with the form before it; 0 for the first of a block.</summary>
    public int Shared { get; private set; }

    /// <summary>How many documents have it.</summary>
    public int Documents { get; private set; }

    /// <summary>Whether it stands in any headline.</summary>
    public bool HasHeadline { get; private set; }

    /// <summary>Whether the numbers of its skip table have four digits.</summary>
    public bool IsWide { get; private set; }

    /// <summary>The next form of its stem; itself when there is no other.</summary>
    public int Next { get; private set; }

    /// <summary>How many documents have any form of its stem; known at the first form of the stem.</summary>
    public int StemDocuments { get; private set; }

    /// <summary>The address of its score bounds and postings.</summary>
    public uint Postings { get; private set; }

    /// <summary>Where they end.</summary>
    public readonly uint PostingsEnd => _postings + (uint)_nextPostings;

    /// <summary>Whether it is the first form of a stem that has more.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>Reads a form by its number.</summary>
    public static TermReader At(in SearchIndex index, int form, Span<byte> bytes)
    {
        var reader = new TermReader(index, form / BlockForms, bytes);
        while (reader.Number < form && reader.MoveNext())
        {
        }

        return reader;
    }

    /// <summary>Reads the bytes of the first form of a block, and no more of it.</summary>
    public void MoveToHead(int block)
    {
        Number = block * BlockForms;
        Open(block);
        ReadForm();
    }

    /// <summary>Goes before the first form of a block.</summary>
    public void MoveToBlock(int block) => Number = (block * BlockForms) - 1;

    /// <summary>Reads the next form.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        if (++Number >= _forms)
        {
            return false;
        }

        if (Number % BlockForms == 0)
        {
            Open(Number / BlockForms);
        }

        ReadForm();
        Documents = _bits.Gamma() + 1;
        HasHeadline = _bits.Read(1) != 0;
        IsWide = Documents > BlockDocuments && _bits.Read(1) != 0;
        Postings = _postings + (uint)_nextPostings;
        _nextPostings += _bits.Gamma();
        ReadRing();
        return true;
    }

    private void Open(int block)
    {
        ReadOnlySpan<byte> row = _storage.RowAt(_blocks, block, BlockRow.Size);
        _bits = new BitReader(_storage, _terms + (uint)DigitReader.Number(row[BlockRow.Terms..]));
        _nextPostings = DigitReader.Number(row[BlockRow.Postings..]);
        _length = 0;
    }

    private void ReadForm()
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
            // Four at once: most forms are ASCII, and this is most of the work.
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
        StemDocuments = Documents;
        IsFirst = false;
        if (_bits.Read(1) == 0)
        {
            return;
        }

        Next = Number + FromZigZag((uint)_bits.Gamma());
        if (_bits.Read(1) != 0)
        {
            StemDocuments = _bits.Gamma() + 1;
            IsFirst = true;
        }

        if ((uint)Next >= (uint)_forms)
        {
            _storage.ThrowDamaged();
        }
    }
}
