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
        int block = StartPositions(index);
        int places = _index + 1 - _positionsRead;
        ReadOnlySpan<int> articles = scratch.Numbers.AsSpan(_buffer + _positionsRead, places);
        ReadOnlySpan<int> frequencies = scratch.Numbers.AsSpan(_buffer + _capacity + _positionsRead, places);

        // It may be damaged; a text has no more words than bytes, and those are there. Few are not worth a look at the article.
        int article = articles[^1];
        if (frequencies[^1] > index.LengthOf(article) || (frequencies[^1] > FewPositions && frequencies[^1] > index.BytesOf(article)))
        {
            index.Storage.ThrowDamaged();
        }

        _positions = PositionReader.Decode(index, _positions, articles, frequencies, scratch.Positions.Append(frequencies[^1]), IsExact ? 1 : 0);
        _positionsRead = _index + 1;
        _positionsBlock = block;
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
