using EmbeddedCorpus.Format;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Search.Index;

/// <content>Decoding, a block at a time or all at once.</content>
internal partial struct PostingCursor
{
    private static int BlocksOf(int documents) => (documents + BlockDocuments - 1) / BlockDocuments;

    // Decodes for the first time: all documents, or of the block that may have one those up to another.
    private void Load(in SearchIndex index, SearchScratch scratch, int document, int until)
    {
        _isBefore = false;
        if (HasAll)
        {
            LoadAll(index, scratch);
        }
        else
        {
            MoveToBlock(index, scratch, document <= 0 ? 0 : BlockOf(index, document, 0), until);
        }
    }

    // A form without score bounds.
    private void LoadAll(in SearchIndex index, SearchScratch scratch)
    {
        uint address = _form.Postings + (uint)(_form.Documents > BlockDocuments ? BlocksOf(_form.Documents) * SkipRow.Size(_form.IsWide, hasBounds: false) : 0);
        int before = -1;
        for (int first = 0; first < _form.Documents; first += BlockDocuments)
        {
            int count = Math.Min(BlockDocuments, _form.Documents - first);
            BitPosition start = Start(index, scratch, address, first, count);
            BitPosition end = PostingReader.Decode(index, Target(scratch, first, count), start, before, End, out _);
            address = end.Bits == 0 ? end.Address : end.Address + 1;
            before = scratch.Numbers[_buffer + first + count - 1];
        }

        _firstPositions = new BitPosition(address, 0);
        _before = -1;
        _count = _form.Documents;
        _blockCount = _count;
        Document = scratch.Numbers[_buffer];
    }

    // Decodes a block up to a document, or to the first behind it; the last one of the block is not before it.
    private void LoadBlock(in SearchIndex index, SearchScratch scratch, int block, int document)
    {
        _block = block;
        _index = 0;
        _count = 0;
        _blockCount = Math.Min(_form.Documents - (block * BlockDocuments), BlockDocuments);
        SkipRowData row = _blocks > 1 ? SkipRowAt(index, block) : default;
        _before = block == 0 ? -1 : SkipRowAt(index, block - 1).LastDocument;
        _rest = Start(index, scratch, _form.Postings + (uint)row.Documents, 0, _blockCount);
        _blockPositions = _form.Postings + (uint)row.Positions;
        LoadMore(index, scratch, _before, document);
        Document = scratch.Numbers[_buffer];
    }

    // The first bit of a block says whether any of its headlines has the form, where any in the corpus has.
    private BitPosition Start(in SearchIndex index, SearchScratch scratch, uint address, int first, int count)
    {
        _hasHeadline = false;
        if (!_form.HasHeadline)
        {
            return new BitPosition(address, 0);
        }

        ReadOnlySpan<byte> digits = index.PostingsFrom(address);
        _hasHeadline = !digits.IsEmpty && (DigitReader.Digit(digits[0]) & 1) != 0;
        if (!_hasHeadline)
        {
            scratch.Numbers.AsSpan(_buffer + (2 * _capacity) + first, count).Clear();
        }

        return new BitPosition(address, 1);
    }

    // Decodes more of the block, up to a document or to the first behind it.
    private void LoadMore(in SearchIndex index, SearchScratch scratch, int before, int document)
    {
        _rest = PostingReader.Decode(index, Target(scratch, _count, _blockCount - _count), _rest, before, document, out int decoded);
        _count += decoded;
    }

    private readonly DecodedPostings Target(SearchScratch scratch, int first, int count) => new(
        scratch.Numbers.AsSpan(_buffer + first, count),
        scratch.Numbers.AsSpan(_buffer + _capacity + first, count),
        scratch.Numbers.AsSpan(_buffer + (2 * _capacity) + first, count),
        _rice,
        _hasHeadline);

    // The first block from some block on whose last document is not before another.
    private readonly int BlockOf(in SearchIndex index, int document, int low)
    {
        int count = _blocks - low;
        if (count <= 0)
        {
            return _blocks;
        }

        // A number is read with the digit behind it, which narrow ones do not have.
        int size = SkipRow.Size(_form.IsWide, hasBounds: true);
        int mask = (1 << (SkipRow.Digits(_form.IsWide) * ImageFormat.DigitBits)) - 1;
        ReadOnlySpan<byte> table = index.PostingsFrom(_form.Postings);
        bool isWhole = table.Length > (long)_blocks * size;

        // Often it is the next one; else halves are taken or left without a branch, which nobody could foretell.
        if (isWhole && (DigitReader.Number(table[(low * size)..]) & mask) >= document)
        {
            return low;
        }

        while (count > 1)
        {
            int half = count >> 1;
            int last = isWhole ? DigitReader.Number(table[((low + half - 1) * size)..]) & mask : SkipRowAt(index, low + half - 1).LastDocument;
            low += last < document ? half : 0;
            count -= half;
        }

        return (isWhole ? DigitReader.Number(table[(low * size)..]) & mask : SkipRowAt(index, low).LastDocument) < document ? low + 1 : low;
    }

    // Of a form with score bounds.
    private readonly SkipRowData SkipRowAt(in SearchIndex index, int block)
    {
        int width = SkipRow.Digits(_form.IsWide);
        uint address = _form.Postings + (uint)(block * SkipRow.Size(_form.IsWide, hasBounds: true));
        ReadOnlySpan<byte> row = index.PostingsFrom(address);
        if (row.Length > SkipRow.Numbers(hasBounds: true) * width)
        {
            int mask = (1 << (width * ImageFormat.DigitBits)) - 1;
            return new SkipRowData(
                DigitReader.Number(row) & mask,
                DigitReader.Number(row[(SkipRow.Documents * width)..]) & mask,
                DigitReader.Number(row[(SkipRow.Positions(hasBounds: true) * width)..]) & mask);
        }

        // Across the end of a page.
        var bits = new BitReader(index.Storage, address);
        return new SkipRowData(bits.Read(width * ImageFormat.DigitBits), bits.Read(width * ImageFormat.DigitBits), bits.Read(width * ImageFormat.DigitBits));
    }

    // Where the positions of a block of a form without score bounds start: they are all that its table tells.
    private readonly BitPosition PositionsAt(in SearchIndex index, int block)
    {
        int bits = SkipRow.Digits(_form.IsWide) * ImageFormat.DigitBits;
        uint address = _form.Postings + (uint)(block * SkipRow.Size(_form.IsWide, hasBounds: false));
        ReadOnlySpan<byte> row = index.PostingsFrom(address);
        int positions = row.Length >= ImageFormat.NumberSize ? DigitReader.Number(row) & ((1 << bits) - 1) : new BitReader(index.Storage, address).Read(bits);
        return new BitPosition(_form.Postings + (uint)positions, 0);
    }

    private readonly struct SkipRowData(int lastDocument, int documents, int positions)
    {
        public readonly int LastDocument = lastDocument;
        public readonly int Documents = documents;
        public readonly int Positions = positions;
    }
}
