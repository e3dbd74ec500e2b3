using EmbeddedCorpus.Format;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Search.Index;

/// <content>Decoding, a block at a time or all at once.</content>
internal partial struct PostingCursor
{
    private static int BlocksOf(int articles) => (articles + BlockArticles - 1) / BlockArticles;

    // Decodes for the first time: all articles, or the block that may have one.
    private void Load(in SearchIndex index, SearchScratch scratch, int article)
    {
        _isBefore = false;
        if (HasAll)
        {
            LoadAll(index, scratch);
        }
        else
        {
            MoveToBlock(index, scratch, article <= 0 ? 0 : BlockOf(index, article, 0));
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
            DecodedPostings target = Target(scratch, first, count, HasHeadline(index, address));
            if (!target.HasHeadline)
            {
                target.Headlines.Clear();
            }

            BitPosition end = PostingReader.Decode(index, target, new BitPosition(address, _term.HasHeadline ? 1 : 0), before);
            address = end.Bits == 0 ? end.Address : end.Address + 1;
            before = target.Articles[^1];
        }

        _firstPositions = new BitPosition(address, 0);
        _before = -1;
        _count = _term.Articles;
        Article = scratch.Numbers[_buffer];
    }

    // The first bit of a block says whether any of its headlines has the term, where any in the corpus has.
    private readonly bool HasHeadline(in SearchIndex index, uint address)
    {
        ReadOnlySpan<byte> digits = _term.HasHeadline ? index.PostingsFrom(address) : default;
        return !digits.IsEmpty && (DigitReader.Digit(digits[0]) & 1) != 0;
    }

    private void LoadBlock(in SearchIndex index, SearchScratch scratch, int block)
    {
        // The table need not be asked where the block before was decoded.
        bool isNext = block == _block + 1 && _count > 0;
        uint address = isNext ? _nextBlock : _term.Postings + (uint)SkipRowAt(index, block).Articles;
        _before = isNext ? scratch.Numbers[_buffer + _count - 1] : block == 0 ? -1 : SkipRowAt(index, block - 1).LastArticle;
        _block = block;
        _index = 0;
        _count = Math.Min(_term.Articles - (block * BlockArticles), BlockArticles);
        _nextBlock = PostingReader.DecodeDigits(index, Target(scratch, 0, _count, _term.HasHeadline), address, _before);
        Article = scratch.Numbers[_buffer];
    }

    private readonly DecodedPostings Target(SearchScratch scratch, int first, int count, bool hasHeadline) => new(
        scratch.Numbers.AsSpan(_buffer + first, count),
        scratch.Numbers.AsSpan(_buffer + _capacity + first, count),
        scratch.Numbers.AsSpan(_buffer + (2 * _capacity) + first, count),
        _bits,
        hasHeadline);

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
