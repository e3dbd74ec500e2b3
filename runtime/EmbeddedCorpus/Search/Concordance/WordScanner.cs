using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Passages;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Concordance;

/// <summary>Tells where the words of a text are, one after the other: words between two that are asked for are read once.</summary>
internal ref struct WordScanner
{
    private readonly SearchIndex _index;
    private readonly ReadOnlySpan<byte> _text;
    private readonly int _article;
    private WordReader _reader;
    private BoundReader _bounds;
    private int _gaps;
    private int _from;
    private int _next;

    public WordScanner(in SearchIndex index, int article, ReadOnlySpan<byte> text)
    {
        _index = index;
        _article = article;
        _text = text;
        _reader = new WordReader(text);
        _bounds = index.BoundsOf(article);
        _bounds.MoveNextParagraph();
    }

    /// <summary>Where a word is, which is not before the last one that was asked for.</summary>
    /// <param name="offset">The position of the word, counted from the first of the text.</param>
    /// <returns>The first byte and the byte after the last; the end of the text for a position without a word.</returns>
    public (int Start, int End) MoveTo(int offset)
    {
        for (; _bounds.Position <= offset; _bounds.MoveNextParagraph())
        {
            _gaps++;
        }

        if (_bounds.Position == offset + 1)
        {
            return (_text.Length, _text.Length);
        }

        int word = offset - _gaps;
        if (word - _next > SearchFormat.CheckpointWords && word < _text.Length)
        {
            _next = WordLocator.Checkpoint(_index, _article, word, out _from);
            if ((uint)_from > (uint)_text.Length)
            {
                _from = _text.Length;
            }

            _reader = new WordReader(_text[_from..]);
        }

        // The last word may be asked for again.
        while (_next <= word)
        {
            if (!_reader.Next())
            {
                return (_text.Length, _text.Length);
            }

            _next++;
        }

        return (_from + _reader.Start, _from + _reader.End);
    }

    /// <summary>The end of a match at the last word that was asked for: behind the longer word that starts there, if that is what the query has.</summary>
    /// <param name="scratch">Whose <see cref="SearchScratch.OtherPositions"/> are the matches of the article.</param>
    /// <param name="trace">The query.</param>
    /// <param name="position">The position of the word.</param>
    public readonly int EndOfMatch(SearchScratch scratch, in QueryTrace trace, int position)
    {
        ReadOnlySpan<int> matches = scratch.OtherPositions.Span;
        int first = 0;
        while (_reader.HasWhole && first < matches.Length && matches[first] >> MatchFinder.WordBits < position)
        {
            first++;
        }

        return _from + (first < matches.Length ? PassageFinder.EndOf(_index, scratch, trace, _reader, matches[first..]) : _reader.End);
    }

    /// <summary>Writes the whole word that starts with the last word that was asked for, as <c>username</c> with <c>User</c>.</summary>
    /// <returns>Its bytes; 0 if none starts there.</returns>
    public readonly int FoldWhole(Span<byte> term) => _reader.HasWhole ? _reader.FoldWhole(term) : 0;
}
