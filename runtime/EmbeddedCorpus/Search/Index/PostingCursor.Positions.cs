using EmbeddedCorpus.Format;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Search.Index;

/// <content>Positions, of one article after the other.</content>
internal partial struct PostingCursor
{
    /// <summary>So many positions of an article are not worth a look at its bytes.</summary>
    public const int FewPositions = 1024;

    /// <summary>Appends the positions of the term in the article, shifted left by one, the low bit set for the query's own term.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The scratch, to whose positions they are added.</param>
    public void ReadPositions(in SearchIndex index, SearchScratch scratch)
    {
        int frequency = SkipPositions(index, scratch, out int length);
        _positions = PositionReader.Decode(index, _positions, length, scratch.Positions.Append(frequency), IsExact ? 1 : 0);
        _positionsRead = _index + 1;
    }

    /// <summary>Adds the positions of the term to the starts of a phrase.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where the term is decoded, and the starts.</param>
    /// <param name="articles">The articles that can have the phrase.</param>
    public void AddStarts(in SearchIndex index, SearchScratch scratch, ArticleBits articles)
    {
        int article = articles.Next(0);
        SeekAnywhere(index, scratch, Math.Max(article, 0));
        while (article >= 0 && Article != End)
        {
            int first = HasAll ? _index & -BlockArticles : 0;
            int end = Math.Min(first + BlockArticles, _count);
            ReadOnlySpan<int> numbers = scratch.Numbers.AsSpan(_buffer);
            article = numbers[end - 1] + 1;
            while (end > first && !articles.Has(numbers[end - 1]))
            {
                end--;
            }

            if (end > first)
            {
                PhraseReader.Add(
                    index, PositionsOf(index, first / BlockArticles), numbers[first..end], numbers.Slice(_capacity + first, end - first), articles, scratch.PhraseStarts);
            }

            article = articles.Next(article);
            if (article >= 0)
            {
                Seek(index, scratch, article);
            }
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
            _positions = PositionsOf(index, block);
            _positionsRead = firstRead;
        }

        return block;
    }

    // Of a term with score bounds those of the block that is decoded. What lies between articles and positions of a single block is less than a digit.
    private readonly BitPosition PositionsOf(in SearchIndex index, int block) =>
        !HasAll ? new BitPosition(_term.Postings + (uint)SkipRowAt(index, _block).Positions, 0)
        : BlocksOf(_term.Articles) > 1 ? PositionsAt(index, block)
        : _firstPositions;
}
