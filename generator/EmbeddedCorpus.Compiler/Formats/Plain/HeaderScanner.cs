namespace EmbeddedCorpus.Compiler.Formats.Plain;

/// <summary>Reads the short lines of a header: words of letters, numbers, and what stands between them.</summary>
/// <param name="text">The text.</param>
/// <param name="position">Where to start.</param>
/// <param name="end">Where to stop.</param>
internal ref struct HeaderScanner(ReadOnlySpan<char> text, int position, int end)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Where the next character is.</summary>
    public int Position { get; set; } = position;

    /// <summary>Where the range ends.</summary>
    public int End { get; } = end;

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsAtEnd => Position >= End;

    /// <summary>The next character, or NUL.</summary>
    public readonly char Next => Position < End ? _text[Position] : '\0';

    /// <summary>Passes over white space.</summary>
    public void SkipSpace()
    {
        while (Position < End && char.IsWhiteSpace(_text[Position]))
        {
            Position++;
        }
    }

    /// <summary>Passes over white space, commas and full stops.</summary>
    public void SkipSeparators()
    {
        while (Position < End && (char.IsWhiteSpace(_text[Position]) || _text[Position] is ',' or '.' or '،' or '，'))
        {
            Position++;
        }
    }

    /// <summary>Passes over a character, if it is the next.</summary>
    public bool Skip(char c)
    {
        bool isNext = Next == c;
        Position += isNext ? 1 : 0;
        return isNext;
    }

    /// <summary>Reads a word of letters, with the hyphens and apostrophes inside it; empty where none starts.</summary>
    public ReadOnlySpan<char> ReadWord()
    {
        int start = Position;
        while (Position < End && (char.IsLetter(_text[Position]) || (Position > start && Position + 1 < End && _text[Position] is '-' or '\'' or '’' && char.IsLetter(_text[Position + 1]))))
        {
            Position++;
        }

        return _text.Slice(start, Position - start);
    }

    /// <summary>Reads a number of ASCII digits.</summary>
    /// <param name="maxDigits">The most digits that it has.</param>
    /// <param name="number">The number.</param>
    /// <returns>How many digits it has; 0 where none starts, or where it has more than it may.</returns>
    public int ReadNumber(int maxDigits, out int number)
    {
        int start = Position;
        number = 0;
        while (Position < End && _text[Position] is >= '0' and <= '9')
        {
            number = Position - start < maxDigits ? (number * 10) + (_text[Position] - '0') : 0;
            Position++;
        }

        int digits = Position - start;
        if (digits > maxDigits)
        {
            Position = start;
            return 0;
        }

        return digits;
    }
}
