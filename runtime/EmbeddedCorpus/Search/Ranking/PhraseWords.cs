using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>The open postings of the words of a phrase.</summary>
/// <param name="firstCursor">The first cursor.</param>
/// <param name="ends">By word, the cursor after its last one.</param>
/// <param name="byArticles">The words, the one with the fewest articles first.</param>
internal readonly ref struct PhraseWords(int firstCursor, Span<int> ends, Span<int> byArticles)
{
    private readonly int _firstCursor = firstCursor;
    private readonly Span<int> _ends = ends;
    private readonly Span<int> _byArticles = byArticles;

    /// <summary>How many words there are.</summary>
    public int Count => _ends.Length;

    /// <summary>The word with more articles than so many others.</summary>
    public int ByArticles(int rank) => _byArticles[rank];

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
            int rank = word;
            for (; rank > 0 && words[_byArticles[rank - 1]].Articles > words[word].Articles; rank--)
            {
                _byArticles[rank] = _byArticles[rank - 1];
            }

            _byArticles[rank] = word;
        }

        return true;
    }
}
