using EmbeddedCorpus.Format;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Search.Index;

/// <content>Decoding, a block at a time or all at once.</content>
internal partial struct PostingCursor
{
    private static int BlocksOf(int articles) => (articles + BlockArticles - 1) / BlockArticles;

    // Decodes for the first time: all articles, or of the block that may have one those up to another.
    private void Load(in SearchIndex index, SearchScratch scratch, int article, int until)
    {
        _isBefore = false;
        if (HasAll)
        {
            LoadAll(index, scratch);
        }
        else
        {
            MoveToBlock(index, scratch, article <= 0 ? 0 : BlockOf(index, article, 0), until);
        }
    }

    // A term without score bounds.
    private void LoadAll(in SearchIndex index, SearchScratch scratch)
    {
        uint address = _term.Postings + (uint)(_term.Articles > BlockArticles ? BlocksOf(_term.Articles) * SkipRow.Size(_term.IsWide, hasBounds: false) : 0);
        int before = -1;
        for (int first = 0; first < _term.Articles; first += BlockArticles)
        {
            int count = Math.Min(BlockArticles, _term.Articles - first);
            BitPosition start = Start(index, scratch, address, first, count);
            BitPosition end = PostingReader.Decode(index, Target(scratch, first, count), start, before, End, out _);
            address = end.Bits == 0 ? end.Address : end.Address + 1;
            before = scratch.Numbers[_buffer + first + count - 1];
        }

        _firstPositions = new BitPosition(address, 0);
        _before = -1;
        _count = _term.Articles;
        _blockCount = _count;
        Article = scratch.Numbers[_buffer];
    }

    // Decodes a block up to an article, or to the first behind it; the last one of the block is not before it.
    private void LoadBlock(in SearchIndex index, SearchScratch scratch, int block, int article)
    {
        _block = block;
        _index = 0;
        _count = 0;
        _blockCount = Math.Min(_term.Articles - (block * BlockArticles), BlockArticles);
        SkipRowData row = _blocks > 1 ? SkipRowAt(index, block) : default;
        _before = block == 0 ? -1 : SkipRowAt(index, block - 1).LastArticle;
        _rest = Start(index, scratch, _term.Postings + (uint)row.Articles, 0, _blockCount);
        _blockPositions = _term.Postings + (uint)row.Positions;
        LoadMore(index, scratch, _before, article);
        Article = scratch.Numbers[_buffer];
    }

    // The first bit of a block says whether any of its headlines has the term, where any in the corpus has.
    private BitPosition Start(in SearchIndex index, SearchScratch scratch, uint address, int first, int count)
    {
        _hasHeadline = false;
        if (!_term.HasHeadline)
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

    // Decodes more of the block, up to an article or to the first behind it.
    private void LoadMore(in SearchIndex index, SearchScratch scratch, int before, int article)
    {
        _rest = PostingReader.Decode(index, Target(scratch, _count, _blockCount - _count), _rest, before, article, out int decoded);
        _count += decoded;
    }

    private readonly DecodedPostings Target(SearchScratch scratch, int first, int count) => new(
        scratch.Numbers.AsSpan(_buffer + first, count),
        scratch.Numbers.AsSpan(_buffer + _capacity + first, count),
        scratch.Numbers.AsSpan(_buffer + (2 * _capacity) + first, count),
        _rice,
        _hasHeadline);

    // The first block from some block on whose last article is not before another.
    private readonly int BlockOf(in SearchIndex index, int article, int low)
    {
        int count = _blocks - low;
        if (count <= 0)
        {
            return _blocks;
        }

        // A number is read with the digit behind it, which narrow ones do not have.
        int size = SkipRow.Size(_term.IsWide, hasBounds: true);
        int mask = (1 << (SkipRow.Digits(_term.IsWide) * ImageFormat.DigitBits)) - 1;
        ReadOnlySpan<byte> table = index.PostingsFrom(_term.Postings);
        bool isWhole = table.Length > (long)_blocks * size;

        // Often it is the next one; else halves are taken or left without a branch, which nobody could foretell.
        if (isWhole && (DigitReader.Number(table[(low * size)..]) & mask) >= article)
        {
            return low;
        }

        while (count > 1)
        {
            int half = count >> 1;
            int last = isWhole ? DigitReader.Number(table[((low + half - 1) * size)..]) & mask : SkipRowAt(index, low + half - 1).LastArticle;
            low += last < article ? half : 0;
            count -= half;
        }

        return (isWhole ? DigitReader.Number(table[(low * size)..]) & mask : SkipRowAt(index, low).LastArticle) < article ? low + 1 : low;
    }

    // Of a term with score bounds.
    private readonly SkipRowData SkipRowAt(in SearchIndex index, int block)
    {
        int width = SkipRow.Digits(_term.IsWide);
        uint address = _term.Postings + (uint)(block * SkipRow.Size(_term.IsWide, hasBounds: true));
        ReadOnlySpan<byte> row = index.PostingsFrom(address);
        if (row.Length > SkipRow.Numbers(hasBounds: true) * width)
        {
            int mask = (1 << (width * ImageFormat.DigitBits)) - 1;
            return new SkipRowData(
                DigitReader.Number(row) & mask,
                DigitReader.Number(row[(SkipRow.Articles * width)..]) & mask,
                DigitReader.Number(row[(SkipRow.Positions(hasBounds: true) * width)..]) & mask);
        }

        // Across the end of a page.
        var bits = new BitReader(index.Storage, address);
        return new SkipRowData(bits.Read(width * ImageFormat.DigitBits), bits.Read(width * ImageFormat.DigitBits), bits.Read(width * ImageFormat.DigitBits));
    }

    // Where the positions of a block of a term without score bounds start: they are all that its table tells.
    private readonly BitPosition PositionsAt(in SearchIndex index, int block)
    {
        int bits = SkipRow.Digits(_term.IsWide) * ImageFormat.DigitBits;
        uint address = _term.Postings + (uint)(block * SkipRow.Size(_term.IsWide, hasBounds: false));
        ReadOnlySpan<byte> row = index.PostingsFrom(address);
        int positions = row.Length >= ImageFormat.NumberSize ? DigitReader.Number(row) & ((1 << bits) - 1) : new BitReader(index.Storage, address).Read(bits);
        return new BitPosition(_term.Postings + (uint)positions, 0);
    }

    private readonly struct SkipRowData(int lastArticle, int articles, int positions)
    {
        public readonly int LastArticle = lastArticle;
        public readonly int Articles = articles;
        public readonly int Positions = positions;
    }
}
