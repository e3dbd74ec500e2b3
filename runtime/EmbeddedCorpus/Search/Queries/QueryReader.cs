using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.Search.Queries;

/// <summary>Reads the signs, marks, brackets and words of a query from left to right. <see cref="QueryParser"/> knows their meaning.</summary>
internal ref struct QueryReader
{
    private ReadOnlySpan<byte> _rest;

    public QueryReader(ReadOnlySpan<byte> text)
    {
        Text = text;
        _rest = text;
    }

    /// <summary>The whole query.</summary>
    public readonly ReadOnlySpan<byte> Text { get; }

    /// <summary>The text that was not read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    /// <summary>Moves on by some bytes.</summary>
    public void Skip(int length) => _rest = _rest[length..];

    /// <summary>Moves to the next byte that is no white space. False at the end of the query.</summary>
    public bool SkipSpaces()
    {
        _rest = AfterSpaces(_rest);
        return !_rest.IsEmpty;
    }

    /// <summary>A text without the white space at its start.</summary>
    public static ReadOnlySpan<byte> AfterSpaces(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && QueryCharacters.IsSpaceAt(text, 0, out int length))
        {
            text = text[length..];
        }

        return text;
    }

    /// <summary>Reads an operator between two operands. Anywhere else, its name is a word.</summary>
    public bool TryReadOperator(ReadOnlySpan<byte> name, ReadOnlySpan<byte> sign)
    {
        ReadOnlySpan<byte> rest = AfterSpaces(_rest);
        int length = rest.StartsWith(name) ? name.Length : !sign.IsEmpty && rest.StartsWith(sign) ? sign.Length : 0;
        if (length == 0 || length == rest.Length
            || !(QueryCharacters.IsSpaceAt(rest, length, out _) || QueryCharacters.BracketAt(rest, length, out _) == '(' || QueryCharacters.MarkAt(rest, length, out _) != 0))
        {
            return false;
        }

        rest = AfterSpaces(rest[length..]);
        if (rest.IsEmpty || QueryCharacters.BracketAt(rest, 0, out _) == ')')
        {
            return false;
        }

        _rest = rest;
        return true;
    }

    /// <summary>Reads a bracket of any keyboard.</summary>
    public bool TryReadBracket(char bracket)
    {
        if (_rest.IsEmpty || QueryCharacters.BracketAt(_rest, 0, out int length) != bracket)
        {
            return false;
        }

        _rest = _rest[length..];
        return true;
    }

    /// <summary>Reads the sign of an operand.</summary>
    public Occurrence ReadSign(bool isExcluded)
    {
        char sign = QueryCharacters.SignAt(_rest, out int length);
        if (sign == 0 || length == _rest.Length || QueryCharacters.IsSpaceAt(_rest, length, out _))
        {
            return isExcluded ? Occurrence.MustNot : Occurrence.Should;
        }

        _rest = _rest[length..];
        return sign == '-' != isExcluded ? Occurrence.MustNot : sign == '+' ? Occurrence.Must : Occurrence.Should;
    }

    /// <summary>Reads the name of a field and its colon, if an operand follows.</summary>
    public bool TryReadName(out ReadOnlySpan<byte> name)
    {
        int length = 0;
        while (length < _rest.Length && (char.IsAsciiLetterOrDigit((char)_rest[length]) || (length > 0 && _rest[length] is (byte)'_' or (byte)'-')))
        {
            length++;
        }

        int colon = length > 0 && length < _rest.Length && char.IsAsciiLetter((char)_rest[0]) ? QueryCharacters.ColonAt(_rest, length) : 0;
        name = _rest[..length];
        ReadOnlySpan<byte> value = _rest[(length + colon)..];
        if (colon == 0 || value.IsEmpty || !StartsOperand(value))
        {
            return false;
        }

        _rest = value;
        return true;
    }

    /// <summary>Skips quotation marks without a partner. The text after them is words.</summary>
    public void SkipLonelyMarks()
    {
        while (!_rest.IsEmpty && QueryCharacters.MarkAt(_rest, 0, out int length) is var mark && mark != 0 && IndexOfMark(_rest[length..], mark) < 0)
        {
            _rest = _rest[length..];
        }
    }

    /// <summary>Reads the text in quotation marks, and the asterisk after them.</summary>
    public bool TryReadMarked(out ReadOnlySpan<byte> words, out bool hasPrefix)
    {
        words = default;
        hasPrefix = false;
        if (_rest.IsEmpty)
        {
            return false;
        }

        char mark = QueryCharacters.MarkAt(_rest, 0, out int length);
        bool isSingle = mark == 0 && QueryCharacters.IsSingleMarkAt(_rest, 0, out length);
        int end = mark != 0 ? IndexOfMark(_rest[length..], mark) : isSingle ? IndexOfSingleMark(_rest[length..]) : -1;
        if (end < 0)
        {
            return false;
        }

        words = _rest.Slice(length, end);
        _rest = _rest[(length + end)..];
        _ = isSingle ? QueryCharacters.IsSingleMarkAt(_rest, 0, out length) : QueryCharacters.MarkAt(_rest, 0, out length) != 0;
        _rest = _rest[length..];
        hasPrefix = !_rest.IsEmpty && _rest[0] == (byte)'*';
        _rest = _rest[(hasPrefix ? 1 : 0)..];
        return true;
    }

    // The next mark of the same kind that is no letter of a word: between Hebrew letters it is one, as in צה"ל.
    private static int IndexOfMark(ReadOnlySpan<byte> text, char mark)
    {
        for (int place = 0; place < text.Length;)
        {
            if (QueryCharacters.MarkAt(text, place, out int length) is var found && found != 0 && (mark == 0 || found == mark) && !IsLetterAt(text, place))
            {
                return place;
            }

            place += length;
        }

        return -1;
    }

    private static bool IsLetterAt(ReadOnlySpan<byte> text, int place)
    {
        if (place == 0 || text[place] != (byte)'"' || text[place - 1] < 0x80)
        {
            return false;
        }

        var reader = new WordReader(text);
        bool isWord = reader.Next();
        while (isWord && reader.End <= place)
        {
            isWord = reader.Next();
        }

        return isWord && reader.Start <= place;
    }

    // Before a letter it is an apostrophe.
    private static int IndexOfSingleMark(ReadOnlySpan<byte> text)
    {
        for (int place = 0; place < text.Length;)
        {
            if (QueryCharacters.IsSingleMarkAt(text, place, out int length) && place > 0 && !QueryCharacters.IsWordAt(text, place + length))
            {
                return place;
            }

            place += Math.Max(text[place] == 0xE2 ? length : 1, 1);
        }

        return -1;
    }

    /// <summary>Reads up to a space, a mark that starts a phrase, the suffix, or the bracket that ends the group.</summary>
    public ReadOnlySpan<byte> ReadWord(int depth)
    {
        int open = 0;
        int length = 0;
        while (length < _rest.Length && !QueryCharacters.IsSpaceAt(_rest, length, out int next))
        {
            if (QueryCharacters.BracketAt(_rest, length, out _) is var bracket && bracket != 0)
            {
                open += bracket == '(' ? 1 : -1;
                if (open < 0 && depth > 0)
                {
                    break;
                }
            }

            length += next;
        }

        int mark = IndexOfMark(_rest[..length], '\0');
        length = mark < 0 ? length : mark;
        int suffix = QuerySuffix.IndexIn(_rest[..length]);
        length = suffix < 0 ? length : suffix;
        ReadOnlySpan<byte> word = _rest[..length];
        _rest = _rest[length..];
        return word;
    }

    private static bool StartsOperand(ReadOnlySpan<byte> text) =>
        QueryCharacters.IsWordAt(text, 0) || text[0] is (byte)'*' or (byte)'?' || text.StartsWith(".."u8) || QueryCharacters.MarkAt(text, 0, out _) != 0
        || QueryCharacters.IsSingleMarkAt(text, 0, out _) || QueryCharacters.BracketAt(text, 0, out _) == '(';
}
