namespace EmbeddedCorpus.Search.Benchmarks.Queries;

/// <summary>
/// The words of a text that every engine takes for the same word: letters of ASCII between white space and plain punctuation. What joins
/// words for one engine and separates them for another (hyphens, apostrophes, underscores, dots within) stands in none of them.
/// </summary>
/// <param name="text">The text.</param>
internal ref struct CleanWords(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    /// <summary>The word found last, as the text has it.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Whether nothing but one space stands between it and the word before.</summary>
    public bool FollowsDirectly { get; private set; }

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        int endBefore = Current.IsEmpty ? -1 : _position;
        while (true)
        {
            while (_position < _text.Length && !char.IsAsciiLetter(_text[_position]))
            {
                _position++;
            }

            if (_position == _text.Length)
            {
                return false;
            }

            int start = _position;
            while (_position < _text.Length && char.IsAsciiLetter(_text[_position]))
            {
                _position++;
            }

            if (StartsWord(start) && EndsWord(_position))
            {
                Current = _text[start.._position];
                FollowsDirectly = endBefore >= 0 && start == endBefore + 1 && _text[endBefore] == ' ';
                return true;
            }
        }
    }

    private readonly bool StartsWord(int start) => start == 0 || char.IsWhiteSpace(_text[start - 1]) || _text[start - 1] == '(';

    private readonly bool EndsWord(int end) =>
        end == _text.Length
        || char.IsWhiteSpace(_text[end])
        || _text[end] is ',' or ';' or ')'
        || (_text[end] == '.' && (end + 1 == _text.Length || char.IsWhiteSpace(_text[end + 1])));
}
