using EmbeddedCorpus.Storage;
using static EmbeddedCorpus.Search.Format.SearchFormat;

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

    private void LoadAll(in SearchIndex index, SearchScratch scratch)
    {
        uint address = _form.Postings + (uint)(_form.Documents > BlockDocuments ? BlocksOf(_form.Documents) * SkipRow.Size : 0);
        int before = -1;
        for (int first = 0; first < _form.Documents; first += BlockDocuments)
        {
            BitPosition end = PostingDecoder.Decode(index, Target(scratch, first, Math.Min(BlockDocuments, _form.Documents - first)), new BitPosition(address, 0), before, End, out _);
            address = end.Bits == 0 ? end.Address : end.Address + 1;
            before = scratch.Numbers[_buffer + Math.Min(first + BlockDocuments, _form.Documents) - 1];
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
        _rest = new BitPosition(_form.Postings + (uint)row.Documents, 0);
        LoadMore(index, scratch, _before, document);
        Document = scratch.Numbers[_buffer];
    }

    // Decodes more of the block, up to a document or to the first behind it.
    private void LoadMore(in SearchIndex index, SearchScratch scratch, int before, int document)
    {
        _rest = PostingDecoder.Decode(index, Target(scratch, _count, _blockCount - _count), _rest, before, document, out int decoded);
        _count += decoded;
    }

    private readonly DecodedPostings Target(SearchScratch scratch, int first, int count) => new(
        scratch.Numbers.AsSpan(_buffer + first, count),
        scratch.Numbers.AsSpan(_buffer + _capacity + first, count),
        scratch.Numbers.AsSpan(_buffer + (2 * _capacity) + first, count),
        _rice,
        _form.HasHeadline);

    // The first block from some block on whose last document is not before another.
    private readonly int BlockOf(in SearchIndex index, int document, int low)
    {
        int count = _blocks - low;
        if (count <= 0)
        {
            return _blocks;
        }

        ReadOnlySpan<byte> table = index.Storage.BytesFrom(_form.Postings);
        bool isWhole = table.Length >= (long)_blocks * SkipRow.Size;

        // Halves are taken or left without a branch: nobody could foretell it.
        while (count > 1)
        {
            int half = count >> 1;
            int last = isWhole ? Digits.Number(table[((low + half - 1) * SkipRow.Size)..]) : SkipRowAt(index, low + half - 1).LastDocument;
            low += last < document ? half : 0;
            count -= half;
        }

        return (isWhole ? Digits.Number(table[(low * SkipRow.Size)..]) : SkipRowAt(index, low).LastDocument) < document ? low + 1 : low;
    }

    private readonly SkipRowData SkipRowAt(in SearchIndex index, int block)
    {
        uint address = _form.Postings + (uint)(block * SkipRow.Size);
        ReadOnlySpan<byte> row = index.Storage.BytesFrom(address);
        if (row.Length >= SkipRow.Size)
        {
            return new SkipRowData(Digits.Number(row[SkipRow.LastDocument..]), Digits.Number(row[SkipRow.Documents..]), Digits.Number(row[SkipRow.Positions..]));
        }

        // Across the end of a page.
        var bits = new BitReader(index.Storage, address);
        return new SkipRowData(bits.Read(NumberBits), bits.Read(NumberBits), bits.Read(NumberBits));
    }

    private readonly struct SkipRowData(int lastDocument, int documents, int positions)
    {
        public readonly int LastDocument = lastDocument;
        public readonly int Documents = documents;
        public readonly int Positions = positions;
    }
}
