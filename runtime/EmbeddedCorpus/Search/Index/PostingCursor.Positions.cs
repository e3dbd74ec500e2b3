using EmbeddedCorpus.Format;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Search.Index;

/// <content>Positions, of one article after the other.</content>
internal partial struct PostingCursor
{
    private const int FewPositions = 1024;

    /// <summary>Appends the positions of the term in the article, shifted left by one, the low bit set for the query's own term.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The scratch, to whose positions they are added.</param>
    public void ReadPositions(in SearchIndex index, SearchScratch scratch)
    {
        int frequency = SkipPositions(index, scratch, out int length);
        _positions = PositionReader.Decode(index, _positions, length, scratch.Positions.Append(frequency), IsExact ? 1 : 0);
        _positionsRead = _index + 1;
    }

    /// <summary>Sets the low bit of each start of a phrase that the term follows.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where the term is decoded.</param>
    /// <param name="starts">The positions of the first word, shifted left by one, rising.</param>
    /// <param name="distance">How many words after the first one the term must be.</param>
    public void MarkStarts(in SearchIndex index, SearchScratch scratch, Span<int> starts, int distance)
    {
        // Mostly not all positions are read: the next article passes over them.
        int frequency = SkipPositions(index, scratch, out int length);
        if (!PositionReader.TryMark(index, _positions, length, frequency, starts, distance))
        {
            scratch.OtherPositions.Clear();
            Span<int> positions = scratch.OtherPositions.Append(frequency);
            PositionReader.Decode(index, _positions, length, positions, 0);
            PositionReader.Mark(positions, starts, distance);
        }
    }

    // Stands before the positions of the article.
    private int SkipPositions(in SearchIndex index, SearchScratch scratch, out int length)
    {
        int block = StartPositions(index);
        int places = _index - _positionsRead;
        ReadOnlySpan<int> frequencies = scratch.Numbers.AsSpan(_buffer + _capacity + _positionsRead, places + 1);
        if (places > 0)
        {
            _positions = PositionReader.Skip(index, _positions, scratch.Numbers.AsSpan(_buffer + _positionsRead, places), frequencies);
        }

        _positionsRead = _index;
        _positionsBlock = block;

        // It may be damaged; a text has no more words than bytes, and those are there. Few are not worth a look at the article.
        int frequency = frequencies[^1];
        length = index.LengthOf(Article);
        if (frequency > length || (frequency > FewPositions && frequency > index.BytesOf(Article)))
        {
            index.Storage.ThrowDamaged();
        }

        return frequency;
    }

    // Stands before the positions of an article of the decoded ones that is not behind the one that is asked for.
    private int StartPositions(in SearchIndex index)
    {
        int block = HasAll ? _index / BlockArticles : _block;
        int firstRead = HasAll ? block * BlockArticles : 0;
        if (_positionsBlock != block || _positionsRead > _index)
        {
            // What lies between articles and positions of a single block is less than a digit.
            _positions = !HasAll ? new BitPosition(_term.Postings + (uint)SkipRowAt(index, block).Positions, 0)
                : BlocksOf(_term.Articles) > 1 ? PositionsAt(index, block)
                : _firstPositions;
            _positionsRead = firstRead;
        }

        return block;
    }
}
