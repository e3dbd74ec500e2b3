using EmbeddedCorpus.Storage;
using static EmbeddedCorpus.Search.Format.SearchFormat;

namespace EmbeddedCorpus.Search.Index;

/// <content>Decoding, a block at a time or all at once.</content>
internal partial struct PostingCursor
{
    private static int BlocksOf(int documents) => (documents + BlockDocuments - 1) / BlockDocuments;

    private void LoadAll(in SearchIndex index, SearchScratch scratch)
    {
        uint address = _form.Postings + (uint)(_form.Documents > BlockDocuments ? BlocksOf(_form.Documents) * SkipRow.Size : 0);
        int before = -1;
        for (int first = 0; first < _form.Documents; first += BlockDocuments)
        {
            BitPosition end = PostingDecoder.Decode(index, Target(scratch, first, Math.Min(BlockDocuments, _form.Documents - first)), address, before);
            address = end.Bits == 0 ? end.Address : end.Address + 1;
            before = scratch.Numbers[_buffer + Math.Min(first + BlockDocuments, _form.Documents) - 1];
        }

        _firstPositions = new BitPosition(address, 0);
        _before = -1;
        _count = _form.Documents;
        Document = scratch.Numbers[_buffer];
    }

    private void LoadBlock(in SearchIndex index, SearchScratch scratch, int block)
    {
        _block = block;
        _index = 0;
        _count = Math.Min(_form.Documents - (block * BlockDocuments), BlockDocuments);
        SkipRowData row = _blocks > 1 ? SkipRowAt(index, block) : default;
        _before = block == 0 ? -1 : SkipRowAt(index, block - 1).LastDocument;
        PostingDecoder.Decode(index, Target(scratch, 0, _count), _form.Postings + (uint)row.Documents, _before);
        Document = scratch.Numbers[_buffer];
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
