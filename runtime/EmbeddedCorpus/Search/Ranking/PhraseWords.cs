using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>The open postings of the words of a phrase.</summary>
/// <param name="firstCursor">The first cursor.</param>
/// <param name="ends">By word, the cursor after its last one.</param>
/// <param name="bounds">By word, the address of its score bounds by range; 0 without.</param>
/// <param name="byArticles">The words, the one with the fewest articles first.</param>
internal readonly ref struct PhraseWords(int firstCursor, Span<int> ends, Span<int> bounds, Span<int> byArticles)
{
    private readonly int _firstCursor = firstCursor;
    private readonly Span<int> _ends = ends;
    private readonly Span<int> _bounds = bounds;
    private readonly Span<int> _byArticles = byArticles;

    /// <summary>How many words there are.</summary>
    public int Count => _ends.Length;

    /// <summary>The first cursor of a word.</summary>
    public int FirstCursor(int word) => word == 0 ? _firstCursor : _ends[word - 1];

    /// <summary>The cursor after the last one of a word.</summary>
    public int EndCursor(int word) => _ends[word];

    /// <summary>Opens the postings of all words, those of which the terms are known without decoding any.</summary>
    /// <returns>Whether the corpus has every word.</returns>
    public bool Open(in SearchIndex index, SearchScratch scratch, in ClauseWords words)
    {
        for (int word = 0; word < words.Length; word++)
        {
            if (words[word].IsEmpty)
            {
                return false;
            }

            if (words[word].FirstInfo >= 0)
            {
                TermLookup.OpenBefore(index, scratch, words[word]);
            }
            else
            {
                TermLookup.Open(index, scratch, words[word]);
            }

            _ends[word] = scratch.CursorCount;
            _bounds[word] = (int)(words[word].Bounds == 0 && words[word].Infos == 1 ? scratch.Cursors[FirstCursor(word)].Bounds : words[word].Bounds);
            Sort(scratch, word);
        }

        return true;
    }

    /// <summary>The first article of the rarest word from another article on.</summary>
    public int SeekRarest(in SearchIndex index, SearchScratch scratch, int article) => Seek(index, scratch, _byArticles[0], article);

    /// <summary>Looks for the other words in an article of the rarest one.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The cursors.</param>
    /// <param name="article">The article.</param>
    /// <param name="least">The digit that the bound of each word must reach, at least 1.</param>
    /// <returns>The article if it has all words; otherwise the next article that can have them, or the end.</returns>
    public int SeekOthers(in SearchIndex index, SearchScratch scratch, int article, int least)
    {
        for (int rank = 0; rank < _byArticles.Length; rank++)
        {
            int word = _byArticles[rank];
            if (_bounds[word] != 0 && index.BoundAt((uint)_bounds[word], article >> SearchFormat.RangeBits) < least)
            {
                return (article | (SearchFormat.RangeArticles - 1)) + 1;
            }

            int found = rank == 0 ? article : Seek(index, scratch, word, article);
            if (found != article)
            {
                return found;
            }
        }

        return article;
    }

    private int Seek(in SearchIndex index, SearchScratch scratch, int word, int article)
    {
        int found = PostingCursor.End;
        for (int cursor = FirstCursor(word); cursor < _ends[word]; cursor++)
        {
            scratch.Cursors[cursor].Seek(index, scratch, article);
            found = Math.Min(found, scratch.Cursors[cursor].Article);
        }

        return found;
    }

    private void Sort(SearchScratch scratch, int word)
    {
        long articles = Articles(scratch, word);
        int rank = word;
        for (; rank > 0 && Articles(scratch, _byArticles[rank - 1]) > articles; rank--)
        {
            _byArticles[rank] = _byArticles[rank - 1];
        }

        _byArticles[rank] = word;
    }

    private long Articles(SearchScratch scratch, int word)
    {
        long articles = 0;
        for (int cursor = FirstCursor(word); cursor < _ends[word]; cursor++)
        {
            articles += scratch.Cursors[cursor].ArticleCount;
        }

        return articles;
    }
}
