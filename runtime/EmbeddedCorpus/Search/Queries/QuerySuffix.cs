namespace EmbeddedCorpus.Search.Queries;

/// <summary>The operators after a word, a phrase or a group: <c>~</c> and <c>^</c> with their numbers.</summary>
internal readonly struct QuerySuffix
{
    /// <summary>The reach of a suffix without a tilde.</summary>
    public const int NoReach = -2;

    /// <summary>The reach of a tilde without a number.</summary>
    public const int AnyReach = -1;

    private const double MinBoost = 0.01;
    private const double MaxBoost = 100;

    private QuerySuffix(int length, int reach, double boost)
    {
        Length = length;
        Reach = reach;
        Boost = boost;
    }

    /// <summary>The length in bytes.</summary>
    public int Length { get; }

    /// <summary>The number of the tilde, or <see cref="NoReach"/>, <see cref="AnyReach"/> or a part of a text such as <see cref="QueryClause.Sentence"/>.</summary>
    public int Reach { get; }

    /// <summary>The number of the caret, or 1.</summary>
    public double Boost { get; }

    /// <summary>The start of the suffix inside a word, if no other word follows the suffix; -1 otherwise.</summary>
    public static int IndexIn(ReadOnlySpan<byte> word)
    {
        int suffix = word.IndexOfAny((byte)'^', (byte)'~');
        if (suffix <= 0 || !TryRead(word[suffix..], isPhrase: false, out QuerySuffix read))
        {
            return -1;
        }

        for (int place = suffix + read.Length; place < word.Length; place++)
        {
            if (QueryCharacters.IsWordAt(word, place))
            {
                return -1;
            }
        }

        return suffix;
    }

    /// <summary>Reads the suffix at the start of a text.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, bool isPhrase, out QuerySuffix suffix)
    {
        suffix = default;
        int reach = NoReach;
        double boost = 1;
        int length = 0;
        while (length < text.Length && text[length] is (byte)'~' or (byte)'^')
        {
            bool isReach = text[length++] == (byte)'~';
            int digits = ReadNumber(text[length..], out double number);
            int part = isPhrase && isReach && length < text.Length ? PartOf(text[length]) : NoReach;
            if (isReach ? reach != NoReach : digits == 0)
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
                reach = part != NoReach ? part : digits == 0 || (number > 0 && number < 1) ? AnyReach : (int)Math.Min(number, QueryClause.MaxReach);
            }

            length += part == NoReach ? digits : 1;
        }

        suffix = new QuerySuffix(length, reach, boost);
        return length > 0 && !QueryCharacters.IsWordAt(text, length);
    }

    // The letter of a part of a text: sentence, paragraph or quotation.
    private static int PartOf(byte letter) => (letter | 0x20) switch
    {
        's' => QueryClause.Sentence,
        'p' => QueryClause.Paragraph,
        'q' => QueryClause.Quotation,
        _ => NoReach,
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
