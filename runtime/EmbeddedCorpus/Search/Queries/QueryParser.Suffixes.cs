namespace EmbeddedCorpus.Search.Queries;

/// <content>What follows a word, a phrase or a group: <c>~</c> and <c>^</c> with their numbers.</content>
internal ref partial struct QueryParser
{
    private const double MinBoost = 0.01;
    private const double MaxBoost = 100;

    // A tilde without a number.
    private const int AnyReach = -1;

    // Where what follows a word starts, if no other word follows it.
    private static int IndexOfSuffix(ReadOnlySpan<byte> word)
    {
        int suffix = word.IndexOfAny((byte)'^', (byte)'~');
        if (suffix <= 0 || !TryReadSuffix(word[suffix..], isPhrase: false, out _, out _, out int length))
        {
            return -1;
        }

        for (int place = suffix + length; place < word.Length; place++)
        {
            if (QueryCharacters.IsWordAt(word, place))
            {
                return -1;
            }
        }

        return suffix;
    }

    private int ReadSuffix(int item, bool isPhrase)
    {
        if (!TryReadSuffix(_rest, isPhrase, out int reach, out double boost, out int length))
        {
            return item;
        }

        _rest = _rest[length..];
        if (item >= 0)
        {
            _query.Boost(item, boost);
            if (isPhrase && reach != NoEdits)
            {
                _query.SetReach(item, reach);
            }
        }

        return item;
    }

    private static bool TryReadSuffix(ReadOnlySpan<byte> text, bool isPhrase, out int reach, out double boost, out int length)
    {
        reach = NoEdits;
        boost = 1;
        length = 0;
        while (length < text.Length && text[length] is (byte)'~' or (byte)'^')
        {
            bool isReach = text[length++] == (byte)'~';
            int digits = ReadNumber(text[length..], out double number);
            int part = isPhrase && isReach && length < text.Length ? PartOf(text[length]) : NoEdits;
            if (isReach ? reach != NoEdits : digits == 0)
            {
                return false;
            }

            if (!isReach)
            {
                boost = Math.Clamp(number, MinBoost, MaxBoost);
            }
            else
            {
                // A similarity, as of old, says no more than the tilde.
                reach = part != NoEdits ? part : digits == 0 || (number > 0 && number < 1) ? AnyReach : (int)Math.Min(number, QueryClause.MaxReach);
            }

            length += part == NoEdits ? digits : 1;
        }

        return length > 0 && !QueryCharacters.IsWordAt(text, length);
    }

    // The letter of a part of a text: sentence, paragraph or quotation.
    private static int PartOf(byte letter) => (letter | 0x20) switch
    {
        's' => QueryClause.Sentence,
        'p' => QueryClause.Paragraph,
        'q' => QueryClause.Quotation,
        _ => NoEdits,
    };

    private static int ReadNumber(ReadOnlySpan<byte> text, out double number)
    {
        int length = 0;
        number = 0;
        double unit = 0;
        while (length < text.Length && (char.IsAsciiDigit((char)text[length]) || (unit == 0 && length > 0 && text[length] == (byte)'.')))
        {
            if (text[length] == (byte)'.')
            {
                unit = 1;
            }
            else
            {
                unit /= 10;
                number = unit > 0 ? number + (unit * (text[length] - '0')) : (number * 10) + text[length] - '0';
            }

            length++;
        }

        return length;
    }
}
